package io.dormouse.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the build made: the page, and beside it the demo portal. */
final class Site {

    private static final String WORKER_START = "<script type=\"text/plain\" id=\"engine-worker\">";

    private Site() {}

    static Path directory() {
        return Path.of(System.getProperty("dormouse.site", "target/site")).toAbsolutePath();
    }

    static String page() throws IOException {
        return Files.readString(directory().resolve("index.html"));
    }

    /** The page on disk, as a user has it who saved it. */
    static String fileAddress() {
        return directory().resolve("index.html").toUri().toString();
    }

    /** The same page with the engine in JavaScript. */
    static String compatibilityAddress() {
        return directory().resolve("compat.html").toUri().toString();
    }

    /**
     * A copy of the page in which a script of the test's own runs in the worker before the engine's.
     *
     * <p>The page's policy lets it: the worker's text is inert in the page, and stands in no hash.
     *
     * @return the copy's {@code file:} address
     */
    static String withWorkerPrefix(String script, Path directory) throws IOException {
        String page = page();
        int start = page.indexOf(WORKER_START) + WORKER_START.length();
        if (start < WORKER_START.length()) {
            throw new AssertionError("index.html has no " + WORKER_START);
        }
        Path copy = Files.createTempDirectory(directory, "copy").resolve("index.html");
        Files.writeString(copy, page.substring(0, start) + script + "\n" + page.substring(start));
        return copy.toUri().toString();
    }
}
