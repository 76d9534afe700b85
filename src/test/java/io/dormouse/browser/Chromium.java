package io.dormouse.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotCaret;
import io.dormouse.webdriver.LaunchedChromium;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The machine's own Chromium: one for all tests, and a profile of its own for each context that a test opens.
 *
 * <p>After each test no page may have complained: an error in the console, an exception that nobody caught or a
 * violation of a Content-Security-Policy fails the test, unless it said that it {@link #expectComplaints expects} some.
 */
final class Chromium implements BeforeEachCallback, AfterEachCallback {

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private Browser browser;
    private List<String> expected = List.of();

    @Override
    public void beforeEach(ExtensionContext test) {
        // JUnit closes it when all tests have run.
        browser = test.getRoot()
                .getStore(ExtensionContext.Namespace.create(Chromium.class))
                .getOrComputeIfAbsent(
                        LaunchedChromium.class, key -> LaunchedChromium.headless(), LaunchedChromium.class)
                .browser();
        complaints.clear();
        expected = List.of();
    }

    BrowserContext context(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        contexts.add(context);
        // The dialog in which the user says where a file goes is the system's own, and no test can answer it.
        context.addInitScript("delete window.showSaveFilePicker;");
        // In frames and pages; of a violation in a worker Chromium itself writes to the console.
        context.addInitScript("addEventListener('securitypolicyviolation', e =>"
                + " console.error('Violated ' + e.violatedDirective + ' by ' + e.blockedURI));");
        context.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.type() + ": " + message.text());
            }
        });
        context.onWebError(error -> complaints.add("uncaught: " + error.error()));
        context.onPage(page -> page.onWorker(worker ->
                worker.onConsole(message -> complaints.add("worker, " + message.type() + ": " + message.text()))));
        return context;
    }

    BrowserContext context() {
        return context(new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    Page page() {
        return context().newPage();
    }

    /**
     * Lets this test's pages complain of what contains one of these parts.
     *
     * @return all that they say, a list that grows
     */
    List<String> expectComplaints(String... parts) {
        expected = List.of(parts);
        return complaints;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        if (test.getExecutionException().isPresent()) {
            takePictures(test);
        }
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        complaints.removeIf(complaint -> expected.stream().anyMatch(complaint::contains));
        assertEquals(List.of(), complaints, "what the browser's console says");
    }

    /** What a failed test saw last, in target/failures. */
    private void takePictures(ExtensionContext test) {
        String name = test.getRequiredTestClass().getSimpleName() + "-"
                + test.getRequiredTestMethod().getName();
        for (BrowserContext context : contexts) {
            for (Page page : context.pages()) {
                page.screenshot(picture(Path.of("target", "failures", name + "-" + page.hashCode() + ".png")));
            }
        }
    }

    /** Hiding the cursor, Playwright's default, needs an inline style, which the page's policy refuses. */
    static Page.ScreenshotOptions picture(Path file) {
        return new Page.ScreenshotOptions().setPath(file).setFullPage(true).setCaret(ScreenshotCaret.INITIAL);
    }
}
