package io.dormouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.dormouse.key.KeySpec;
import io.dormouse.key.KeySpec.Algorithm;
import io.dormouse.tool.MadeElsewhere;
import io.dormouse.tool.MadeElsewhere.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a person does wrong, changes their mind about or breaks off: it is said, and nothing is lost. */
class NothingLostIT {

    private static final KeySpec ED25519 = new KeySpec(Algorithm.ED25519, 255);

    @RegisterExtension
    final Chromium chromium = new Chromium();

    @TempDir
    Path directory;

    @Test
    void passphrasesThatDifferAreSaidAndStay() throws Exception {
        WizardPage wizard = WizardPage.open(chromium.page(), Site.fileAddress());
        wizard.makeKey(ED25519);
        wizard.passphrase().fill("correct horse");
        wizard.confirmation().fill("correct house");

        wizard.proceed();

        assertTrue(wizard.body()
                .getByRole(AriaRole.ALERT)
                .innerText()
                .contains("The two passphrases given do not match."));
        assertEquals("problem", wizard.page().evaluate("document.activeElement.id"));
        assertEquals("correct horse", wizard.passphrase().inputValue());
        assertEquals("correct house", wizard.confirmation().inputValue());
        wizard.confirmation().fill("correct horse");
        wizard.proceed();
        SavedKey saved = new SavedKey(wizard.saveOpenSsh(directory), "correct horse");
        saved.openedBySshKeygen();
    }

    @Test
    void noPassphraseIsAskedAboutFirst() {
        WizardPage wizard = WizardPage.open(chromium.page(), Site.fileAddress());
        wizard.makeKey(ED25519);

        wizard.proceed();

        wizard.heading("Save without a passphrase?").waitFor();
        wizard.button("Go back and choose a passphrase").click();
        assertThat(wizard.passphrase()).isFocused();
        wizard.protect("better so");
        wizard.heading("Save the private key").waitFor();
    }

    @Test
    void aPassphraseThatIsShownNeedNotBeTypedTwice() throws Exception {
        WizardPage wizard = WizardPage.open(chromium.page(), Site.fileAddress());
        wizard.makeKey(ED25519);
        wizard.button("Show").click();
        wizard.passphrase().fill("seen by its owner");

        wizard.proceed();

        new SavedKey(wizard.saveOpenSsh(directory), "seen by its owner").openedBySshKeygen();
    }

    @Test
    void aSuggestionThatIsChangedAndThenHiddenIsWhatTheFileIsLockedWith() throws Exception {
        WizardPage wizard = WizardPage.open(chromium.page(), Site.fileAddress());
        wizard.makeKey(ED25519);
        wizard.button("Suggest one").click();
        wizard.button("Hide").waitFor();
        String mine = wizard.passphrase().inputValue() + " and mine";
        wizard.passphrase().fill(mine);
        wizard.button("Hide").click();

        wizard.proceed();

        new SavedKey(wizard.saveOpenSsh(directory), mine).openedBySshKeygen();
    }

    @Test
    void leavingAsksWhileTheKeyIsNotSavedAndNotAfterwards() throws Exception {
        Page page = chromium.page();
        WizardPage wizard = WizardPage.open(page, Site.fileAddress());
        List<String> dialogs = new ArrayList<>();
        page.onDialog(dialog -> {
            dialogs.add(dialog.type());
            dialog.dismiss();
        });
        wizard.makeKey(ED25519);
        wizard.protectNot();

        leave(page);
        page.waitForCondition(() -> !dialogs.isEmpty());

        assertEquals(List.of("beforeunload"), dialogs);
        wizard.heading("Save the private key").waitFor();
        new SavedKey(wizard.saveOpenSsh(directory), "").openedBySshKeygen();
        page.waitForClose(() -> leave(page));
        assertEquals(1, dialogs.size(), "asked although the key was saved");
    }

    @Test
    void leavingBeforeThereIsAKeyAsksNothing() {
        Page page = chromium.page();
        WizardPage wizard = WizardPage.open(page, Site.fileAddress());
        wizard.comment().fill("typed");
        List<String> dialogs = new ArrayList<>();
        page.onDialog(dialog -> {
            dialogs.add(dialog.type());
            dialog.accept();
        });

        page.waitForClose(() -> leave(page));

        assertEquals(List.of(), dialogs);
    }

    private static void leave(Page page) {
        page.close(new Page.CloseOptions().setRunBeforeUnload(true));
    }

