package io.dormouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.dormouse.key.KeySpec;
import io.dormouse.key.KeySpec.Algorithm;
import io.dormouse.webdriver.Display;
import io.dormouse.webdriver.LaunchedChromium;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Caps lock is said beside a passphrase. No driver of a browser can turn it on: here a display's keyboard does. */
class CapsLockIT {
    @RegisterExtension
    final Served site = new Served();

    @TempDir
    Path directory;

    @Test
    void capsLockIsSaidWhereAPassphraseIsMadeAndWhereOneIsAskedFor() throws Exception {
        try (Display display = Display.start(directory);
                LaunchedChromium chromium = LaunchedChromium.on(display)) {
            Browser browser = chromium.browser();
            Page page = browser.newPage();
            page.addInitScript("delete window.showSaveFilePicker;");
            WizardPage wizard = WizardPage.open(page, site.address());
            wizard.makeKey(new KeySpec(Algorithm.ED25519, 255));
            isSaid(display, wizard.body().locator("#passphrase"));
            wizard.protect("AbA");
            Path key = wizard.saveOpenSsh(directory);

            Page later = browser.newPage();
            later.navigate(site.address());
            later.getByText("Load an existing key").click();
            later.locator("#key-file").setInputFiles(key);
            isSaid(display, later.locator("#unlock-passphrase"));
            assertThat(later.locator("#unlock-passphrase")).hasValue("aBa");
        }
    }

    private static void isSaid(Display display, Locator field) throws Exception {
        Locator warning = field.page().getByText("Caps lock is on.");
        field.focus();

        display.press("A");
        assertThat(field).hasValue("a");
        assertThat(warning).isHidden();
        display.press("CAPS_LOCK", "B");
        assertThat(field).hasValue("aB");
        assertThat(warning).isVisible();
        display.press("CAPS_LOCK", "A");
        assertThat(field).hasValue("aBa");
        assertThat(warning).isHidden();
    }
}
