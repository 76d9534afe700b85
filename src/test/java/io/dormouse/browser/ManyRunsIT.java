package io.dormouse.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import io.dormouse.key.KeySpec;
import io.dormouse.key.KeySpec.Algorithm;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** One key after the other in one tab: 20 of them, or as many as the system property {@code wizard.runs} says. */
class ManyRunsIT {

    private static final int RUNS = Integer.getInteger("wizard.runs", 20);

    /** What one run may leave behind for good. */
    private static final double MOST_KIB_EACH = 80;

    @RegisterExtension
    final Chromium chromium = new Chromium();

    @TempDir
    Path directory;

    @Test
    void memoryStaysFlatAndNoWorkerIsLeftOver() throws Exception {
        Page page = chromium.page();
        WizardPage wizard = WizardPage.open(page, Site.fileAddress());
        CDPSession devTools = page.context().newCDPSession(page);
        devTools.send("Performance.enable");
        page.locator("#self-test:not(:empty)").waitFor();
        int workers = page.workers().size();
        assertTrue(workers > 0);
        for (int i = 0; i < 5; i++) {
            run(wizard, directory.resolve("warm" + i));
        }
        double before = usedKib(devTools);
        for (int i = 0; i < RUNS; i++) {
            run(wizard, directory.resolve("run" + i));
        }
        page.waitForCondition(() -> page.workers().size() == workers);
        double each = (usedKib(devTools) - before) / RUNS;

        System.out.printf(
                "%d wizard runs in one tab: %.1f KiB each stay in the page, %d workers%n", RUNS, each, workers);
        assertEquals(workers, page.workers().size());
        assertTrue(each < MOST_KIB_EACH, "Each run leaves " + each + " KiB behind");
    }

    private static void run(WizardPage wizard, Path directory) throws Exception {
        wizard.makeKey(new KeySpec(Algorithm.ED25519, 255));
        wizard.protectNot();
        wizard.saveOpenSsh(directory);
        wizard.proceed();
        wizard.proceed();
        wizard.button("Make another key").click();
        wizard.heading("Make an SSH key").waitFor();
    }

    private static double usedKib(CDPSession devTools) {
        devTools.send("HeapProfiler.collectGarbage");
        for (JsonElement metric : devTools.send("Performance.getMetrics").getAsJsonArray("metrics")) {
            if (metric.getAsJsonObject().get("name").getAsString().equals("JSHeapUsedSize")) {
                return metric.getAsJsonObject().get("value").getAsDouble() / 1024;
            }
        }
        throw new AssertionError("Chromium tells no heap");
    }
}
