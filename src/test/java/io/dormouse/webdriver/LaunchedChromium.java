package io.dormouse.webdriver;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import io.dormouse.tool.Programs;
import java.util.List;
import java.util.Map;

/** The machine's own Chromium, under a Playwright that downloads none. */
public record LaunchedChromium(Playwright playwright, Browser browser) implements AutoCloseable {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox", // The tests run as root.
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    public static LaunchedChromium headless() {
        return launched(new BrowserType.LaunchOptions().setHeadless(true));
    }

    /** With windows, to which the display's keyboard and mouse are real ones. */
    public static LaunchedChromium on(Display display) {
        return launched(new BrowserType.LaunchOptions().setHeadless(false).setEnv(Map.of("DISPLAY", display.name())));
    }

    private static LaunchedChromium launched(BrowserType.LaunchOptions options) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        options.setExecutablePath(Programs.find("chromium")).setArgs(ARGUMENTS);
        return new LaunchedChromium(playwright, playwright.chromium().launch(options));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
