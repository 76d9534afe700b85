package io.dormouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import io.dormouse.key.KeySpec;
import io.dormouse.key.KeySpec.Algorithm;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The browser's own Back and Forward, and where a file goes when the browser lets the user say. */
class BackIT {

    private static final KeySpec ED25519 = new KeySpec(Algorithm.ED25519, 255);

    /** In the place of the system's dialog, which no test can answer: a user who says yes, then one who says no. */
    private static final String PICKER =
            """
            window.written = []; window.cancel = false;
            window.showSaveFilePicker = async options => {
              if (window.cancel) throw new DOMException('no', 'AbortError');
              return {createWritable: async () => ({
                write: async bytes => { window.written.push(options.suggestedName + ' ' + bytes.length); },
                close: async () => {}})};
            };""";

    @RegisterExtension
    final Chromium chromium = new Chromium();

    @TempDir
    Path directory;

    @Test
    void backAndForwardWalkThroughTheScreens() {
        Page page = chromium.page();
        WizardPage wizard = WizardPage.open(page, Site.fileAddress());
        wizard.generate();
        wizard.heading("Move the mouse over the blank area").waitFor();

        page.goBack();
        wizard.heading("Make an SSH key").waitFor();
        page.goForward();
        wizard.heading("Move the mouse over the blank area").waitFor();
    }

    @Test
    void aKeyThatIsNotSavedIsAskedAboutAndKept() {
        Page page = chromium.page();
        WizardPage wizard = WizardPage.open(page, Site.fileAddress());
        wizard.makeKey(ED25519);
        wizard.passphrase().fill("kept");

        page.goBack();
        wizard.heading("Give up the key that is not saved?").waitFor();
        wizard.button("Keep the key and go on").click();

        wizard.heading("Choose a passphrase").waitFor();
        assertEquals("kept", wizard.passphrase().inputValue());
        page.goBack();
        wizard.heading("Give up the key that is not saved?").waitFor();
        wizard.button("Give it up").click();
        wizard.heading("Make an SSH key").waitFor();
        page.evaluate("window.places = []; addEventListener('popstate', e => places.push(e.state.place))");
        page.goForward();
        page.waitForCondition(() -> (Boolean) page.evaluate("places.length === 2"));
        assertEquals("1,0", page.evaluate("places.join()"), "not there and back again");
        assertThat(wizard.heading("Make an SSH key")).isVisible();
        assertThat(wizard.passphrase()).isHidden();
    }

    @Test
    void backWhileTheKeyIsMadeGivesItUp() {
        Page page = chromium.page();
        WizardPage wizard = WizardPage.open(page, Site.fileAddress());
        wizard.chooseType(new KeySpec(Algorithm.RSA, 4096));
        wizard.generate();
        wizard.skipMoving();
        page.goBack();
        wizard.heading("Make an SSH key").waitFor();

        wizard.makeKey(ED25519);
    }

    @Test
    void aFileIsSavedWhenItIsThereAndNotBefore() {
        Page page = chromium.page();
        page.addInitScript(PICKER);
        WizardPage wizard = WizardPage.open(page, Site.fileAddress());
        wizard.makeKey(ED25519);
        wizard.protect("a passphrase");

        page.evaluate("window.cancel = true");
        wizard.button("Save private key").first().click();
        page.waitForTimeout(300);
        assertFalse(wizard.button("Continue").isEnabled(), "saved, although the user thought better of it");

        page.evaluate("window.cancel = false");
        wizard.button("Save private key").first().click();
        wizard.button("Save again").waitFor();
        assertTrue(wizard.button("Continue").isEnabled());
        assertTrue(page.evaluate("window.written.join()").toString().matches("ed25519-key-\\d{8}\\.ppk \\d{3,4}"));
    }

    /**
     * What is asserted is the processor time of the longest task: on a busy machine the clock tells of the others. What
     * Event Timing says at a quarter of the processor's speed is printed.
     */
    @Test
    void noEventTakesLong() throws Exception {
        Page page = chromium.page();
        WizardPage wizard = WizardPage.open(page, Site.fileAddress());
        wizard.heading("Make an SSH key").waitFor();
        MainThread longest = MainThread.during(page, () -> walk(wizard));
        System.out.printf("longest task from input to screen: %.0f ms of processor time%n", longest.worked());
        longestEvent();

        assertTrue(longest.worked() > 0 && longest.worked() <= 50, longest.toString());
    }

    private static void walk(WizardPage wizard) {
        wizard.makeKey(ED25519);
        wizard.passphrase().pressSequentially("an ordinary passphrase");
        wizard.button("Suggest one").click();
        wizard.text("Very strong").waitFor();
        wizard.proceed();
        wizard.heading("Save the private key").waitFor();
    }

