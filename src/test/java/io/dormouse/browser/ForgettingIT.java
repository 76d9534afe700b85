package io.dormouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.dormouse.key.KeySpec;
import io.dormouse.key.KeySpec.Algorithm;
import io.dormouse.protocol.Answer;
import io.dormouse.tool.MadeElsewhere;
import io.dormouse.tool.MadeElsewhere.Type;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A key goes when its user says so, starts again or stays away; it is overwritten, its workers end, and others are there. */
class ForgettingIT {

    private static final KeySpec ED25519 = new KeySpec(Algorithm.ED25519, 255);

    @RegisterExtension
    final Chromium chromium = new Chromium();

    @TempDir
    Path directory;

    @Test
    void aKeyThatNobodyUsesIsForgottenAfterHalfAnHourAndNotWithoutAWord() {
        Page page = recordedPage();
        page.clock().install();
        WizardPage wizard = WizardPage.open(page, Site.fileAddress());
        wizard.makeKey(ED25519);
        wizard.protect("a passphrase");
        awaitWarning(wizard);
        wizard.button("Keep it for another half hour").click();
        page.clock().fastForward("27:00");
        assertFalse(warning(wizard).isVisible());
        page.clock().fastForward("02:00");
        warning(wizard).waitFor();
        Workers workers = Workers.of(page);

        page.clock().fastForward("02:10");

        wizard.heading("Dormouse has forgotten the key").waitFor();
        assertForgotten(page, workers);
        page.clock().resume();
        wizard.button("Make another key").click();
        assertNextKeyBeginsAnew(wizard);
    }

    @Test
    void whoeverFinishesLeavesNoKeyBehind() throws Exception {
        Page page = recordedPage();
        WizardPage wizard = WizardPage.open(page, Site.fileAddress());
        wizard.makeAndReachGuides(ED25519, directory);
        Workers workers = Workers.of(page);

        wizard.button("Finish, and forget the key").click();

        wizard.heading("Dormouse has forgotten the key").waitFor();
        assertForgotten(page, workers);
        wizard.button("Make another key").click();
        assertNextKeyBeginsAnew(wizard);
    }

    @Test
    void whoeverUsesThePageKeepsTheKey() {
        Page page = chromium.page();
        page.clock().install();
        WizardPage wizard = WizardPage.open(page, Site.fileAddress());
        wizard.makeKey(ED25519);
        page.clock().runFor(10_000);
        page.clock().fastForward("27:00");
        wizard.passphrase().press("x");
        page.clock().fastForward("27:00");
        page.clock().runFor(6_000);
        assertFalse(warning(wizard).isVisible());

        page.clock().fastForward("02:00");
        warning(wizard).waitFor();
        wizard.passphrase().press("y");
        page.clock().runFor(6_000);

        assertThat(warning(wizard)).isHidden();
        assertThat(wizard.passphrase()).isFocused();
    }

    @Test
    void aFileThatWaitsForItsPassphraseIsForgottenToo() {
        Page page = chromium.page();
        page.clock().install();
        WizardPage wizard = WizardPage.open(page, Site.fileAddress());
        wizard.button("Load an existing key").click();
        page.clock().runFor(1_000);
        wizard.body().getByLabel("Choose a key file").setInputFiles(MadeElsewhere.openSshProtected(Type.ED25519));
        wizard.body().getByLabel("Passphrase of this file").waitFor();
        awaitWarning(wizard);

        page.clock().fastForward("02:10");

        wizard.heading("Dormouse has forgotten the key").waitFor();
    }

    @Test
    void theGuidesStayWhenTheKeyIsForgotten() throws Exception {
        Page page = chromium.page();
        page.clock().install();
        WizardPage wizard = WizardPage.open(page, Site.fileAddress());
        Path ppk = wizard.makeAndReachGuides(ED25519, directory);
        awaitWarning(wizard);

        page.clock().fastForward("02:10");
        page.clock().runFor(6_000);

        assertThat(warning(wizard)).isHidden();
        assertThat(wizard.heading("Connect with your key")).isVisible();
        assertThat(wizard.body().locator("#guide-putty"))
                .containsText(ppk.getFileName().toString());
        wizard.button("Make another key").click();
        page.clock().resume();
        assertNextKeyBeginsAnew(wizard);
    }

    @Test
    void whoeverStartsAgainLeavesNoKeyBehindEither() throws Exception {
        Page page = recordedPage();
        WizardPage wizard = WizardPage.open(page, Site.fileAddress());
        wizard.makeAndReachGuides(ED25519, directory);
        Workers workers = Workers.of(page);

        wizard.button("Make another key").click();

        assertForgotten(page, workers);
        assertNextKeyBeginsAnew(wizard);
    }

    private static void assertNextKeyBeginsAnew(WizardPage wizard) {
        wizard.makeKey(ED25519);
        assertEquals("", wizard.passphrase().inputValue());
    }

    private Page recordedPage() {
        return WorkerTalk.recordedPage(chromium.context());
    }

    private static Locator warning(WizardPage wizard) {
        return wizard.text("In two minutes Dormouse forgets this key");
    }

    /** Nobody does anything for as long as it takes. */
    private static void awaitWarning(WizardPage wizard) {
        wizard.page().clock().runFor(10_000);
        wizard.page().clock().fastForward("29:00");
        warning(wizard).waitFor();
    }

    /** The engine that held the key said that it has overwritten it, then it and its searchers ended; others are there. */
    private static void assertForgotten(Page page, Workers workers) {
        workers.awaitOthers(page);
        assertEquals(1, WorkerTalk.in(page).answers(Answer.Forgotten.class).size());
    }
}
