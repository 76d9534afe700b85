package io.dormouse.webdriver;

import java.nio.file.Path;

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
        return switch (this) {
            case CHROMIUM -> Chromium.start(directory);
            case FIREFOX -> Firefox.start(directory);
            case WEBKIT -> WebKit.start(directory);
        };
    }

    @Override
    public String toString() {
        return title;
    }
}