    @Test
    void cancelStopsTheEngineAtOnceAndKeepsTheChoices() {
        Page page = chromium.page();
        WizardPage wizard = WizardPage.open(page, Site.fileAddress());
        wizard.use("A terminal (ssh) or VS Code");
        wizard.chooseType(new KeySpec(Algorithm.RSA, 4096));
        wizard.comment().fill("mine");
        page.locator("#self-test:not(:empty)").waitFor();
        wizard.generate();
        Workers workers = Workers.of(page);
        // In one go: by the time a click has come in from outside, the key may be there.
        Number milliseconds = (Number)
                page.evaluate(
                        """
                async () => {
                  const later = () => new Promise(later => setTimeout(later));
                  const press = words => [...document.querySelectorAll('button')]
                      .find(button => button.textContent.startsWith(words)).click();
                  press("Use my browser's generator");
                  while (!document.querySelector('progress[aria-labelledby=make-bar]')) {
                    await later();
                  }
                  const began = performance.now();
                  press('Cancel');
                  while (!document.querySelector('#key-details')) {
                    await later();
                  }
                  return performance.now() - began;
                }""");

        System.out.println("from Cancel to the first screen: " + Math.round(milliseconds.doubleValue()) + " ms");
        assertTrue(milliseconds.doubleValue() < 500, "Cancel took " + milliseconds + " ms");
        workers.awaitOthers(page, new Page.WaitForConditionOptions().setTimeout(5_000));
        assertTrue(wizard.radio("A terminal (ssh) or VS Code").isChecked());
        assertEquals("4096", wizard.rsaSize().inputValue());
        assertEquals("mine", wizard.comment().inputValue());
        wizard.makeKey(ED25519);
        wizard.protectNot();
        assertThat(wizard.button("Continue")).isDisabled();
    }

    @Test
    void anotherKeyBeginsAnew() throws Exception {
        WizardPage wizard = WizardPage.open(chromium.page(), Site.fileAddress());
        wizard.makeKey(ED25519);
        wizard.protect("the first one's");
        wizard.savePpk(directory);
        wizard.proceed();
        String first = wizard.publicLine();
        wizard.proceed();

        wizard.button("Make another key").click();

        wizard.makeKey(ED25519);
        assertEquals("", wizard.passphrase().inputValue());
        wizard.protectNot();
        assertThat(wizard.button("Continue")).isDisabled();
        wizard.savePpk(directory.resolve("second"));
        wizard.proceed();
        assertFalse(wizard.publicLine().equals(first));
    }

    @Test
    void aKeyThatIsLoadedAfterwardsIsNotTakenForTheOneThatWasSaved() throws Exception {
        Page page = chromium.page();
        WizardPage wizard = WizardPage.open(page, Site.fileAddress());
        wizard.makeKey(ED25519);
        wizard.protect("the first one's");
        wizard.savePpk(directory);
        wizard.back();
        wizard.heading("Choose a passphrase").waitFor();
        wizard.back();
        wizard.heading("Make an SSH key").waitFor();

        wizard.button("Load an existing key").click();
        wizard.body().getByLabel("Choose a key file").setInputFiles(MadeElsewhere.openSsh(Type.ED25519));
        wizard.button("Change passphrase or save").click();
        wizard.protectNot();

        wizard.heading("Save the private key").waitFor();
        assertThat(wizard.body().getByText("Saved", new Locator.GetByTextOptions().setExact(true)))
                .hasCount(0);
        assertThat(wizard.heading("Check the file I saved")).hasCount(0);
    }

    @Test
    void onlyTheSettingsThatAreSeenAreJudgedAndTheSentenceStandsBesideThem() throws Exception {
        Page page = chromium.page();
        WizardPage wizard = WizardPage.open(page, Site.fileAddress());
        wizard.makeKey(ED25519);
        wizard.protect("a passphrase");
        wizard.text("Other formats, and protection against guessing").click();
        Locator passes = wizard.body().getByLabel("Number of passes");
        passes.fill("many");
        wizard.button("Save private key").first().click();
        assertThat(page.locator("#problem")).containsText("Argon2 passes take a whole number");
        assertThat(page.locator("#passes-error")).hasText("Argon2 passes take a whole number from 1 to 1000.");
        assertThat(passes).hasAttribute("aria-invalid", "true");
        assertEquals(
                true,
                page.evaluate("() => !!(document.querySelector('#problem').compareDocumentPosition("
                        + "document.querySelector('#main h1')) & Node.DOCUMENT_POSITION_FOLLOWING)"));

        wizard.body().getByLabel("Work for each guess").selectOption("time");
        page.waitForDownload(() -> wizard.button("Save private key").first().click());

        assertThat(page.locator("#problem")).hasCount(0);
        assertFalse(page.title().startsWith("Error: "), page.title());
    }
}
