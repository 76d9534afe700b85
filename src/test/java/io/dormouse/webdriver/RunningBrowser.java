package io.dormouse.webdriver;

import java.nio.file.Path;
import java.util.List;

/** A browser with one window, and those that its page opens. Whoever started it closes it, and no process is left then. */
public interface RunningBrowser extends AutoCloseable {

    /** Waits until the page has loaded. */
    Frame open(String address);

    /** Does what makes the page open a window, and waits until that has loaded. What is saved from then on, it saves. */
    Frame window(Runnable action);

    /**
     * Does what makes the page save a file, and waits for the file.
     *
     * @return it, complete, under the name that the page gave it
     */
    Path download(Runnable action);

    /**
     * Errors and warnings of the console, exceptions that nobody caught, and violations of a Content-Security-Policy so far.
     *
     * <p>WebKitGTK tells of those alone that come after a page has loaded, and of no worker's.
     */
    List<String> complaints();

    /** The processes of the browser that are alive, for those who measure them. */
    List<ProcessHandle> processes();

    @Override
    void close();
}
