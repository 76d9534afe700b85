package io.dormouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import io.dormouse.key.KeySpec;
import io.dormouse.key.KeySpec.Algorithm;
import io.dormouse.tool.Programs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the first screen to the last; what is saved is opened by PuTTY's and OpenSSH's own programs. */
class WholeWizardIT {

    private static final String PASSPHRASE = "five words, one of them Bär";

    @RegisterExtension
    final Chromium chromium = new Chromium();

    @RegisterExtension
    final Served site = new Served();

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "RSA, 3072, ssh-rsa, rsa",
        "ED25519, 255, ssh-ed25519, ed25519",
        "ECDSA, 256, ecdsa-sha2-nistp256, ecdsa",
        "ECDSA, 384, ecdsa-sha2-nistp384, ecdsa",
        "ECDSA, 521, ecdsa-sha2-nistp521, ecdsa"
    })
    void bothProgramsOpenWhatIsSaved(Algorithm algorithm, int bits, String sshName, String fileType) throws Exception {
        WizardPage wizard = WizardPage.open(chromium.page(), site.address());
        wizard.chooseType(new KeySpec(algorithm, bits));
        String comment = wizard.comment().inputValue();
        wizard.generate();
        wizard.moveMouse();
        wizard.awaitKey();

        wizard.protect(PASSPHRASE);
        SavedKey ppk = new SavedKey(wizard.savePpk(directory.resolve("with")), PASSPHRASE);
        SavedKey openSsh = new SavedKey(wizard.saveOpenSsh(directory.resolve("with")), PASSPHRASE);
        wizard.back();
        wizard.protectNot();
        SavedKey barePpk = new SavedKey(wizard.savePpk(directory.resolve("without")), "");
        SavedKey bareOpenSsh = new SavedKey(wizard.saveOpenSsh(directory.resolve("without")), "");
        wizard.proceed();
        String line = wizard.publicLine();

        assertTrue(line.startsWith(sshName + " ") && line.endsWith(" " + comment), line);
        SavedKey.ByPuttygen shown = new SavedKey.ByPuttygen(line, wizard.sha256(), wizard.md5());
        assertEquals(shown, ppk.openedByPuttygen());
        assertEquals(shown, barePpk.openedByPuttygen());
        assertEquals(line, openSsh.openedBySshKeygen());
        assertEquals(line, bareOpenSsh.openedBySshKeygen());
        assertFalse(openSsh.opensWithSshKeygen(""), "the passphrase protects nothing");
        assertEquals(comment + ".ppk", ppk.file().getFileName().toString());
        assertEquals("id_" + fileType, openSsh.file().getFileName().toString());
        Path publicFile = wizard.savePublicKey(directory);
        assertEquals("id_" + fileType + ".pub", publicFile.getFileName().toString());
        assertEquals(line + "\n", Files.readString(publicFile));
        wizard.proceed();
        wizard.heading("Connect with your key").waitFor();
        // The guide of the file that was saved last is open; PuTTY's is the first.
        wizard.body().locator(".guides summary").first().click();
        wizard.text(comment + ".ppk").first().waitFor();
    }

    @Test
    void theDefaultsAreThoseOfPuttygen() {
        Page page = chromium.page();
        page.clock().setFixedTime("2026-03-09T12:00:00");
        WizardPage wizard = WizardPage.open(page, site.address());

        assertTrue(wizard.radio("RSA").isChecked());
        assertEquals("3072", wizard.body().getByLabel("RSA key size").inputValue());
        assertTrue(wizard.radio("Not sure: make both files").isChecked());
        assertEquals("rsa-key-20260309", wizard.comment().inputValue());
        wizard.radio("Ed25519").check();
        assertEquals("ed25519-key-20260309", wizard.comment().inputValue());
        wizard.radio("ECDSA").check();
        assertEquals("ecdsa-key-20260309", wizard.comment().inputValue());
        wizard.comment().fill("my laptop");
        wizard.radio("RSA").check();
        assertEquals("my laptop", wizard.comment().inputValue());
    }

    @Test
    void oneButtonIsEnoughForAKeyWithThem() throws Exception {
        WizardPage wizard = WizardPage.open(chromium.page(), site.address());

        wizard.generate();
        wizard.skipMoving();
        wizard.awaitKey();
        wizard.protectNot();

        String read = Programs.run(
                        "ssh-keygen", "-l", "-f", wizard.saveOpenSsh(directory).toString())
                .line();
        assertTrue(read.startsWith("3072 ") && read.endsWith(" (RSA)"), read);
        wizard.savePpk(directory);
    }

    @Test
    void onlyTheFilesOfTheChosenProgramAreOffered() {
        WizardPage wizard = WizardPage.open(chromium.page(), site.address());
        wizard.use("A terminal (ssh) or VS Code");
        wizard.makeKey(new KeySpec(Algorithm.ED25519, 255));
        wizard.protectNot();

        wizard.text("For ssh in a terminal").waitFor();
        assertEquals(
                List.of("id_ed25519", "id_ed25519.pub"),
                wizard.body().locator(".file:visible .file-name").allTextContents());
    }

    @Test
    void theNextStepIsClosedUntilAPrivateKeyWasSaved() throws Exception {
        WizardPage wizard = WizardPage.open(chromium.page(), site.address());
        wizard.makeKey(new KeySpec(Algorithm.ED25519, 255));
        wizard.protectNot();

        assertThat(wizard.button("Continue")).isDisabled();
        wizard.text("Save the private key first.").waitFor();
        wizard.savePpk(directory);
        assertTrue(wizard.button("Continue").isEnabled());

        wizard.back();
        wizard.protect("now with a passphrase");
        assertThat(wizard.button("Continue")).isDisabled();
    }

    @Test
    void theSavedFileIsTheOneThatChecksAsGood() throws Exception {
        WizardPage wizard = WizardPage.open(chromium.page(), site.address());
        wizard.makeKey(new KeySpec(Algorithm.ED25519, 255));
        wizard.protect(PASSPHRASE);
        Path ppk = wizard.savePpk(directory);
        Path openSsh = wizard.saveOpenSsh(directory);

        assertTrue(wizard.check(ppk).startsWith("The file is good."), wizard.check(ppk));
        assertTrue(wizard.check(openSsh).startsWith("The file is good."), wizard.check(openSsh));
    }

    @Test
    void anotherFileIsToldForWhatItIs() throws Exception {
        WizardPage wizard = WizardPage.open(chromium.page(), site.address());
        wizard.makeKey(new KeySpec(Algorithm.ED25519, 255));
        wizard.protectNot();
        Path first = wizard.savePpk(directory.resolve("first"));
        Path other = Files.copy(first, directory.resolve("other.ppk"));
        Path picture = Files.write(directory.resolve("picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2});
        wizard.page().reload();
        wizard.makeKey(new KeySpec(Algorithm.ED25519, 255));
        wizard.protectNot();
        Path second = wizard.savePpk(directory.resolve("second"));
        Path damaged = Files.writeString(
                directory.resolve("damaged.ppk"), Files.readString(second).replace("Private-MAC: ", "Private-MAC: 00"));

        assertBad("This file holds another key than the one just made.", wizard.check(other));
        assertBad("damaged", wizard.check(damaged));
        assertBad("This is no SSH key.", wizard.check(picture));
    }

    private static void assertBad(String sentence, String verdict) {
        assertTrue(verdict.startsWith("This file will not do.") && verdict.contains(sentence), verdict);
    }

    @Test
    void theDateInTheCommentIsTheUsersOwn() {
        Page page = chromium.context(new Browser.NewContextOptions().setTimezoneId("Pacific/Kiritimati"))
                .newPage();
        page.clock().setFixedTime("2025-12-31T12:00:00Z");
        WizardPage wizard = WizardPage.open(page, site.address());

        assertEquals("rsa-key-20260101", wizard.comment().inputValue());
    }
}
