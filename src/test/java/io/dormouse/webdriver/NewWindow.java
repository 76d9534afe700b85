package io.dormouse.webdriver;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A window that a page opens: of two drivers neither tells which one it is. */
final class NewWindow {
    private static final int LOOKS = 100;

    private NewWindow() {}

    /**
     * Does what makes the page open a window.
     *
     * @param windows the names of those that are open
     * @return the name of the new one
     */
    static String by(Runnable action, Supplier<List<String>> windows) {
        List<String> before = windows.get();
        action.run();
        for (int i = 0; i < LOOKS; i++) {
            List<String> opened = new ArrayList<>(windows.get());
            opened.removeAll(before);
            if (!opened.isEmpty()) {
                return opened.get(0);
            }
            Pause.milliseconds(100);
        }
        throw new AssertionError("No window was opened.");
    }

    static void awaitPage(Frame window) {
        window.await("() => location.href !== 'about:blank' && document.readyState === 'complete'");
    }
}
