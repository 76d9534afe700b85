package io.dormouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.dormouse.key.KeySpec;
import io.dormouse.key.KeySpec.Algorithm;
import io.dormouse.tool.Programs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What the screen that saves the private key offers besides its first button. */
class SaveIT {
    private static final String PASSPHRASE = "a passphrase";

    @RegisterExtension
    final Chromium chromium = new Chromium();

    @TempDir
    Path directory;

    private WizardPage wizard;

    @BeforeEach
    void makeKey() {
        wizard = WizardPage.open(chromium.page(), Site.fileAddress());
        wizard.comment().fill("mine");
        wizard.makeKey(new KeySpec(Algorithm.ED25519, 255));
        wizard.protect(PASSPHRASE);
    }

    @Test
    void bothFilesAndThePublicHalfAreSavedAtOnceAndHoldOneKey() throws Exception {
        Page page = wizard.page();
        List<Download> downloads = new ArrayList<>();
        page.onDownload(downloads::add);

        wizard.button("Save all three files").click();

        page.waitForCondition(() -> downloads.size() == 3);
        assertEquals(
                List.of("mine.ppk", "id_ed25519", "id_ed25519.pub"),
                downloads.stream().map(Download::suggestedFilename).toList(),
                "what must not be lost comes first");
        assertThat(wizard.files().getByText("Saved", new Locator.GetByTextOptions().setExact(true)))
                .hasCount(3);
        for (Download download : downloads) {
            WizardPage.stored(download, directory);
        }
        String publicLine = Files.readString(directory.resolve("id_ed25519.pub"));
        SavedKey ppk = new SavedKey(directory.resolve("mine.ppk"), PASSPHRASE);
        SavedKey openSsh = new SavedKey(directory.resolve("id_ed25519"), PASSPHRASE);
        assertEquals(publicLine, ppk.openedByPuttygen().publicLine() + "\n");
        assertEquals(publicLine, openSsh.openedBySshKeygen() + "\n");
        assertTrue(wizard.check(openSsh.file()).startsWith("The file is good."));
        wizard.proceed();
        assertEquals(publicLine, wizard.publicLine() + "\n");
    }

    @Test
    void thePublicHalfAloneIsSavedBesideThePrivateOneAndOpensNoWayOn() throws Exception {
        Path publicKey = wizard.savePublicKey(directory);

        assertThat(wizard.saved(".pub")).isVisible();
        assertThat(wizard.button("Continue")).isDisabled();
        Path privateKey = wizard.saveOpenSsh(directory);
        assertEquals(privateKey + ".pub", publicKey.toString());
        assertEquals(new SavedKey(privateKey, PASSPHRASE).openedBySshKeygen() + "\n", Files.readString(publicKey));
    }

    @Test
    void anOlderFileThatHasAnotherPassphraseIsSaidToBeOne() throws Exception {
        Path older = wizard.saveOpenSsh(directory);
        Programs.run("ssh-keygen", "-q", "-p", "-P", PASSPHRASE, "-N", "its old one", "-f", older.toString());

        String verdict = wizard.check(older);

        assertTrue(verdict.contains("It has another passphrase than this key"), verdict);
        assertFalse(verdict.contains("again"), verdict);
    }

    @Test
    void asManyPassesAsTakeATimeAreFoundAndPuttygenOpensTheFile() throws Exception {
        wizard.text("Other formats").first().click();
        wizard.body().getByLabel("Memory for each guess").fill("64");
        wizard.body().getByLabel("Number of passes").fill("4");
        wizard.body().getByLabel("Work for each guess").selectOption("As many passes as fit in a time");
        assertThat(wizard.body().getByLabel("Number of passes")).isHidden();
        wizard.body().getByLabel("Time (milliseconds)").fill("20");

        Path ppk = wizard.download(wizard.saveButton("mine.ppk"), directory);

        // One pass over 64 KiB takes some tenths of a millisecond.
        int passes = Files.readAllLines(ppk).stream()
                .filter(line -> line.startsWith("Argon2-Passes: "))
                .mapToInt(line -> Integer.parseInt(line.split(" ")[1]))
                .sum();
        assertTrue(List.of(3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987).contains(passes), passes + " passes");
        wizard.proceed();
        assertEquals(
                wizard.publicLine(),
                new SavedKey(ppk, PASSPHRASE).openedByPuttygen().publicLine());
    }

    @Test
    void aVerdictIsAboutTheFileThatIsNamedAndNoneIsSaidBeforeIt() throws Exception {
        Path good = wizard.saveOpenSsh(directory);
        Path slow = Files.copy(good, directory.resolve("slow"), StandardCopyOption.COPY_ATTRIBUTES);
        Programs.run(
                "ssh-keygen", "-p", "-q", "-a", "150", "-P", PASSPHRASE, "-N", "another one", "-f", slow.toString());
        assertTrue(wizard.check(good).startsWith("The file is good."));
        Locator file = wizard.body().getByLabel("Choose the saved file");
        Locator verdict = wizard.page().locator(".check .notice");

        file.setInputFiles(slow);
        wizard.page().locator("progress").waitFor();
        assertThat(verdict).isHidden();
        file.setInputFiles(good);

        verdict.waitFor();
        assertTrue(verdict.innerText().startsWith("The file is good."), verdict.innerText());
    }
}
