package io.dormouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import io.dormouse.key.KeySpec;
import io.dormouse.key.KeySpec.Algorithm;
import io.dormouse.tool.Programs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is on the sheet for those who keep paper is the key, for people and for scanners. */
class BackupIT {

    private static final Locator.FilterOptions VISIBLE = new Locator.FilterOptions().setVisible(true);

    @RegisterExtension
    final Chromium chromium = new Chromium();

    @TempDir
    Path directory;

    @Test
    void onPaperThereIsTheKeyAndNothingThatIsPressed() throws Exception {
        Page page = chromium.page();
        WizardPage wizard = WizardPage.open(page, Site.fileAddress());
        wizard.makeKey(new KeySpec(Algorithm.ED25519, 255));
        wizard.protect("a passphrase");
        wizard.savePpk(directory);
        page.locator("p > .button-plain").click();
        Locator pressed = page.locator("button, a, select, summary, input").filter(VISIBLE);
        assertThat(page.locator(".paper")).containsText("PuTTY-User-Key-File-3");
        assertThat(page.locator(".foot")).isVisible();
        assertNotEquals(0, pressed.count());

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(page.locator(".foot")).isHidden();
        assertThat(pressed).hasCount(0);
        for (String there : List.of("h1", ".paper", ".codes canvas", ".prints")) {
            assertThat(page.locator("#main " + there)).isVisible();
        }
    }

    @ParameterizedTest
    @CsvSource({"putty, ED25519, 255, 1", "putty, RSA, 4096, 3", "ssh, RSA, 4096, 4", "ssh, ECDSA, 521, 1"})
    void aScannerReadsTheKeyFromTheCodesOnPaper(String program, Algorithm algorithm, int bits, int count)
            throws Exception {
        Page page = chromium.page();
        WizardPage wizard = WizardPage.open(page, Site.fileAddress());
        page.locator("#program-" + program).check();
        wizard.makeKey(new KeySpec(algorithm, bits));
        wizard.protect("a passphrase");
        boolean putty = program.equals("putty");
        Path saved = putty ? wizard.savePpk(directory) : wizard.saveOpenSsh(directory);
        wizard.button("Print a backup").click();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        Locator codes = page.getByRole(AriaRole.IMG);
        codes.last().waitFor();
        assertEquals(count, codes.count());

        StringBuilder scanned = new StringBuilder();
        for (int i = 0; i < count; i++) {
            assertEquals("QR code " + (i + 1) + " of " + count, codes.nth(i).getAttribute("aria-label"));
            Path picture = directory.resolve("code-" + i + ".png");
            codes.nth(i).screenshot(new Locator.ScreenshotOptions().setPath(picture));
            scanned.append(Programs.run("zbarimg", "--quiet", "--raw", "--oneshot", picture.toString())
                    .out());
        }

        assertEquals(
                page.locator(".paper").textContent().strip(), scanned.toString().strip());
        Path restored = Files.writeString(
                Files.createDirectory(directory.resolve("restored")).resolve("key"), scanned);
        Files.setPosixFilePermissions(restored, PosixFilePermissions.fromString("rw-------"));
        SavedKey fromPaper = new SavedKey(restored, "a passphrase");
        SavedKey fromDisk = new SavedKey(saved, "a passphrase");
        if (putty) {
            assertEquals(fromDisk.openedByPuttygen(), fromPaper.openedByPuttygen());
        } else {
            assertEquals(fromDisk.openedBySshKeygen(), fromPaper.openedBySshKeygen());
        }
    }
}
