package io.dormouse.webdriver;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Proxy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The machine's Chromium without a display, by Playwright. */
public final class Chromium implements RunningBrowser {
    private final List<String> complaints = new ArrayList<>();
    private final Downloads downloads;
    private final Set<ProcessHandle> before;
    private final LaunchedChromium chromium;
    private final Page page;
    private Page inFront;

    private Chromium(Downloads downloads, Optional<String> proxy) {
        this.downloads = downloads;
        before = ProcessHandle.current().descendants().collect(Collectors.toSet());
        chromium = LaunchedChromium.headless();
        Browser.NewContextOptions options = new Browser.NewContextOptions().setViewportSize(1280, 900);
        // Else requests to this machine go past it.
        proxy.ifPresent(address -> options.setProxy(new Proxy("http://" + address).setBypass("<-loopback>")));
        BrowserContext context = chromium.browser().newContext(options);
        // What is saved is to come as a download here as in the other browsers: nobody answers a file chooser.
        context.addInitScript("delete window.showSaveFilePicker;");
        context.addInitScript("addEventListener('securitypolicyviolation', e =>"
                + " console.error('Violated ' + e.violatedDirective + ' by ' + e.blockedURI));");
        context.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.type() + ": " + message.text());
            }
        });
        context.onWebError(error -> complaints.add("uncaught: " + error.error()));
        context.onDialog(dialog -> {}); // Whoever expects one answers it; Playwright alone would dismiss it.
        page = context.newPage();
        inFront = page;
    }

    static Chromium start(Path directory, Optional<String> proxy) {
        return new Chromium(new Downloads(directory.resolve("chromium-downloads")), proxy);
    }

    @Override
    public Frame open(String address) {
        page.navigate(address);
        inFront = page;
        return new ChromiumFrame(page, page.mainFrame());
    }

    @Override
    public Frame window(Runnable action) {
        inFront = page.waitForPopup(action);
        inFront.waitForLoadState();
        return new ChromiumFrame(inFront, inFront.mainFrame());
    }

    /** For what only Chromium can tell, such as its trace. */
    public Page page() {
        return page;
    }

    @Override
    public Path download(Runnable action) {
        Download download = inFront.waitForDownload(action);
        try {
            return downloads.take(download.suggestedFilename(), download::saveAs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public List<ProcessHandle> processes() {
        return ProcessHandle.current()
                .descendants()
                .filter(each -> !before.contains(each))
                .toList();
    }

    @Override
    public void close() {
        chromium.close();
    }
}
