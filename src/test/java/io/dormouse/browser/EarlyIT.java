package io.dormouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.dormouse.key.KeySpec;
import io.dormouse.key.KeySpec.Algorithm;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Whoever is faster than the engine starts waits for nothing, and nothing that they did is lost. */
class EarlyIT {

    /** No worker has its engine before the test lets it. */
    private static final String HELD =
            """
            let release;
            const released = new Promise(resolve => { release = resolve; });
            const compile = WebAssembly.compile;
            WebAssembly.compile = async bytes => { await released; return compile.call(WebAssembly, bytes); };
            """;

    @RegisterExtension
    final Chromium chromium = new Chromium();

    @TempDir
    Path directory;

    private Page page;
    private WizardPage wizard;

    @BeforeEach
    void openThePageWithoutAnEngine() throws Exception {
        page = chromium.page();
        wizard = WizardPage.open(page, Site.withWorkerPrefix(HELD, directory));
    }

    @Test
    void theKeyIsMadeOnceTheEngineIsThere() throws Exception {
        wizard.chooseType(new KeySpec(Algorithm.ED25519, 255));
        wizard.comment().fill("early");
        wizard.generate();
        wizard.skipMoving();
        page.locator("progress[aria-labelledby=make-bar]").waitFor();

        startTheEngine();

        wizard.awaitKey();
        wizard.protect("a passphrase");
        String line = new SavedKey(wizard.saveOpenSsh(directory), "a passphrase").openedBySshKeygen();
        assertTrue(line.endsWith(" early"), line);
    }

    @Test
    void movementsAreKeptForIt() {
        wizard.generate();
        wizard.area().focus();
        page.keyboard().type("abcdef", new com.microsoft.playwright.Keyboard.TypeOptions().setDelay(20));
        assertThat(page.locator(".meter-words strong")).hasText("0 of 256 bits");

        startTheEngine();

        assertThat(page.locator(".meter-words strong")).hasText("6 of 256 bits");
    }

    private void startTheEngine() {
        assertEquals("", page.locator("#self-test").textContent(), "there was an engine all the time");
        page.workers().forEach(worker -> worker.evaluate("release()"));
        page.locator("#self-test:not(:empty)").waitFor();
    }
}
