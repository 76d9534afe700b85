package io.dormouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.dormouse.key.KeySpec;
import io.dormouse.key.KeySpec.Algorithm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The engine's answer goes to the screen that asked, wherever the user is by then. */
class AnswersIT {

    private static final KeySpec ED25519 = new KeySpec(Algorithm.ED25519, 255);

    @RegisterExtension
    final Chromium chromium = new Chromium();

    @TempDir
    Path directory;

    private Page page;
    private WizardPage wizard;

    @BeforeEach
    void aKeyIsReadyToBeSaved() throws Exception {
        page = chromium.page();
        wizard = WizardPage.open(page, SlowEngine.address(directory));
        wizard.makeKey(ED25519);
        wizard.protect("a passphrase");
    }

    @Test
    void aFileThatIsBeingWrittenWhenTheUserGoesOnIsWritten() throws Exception {
        wizard.savePpk(directory);

        Download written = page.waitForDownload(() -> {
            wizard.saveButton("For ssh").click();
            wizard.proceed();
            wizard.heading("Give the public key to your server").waitFor();
        });

        new SavedKey(WizardPage.stored(written, directory), "a passphrase").openedBySshKeygen();
        wizard.back();
        assertThat(wizard.saved("For ssh")).isVisible();
        assertThat(wizard.saveButton("For ssh")).hasText("Save again");
    }

    @Test
    void aFileWithAPassphraseThatWasChangedMeanwhileDoesNotCountAsSaved() {
        page.waitForDownload(() -> {
            wizard.saveButton("For PuTTY").click();
            wizard.back();
            wizard.protect("another passphrase");
            wizard.heading("Save the private key").waitFor();
        });

        page.waitForTimeout(300);
        assertThat(wizard.saved("For PuTTY")).isHidden();
        assertThat(wizard.button("Continue")).isDisabled();
    }

    @Test
    void aBackupThatIsLeftAtOnceIsNoFile() throws Exception {
        wizard.saveOpenSsh(directory);
        List<String> files = new ArrayList<>();
        page.onDownload(download -> files.add(download.suggestedFilename()));
        wizard.button("Print a backup").click();
        wizard.heading("Backup of an SSH key").waitFor();
        page.goBack();
        wizard.heading("Save the private key").waitFor();

        // Answered after the backup's file.
        page.waitForDownload(() -> wizard.saveButton("For ssh").click());

        page.waitForTimeout(300);
        assertEquals(List.of("id_ed25519"), files);
        assertThat(wizard.saved("For PuTTY")).isHidden();
    }

    @Test
    void nothingIsPrintedBeforeTheKeyIsOnThePaper() throws Exception {
        wizard.savePpk(directory);
        wizard.button("Print a backup").click();
        wizard.heading("Backup of an SSH key").waitFor();
        assertThat(wizard.button("Print")).isDisabled();

        page.getByRole(AriaRole.IMG).first().waitFor();

        assertThat(wizard.button("Print")).isEnabled();
        assertTrue(page.locator(".paper").innerText().startsWith("PuTTY-User-Key-File-3:"));
    }
}
