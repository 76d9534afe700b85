package io.dormouse.webdriver;

import java.nio.file.Path;
import java.util.Optional;

/** The browser engines that Dormouse is tried in. */
public enum BrowserKind {
    CHROMIUM("Chromium"),
    FIREFOX("Firefox"),
    WEBKIT("WebKitGTK");

    private final String title;

    BrowserKind(String title) {
        this.title = title;
    }

    /**
     * Starts the machine's own browser with a new profile and one window of 1280 by 900 CSS pixels.
     *
     * @param directory an existing one, for the profile and the downloads
     */
    public RunningBrowser start(Path directory) {
        return start(directory, Optional.empty());
    }

    /**
     * The same, with an HTTP proxy as its only way to any host, to this machine itself, too.
     *
     * @param proxy as {@code 127.0.0.1:3128}
     */
    public RunningBrowser startBehind(String proxy, Path directory) {
        return start(directory, Optional.of(proxy));
    }

    private RunningBrowser start(Path directory, Optional<String> proxy) {
        return switch (this) {
            case CHROMIUM -> Chromium.start(directory, proxy);
            case FIREFOX -> Firefox.start(directory, proxy);
            case WEBKIT -> WebKit.start(directory, proxy);
        };
    }

    @Override
    public String toString() {
        return title;
    }
}
