package io.dormouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.dormouse.key.KeySpec;
import io.dormouse.key.KeySpec.Algorithm;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A browser whose WebAssembly has no garbage collection is told so, and the edition for it does the whole job. */
class CompatibilityEditionIT {

    private static final String NO_WEBASSEMBLY = "delete self.WebAssembly;";

    @RegisterExtension
    final Chromium chromium = new Chromium();

    @RegisterExtension
    final Served site = new Served();

    @TempDir
    Path directory;

    @Test
    void whoeverCannotRunTheEngineIsLedToTheOtherEdition() throws Exception {
        chromium.expectComplaints("WebAssembly");
        BrowserContext old = chromium.context(new Browser.NewContextOptions());
        old.addInitScript(NO_WEBASSEMBLY);
        WizardPage wizard = WizardPage.open(old.newPage(), Site.withWorkerPrefix(NO_WEBASSEMBLY, directory));

        wizard.heading("Dormouse cannot go on").waitFor();
        wizard.text("There is an edition for older browsers.").waitFor();

        assertEquals(
                "compat.html",
                wizard.body()
                        .locator("a", new Locator.LocatorOptions().setHasText("Open the edition for older browsers"))
                        .getAttribute("href"));
    }

    @Test
    void aPortalsWindowIsStillOneInTheOtherEdition() throws Exception {
        chromium.expectComplaints("WebAssembly");
        BrowserContext old = chromium.context(new Browser.NewContextOptions());
        old.addInitScript(NO_WEBASSEMBLY);
        WizardPage wizard =
                WizardPage.open(old.newPage(), Site.withWorkerPrefix(NO_WEBASSEMBLY, directory) + "#portal");

        wizard.text("There is an edition for older browsers.").waitFor();

        assertThat(wizard.body().locator("#main a")).hasAttribute("href", "compat.html#portal");
    }

    @Test
    void theWholeWizardRunsWithoutWebAssembly() throws Exception {
        BrowserContext old = chromium.context(new Browser.NewContextOptions());
        old.addInitScript(NO_WEBASSEMBLY);
        Page page = old.newPage();
        page.setDefaultTimeout(180_000); // Argon2 takes seconds in JavaScript, and more on a busy machine.
        WizardPage wizard = WizardPage.open(page, site.address() + "compat.html");
        wizard.chooseType(new KeySpec(Algorithm.RSA, 2048));
        wizard.generate();
        wizard.moveMouse();
        long begun = System.nanoTime();
        wizard.awaitKey();
        System.out.println("compat.html: RSA-2048 in " + (System.nanoTime() - begun) / 1_000_000 + " ms");
        wizard.protect("a passphrase");

        Path ppk = wizard.savePpk(directory);
        new SavedKey(wizard.saveOpenSsh(directory), "a passphrase").openedBySshKeygen();

        assertTrue(wizard.check(ppk).startsWith("The file is good."));
    }
}
