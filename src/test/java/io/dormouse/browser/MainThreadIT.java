package io.dormouse.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.dormouse.key.KeySpec;
import io.dormouse.key.KeySpec.Algorithm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page stays alive while the engine works. */
class MainThreadIT {

    /** From here on the Long Tasks API calls a task long; it tells of no shorter ones. */
    private static final int LONG = 50;

    private static final String OBSERVE =
            """
            window.longTasks = [];
            new PerformanceObserver(list => longTasks.push(...list.getEntries().map(task => task.duration)))
              .observe({type: 'longtask'});""";

    @RegisterExtension
    final Chromium chromium = new Chromium();

    /**
     * What is asserted is the processor time of each task: on a machine whose processors have other things to do besides,
     * any task can take any time. What the Long Tasks API says is printed beside it.
     */
    @Test
    void noTaskIsLongWhileAnRsa4096KeyIsMade() throws Exception {
        Page page = chromium.page();
        WizardPage wizard = WizardPage.open(page, Site.fileAddress());
        wizard.chooseType(new KeySpec(Algorithm.RSA, 4096));
        page.evaluate(OBSERVE);

        MainThread longest = MainThread.during(page, () -> {
            wizard.generate();
            wizard.moveMouse();
            wizard.awaitKey();
        });

        System.out.printf(
                "longest main-thread task while making RSA-4096: %s by the Long Tasks API;"
                        + " by the trace %.0f ms, and at most %.0f ms of processor time%n",
                longTasks(page), longest.milliseconds(), longest.worked());
        assertTrue(longest.worked() > 0);
        assertTrue(longest.worked() <= LONG, "a task of " + longest.worked() + " ms on the main thread");
    }

    @Test
    void aTaskThatIsLongWouldBeSeen() throws Exception {
        Page page = chromium.page();
        WizardPage.open(page, Site.fileAddress());
        page.evaluate(OBSERVE);

        MainThread longest = MainThread.during(page, () -> {
            page.evaluate("setTimeout(() => { for (let i = 0, x = 0; i < 3e8; i++) x += i; window.done = true; })");
            page.waitForCondition(() -> (Boolean) page.evaluate("window.done === true"));
        });

        assertTrue(longest.worked() > LONG, longest.toString());
        page.waitForCondition(() -> (Boolean) page.evaluate("longTasks.some(duration => duration > 50)"));
    }

    private static String longTasks(Page page) {
        return (String) page.evaluate(
                "longTasks.length === 0 ? 'none over 50 ms' : longTasks.map(duration => duration + ' ms').join(', ')");
    }
}
