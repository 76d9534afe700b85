package io.dormouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.dormouse.key.KeySpec;
import io.dormouse.key.KeySpec.Algorithm;
import io.dormouse.tool.MadeElsewhere;
import io.dormouse.tool.MadeElsewhere.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The guides of the last screen name the files that the user has, and no others. */
class GuidesIT {

    private static final KeySpec ED25519 = new KeySpec(Algorithm.ED25519, 255);

    @RegisterExtension
    final Chromium chromium = new Chromium();

    @TempDir
    Path directory;

    private final String page = Site.fileAddress();

    private WizardPage saving(Page in, String passphrase) {
        WizardPage wizard = WizardPage.open(in, page);
        wizard.makeKey(ED25519);
        if (passphrase.isEmpty()) {
            wizard.protectNot();
        } else {
            wizard.protect(passphrase);
        }
        return wizard;
    }

    private static void goOnToTheEnd(WizardPage wizard) {
        wizard.proceed();
        wizard.heading("Give the public key to your server").waitFor();
        wizard.proceed();
        wizard.heading("Connect with your key").waitFor();
    }

    private WizardPage atTheEndWith(Path loaded) {
        WizardPage wizard = WizardPage.open(chromium.page(), page);
        wizard.button("Load an existing key").click();
        wizard.body().getByLabel("Choose a key file").setInputFiles(loaded);
        wizard.button("Show the public key").click();
        wizard.proceed();
        wizard.heading("Connect with your key").waitFor();
        return wizard;
    }

    private static Locator guide(WizardPage wizard, String id) {
        return wizard.body().locator("#guide-" + id);
    }

    @Test
    void whereOnlyTheFileForPuttyWasSavedNothingIsSaidOfSsh() throws Exception {
        WizardPage wizard = saving(chromium.page(), "a passphrase");
        Path ppk = wizard.savePpk(directory);

        goOnToTheEnd(wizard);

        assertThat(guide(wizard, "putty")).hasAttribute("open", "");
        assertThat(guide(wizard, "putty")).containsText(ppk.getFileName().toString());
        assertThat(guide(wizard, "putty")).containsText("Pageant");
        assertThat(guide(wizard, "unix")).hasCount(0);
    }

    @Test
    void whereOnlyTheFileForSshWasSavedNothingIsSaidOfPutty() throws Exception {
        WizardPage wizard = saving(chromium.page(), "");
        wizard.saveOpenSsh(directory);

        goOnToTheEnd(wizard);

        assertThat(guide(wizard, "unix")).hasAttribute("open", "");
        assertThat(guide(wizard, "putty")).hasCount(0);
    }

    @Test
    void anOlderFileForPuttyIsNamedAsItIs() throws Exception {
        WizardPage wizard = saving(chromium.page(), "");
        wizard.text("Other formats, and protection against guessing").click();
        Path older = wizard.download(wizard.saveButton("version 2"), directory);

        goOnToTheEnd(wizard);

        assertThat(guide(wizard, "putty")).containsText(older.getFileName().toString());
        assertThat(guide(wizard, "putty")).not().containsText("Pageant");
    }

    @Test
    void aLoadedFileHasItsOwnNameWhateverTheCommentSays() throws Exception {
        Path mine = Files.copy(MadeElsewhere.ppk(Type.ED25519), directory.resolve("my old key.ppk"));
        WizardPage wizard = atTheEndWith(mine);

        assertThat(guide(wizard, "putty")).containsText("my old key.ppk");
        assertThat(guide(wizard, "unix")).hasCount(0);
    }

    @Test
    void ofAFileThatNeitherProgramReadsTheGuidesSayHowItGoesOnceItIsSaved() {
        WizardPage wizard = atTheEndWith(Path.of("src", "test", "resources", "zoo", "pem", "sshcom-rsa2048"));

        assertThat(guide(wizard, "unix")).containsText("id_rsa");
        assertThat(guide(wizard, "putty")).containsText(".ppk");
    }

    @Test
    void aLoadedFileWhoseNameIsACommandIsMovedAndNotRun() throws Exception {
        Path mine = Files.copy(MadeElsewhere.openSsh(Type.ED25519), directory.resolve("it's $(id)"));
        WizardPage wizard = atTheEndWith(mine);

        assertThat(guide(wizard, "unix").locator("pre").first())
                .containsText("mv -i ~/Downloads/'it'\\''s $(id)' ~/.ssh/id_ed25519");
    }

    @Test
    void aFileThatTheUserNamedHasThatName() {
        Page in = chromium.page();
        in.addInitScript(
                """
                window.showSaveFilePicker = async options => ({name: 'work.ppk', createWritable: async () => ({
                  write: async bytes => {}, close: async () => {}})});""");
        WizardPage wizard = saving(in, "");
        wizard.button("Save private key").first().click();
        wizard.button("Save again").waitFor();

        goOnToTheEnd(wizard);

        assertThat(guide(wizard, "putty")).containsText("work.ppk");
    }

    @Test
    void googlesUserIsTheComment() throws Exception {
        WizardPage wizard = WizardPage.open(chromium.page(), page);
        wizard.body().getByLabel("Where will you use it?").selectOption("google");
        wizard.comment().fill("ann");
        wizard.makeKey(new KeySpec(Algorithm.RSA, 2048));
        wizard.protectNot();
        wizard.savePpk(directory);

        goOnToTheEnd(wizard);

        assertThat(guide(wizard, "putty")).containsText("ann@server.example");
        assertEquals(1, wizard.text("stand for your own user name and server").count());
    }
}