    private void longestEvent() {
        Page page = chromium.page();
        WizardPage wizard = WizardPage.open(page, Site.fileAddress());
        wizard.heading("Make an SSH key").waitFor();
        page.context().newCDPSession(page).send("Emulation.setCPUThrottlingRate", slowDown(4));
        page.evaluate(
                """
                window.events = [];
                new PerformanceObserver(list => events.push(...list.getEntries().filter(e => e.interactionId)))
                  .observe({type: 'event', durationThreshold: 16});""");
        walk(wizard);
        page.waitForTimeout(500);
        String longest = (String)
                page.evaluate(
                        """
                (events => {
                  const worst = events.sort((a, b) => b.duration - a.duration)[0];
                  return worst ? worst.duration + ' ' + worst.name + ' on ' + worst.target?.outerHTML.slice(0, 60) : '0 -';
                })(window.events)""");
        System.out.println("longest event at 4x CPU slow-down, to the next frame: " + longest);
    }

    private static JsonObject slowDown(int times) {
        JsonObject rate = new JsonObject();
        rate.addProperty("rate", times);
        return rate;
    }

    @Test
    void theLinkToAFieldIsNoPlaceToComeBackTo() {
        Page page = chromium.page();
        WizardPage wizard = WizardPage.open(page, Site.fileAddress());
        wizard.makeKey(ED25519);
        wizard.passphrase().fill("one");
        wizard.confirmation().fill("another");
        wizard.proceed();

        page.locator("#problem a").click();

        assertThat(wizard.confirmation()).isFocused();
        page.evaluate("history.back()");
        wizard.heading("Give up the key that is not saved?").waitFor();
    }

    @Test
    void fromTheQuestionAboutNoPassphraseBackLeadsToTheField() throws Exception {
        Page page = chromium.page();
        WizardPage wizard = WizardPage.open(page, Site.fileAddress());
        wizard.makeKey(ED25519);
        wizard.proceed();
        wizard.heading("Save without a passphrase?").waitFor();

        page.evaluate("history.back()");

        wizard.heading("Choose a passphrase").waitFor();
        assertThat(wizard.passphrase()).isFocused();
        page.evaluate("history.forward()");
        page.waitForTimeout(300);
        assertThat(wizard.heading("Choose a passphrase")).isVisible();
        wizard.protectNot();
        wizard.heading("Save the private key").waitFor();
        page.evaluate("history.back()");
        wizard.heading("Choose a passphrase").waitFor();
        page.evaluate("history.back()");
        wizard.heading("Give up the key that is not saved?").waitFor();
    }

    @Test
    void aPassphraseThatIsChangedAndLeftByForwardIsNotShownAsIfItWereTheFiles() throws Exception {
        Page page = chromium.page();
        WizardPage wizard = WizardPage.open(page, Site.fileAddress());
        wizard.makeKey(ED25519);
        wizard.protect("the first one");
        wizard.heading("Save the private key").waitFor();
        wizard.back();
        wizard.passphrase().fill("the second one");

        page.evaluate("history.forward()");
        wizard.heading("Save the private key").waitFor();
        page.evaluate("history.back()");
        wizard.heading("Choose a passphrase").waitFor();

        assertEquals("the first one", wizard.passphrase().inputValue());
        assertEquals("the first one", wizard.confirmation().inputValue());
        wizard.proceed();
        new SavedKey(wizard.saveOpenSsh(directory), "the first one").openedBySshKeygen();
    }

    @Test
    void aSecondPressOnBackWalksNoFurther() {
        Page page = chromium.page();
        WizardPage wizard = WizardPage.open(page, Site.fileAddress());
        wizard.button("Load an existing key").click();
        wizard.heading("Load an existing key").waitFor();

        pressTwice(page, "Back");

        assertThat(wizard.heading("Make an SSH key")).isVisible();
        assertEquals(Site.fileAddress(), page.url());
        wizard.makeKey(ED25519);
    }

    @Test
    void aSecondPressOnGiveItUpWalksNoFurther() {
        Page page = chromium.page();
        page.navigate("data:text/html,where the second step would lead to");
        WizardPage wizard = WizardPage.open(page, Site.fileAddress());
        wizard.makeKey(ED25519);
        page.goBack();
        wizard.heading("Give up the key that is not saved?").waitFor();

        pressTwice(page, "Give it up");

        assertThat(wizard.heading("Make an SSH key")).isVisible();
        assertEquals(Site.fileAddress(), page.url());
        wizard.makeKey(ED25519);
    }

    /** Before the browser has taken the first press's step. */
    private static void pressTwice(Page page, String button) {
        page.evaluate(
                """
                words => {
                  const button = [...document.querySelectorAll('button')].find(each => each.textContent === words);
                  button.click();
                  button.click();
                }""",
                button);
        page.waitForTimeout(500);
    }
}
