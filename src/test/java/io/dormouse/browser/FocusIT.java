package io.dormouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.dormouse.key.KeySpec;
import io.dormouse.key.KeySpec.Algorithm;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What a press takes away does not take the focus with it, and what is said is said where a screen reader listens. */
class FocusIT {

    private static final KeySpec ED25519 = new KeySpec(Algorithm.ED25519, 255);

    @RegisterExtension
    final Chromium chromium = new Chromium();

    @RegisterExtension
    final Served site = new Served();

    @TempDir
    Path directory;

    @Test
    void whoAddsTheKeyStandsAtTheAnswer() throws Exception {
        Page page = chromium.page();
        PortalPage portal = PortalPage.open(page, site.portalAddress());
        WizardPage wizard = portal.createKey();
        wizard.makeAndSave(ED25519, directory);
        wizard.heading("Give the public key to Meridian Cloud").waitFor();
        Frame frame = page.frames().get(1);
        keepRegion(frame, "#main > [role=status]");

        wizard.handOver();
        wizard.text("The key was added.").waitFor();

        assertThat(wizard.body().locator("#added")).isFocused();
        assertFilled(frame, "The key was added.");
    }

    @Test
    void whoKeepsTheKeyStandsAtTheHeading() {
        Page page = chromium.page();
        page.clock().install();
        WizardPage wizard = WizardPage.open(page, Site.fileAddress());
        wizard.makeKey(ED25519);
        page.clock().runFor(10_000);
        page.clock().fastForward("29:00");
        Locator keep = wizard.button("Keep it for another half hour");
        keep.focus();

        page.keyboard().press("Enter");

        assertThat(keep).isHidden();
        assertThat(wizard.heading("Choose a passphrase")).isFocused();
    }

    @Test
    void whoCopiesInABrowserWithoutAClipboardStaysAtTheButton() throws Exception {
        Page page = chromium.page();
        page.addInitScript("Object.defineProperty(navigator, 'clipboard', {value: undefined});");
        WizardPage wizard = WizardPage.open(page, Site.fileAddress());
        wizard.makeAndSave(ED25519, directory);
        Locator copy = wizard.button("Copy");
        copy.focus();

        page.keyboard().press("Enter");

        wizard.text("Copied").waitFor();
        assertThat(copy).isFocused();
    }

    @Test
    void aSuggestionLeadsToTheFieldThatHoldsIt() {
        Page page = chromium.page();
        WizardPage wizard = WizardPage.open(page, Site.fileAddress());
        wizard.makeKey(ED25519);
        keepRegion(page.mainFrame(), "#strength [role=status]");

        wizard.button("Suggest one").click();

        assertThat(wizard.passphrase()).isFocused();
        assertThat(wizard.passphrase()).not().hasValue("");
        assertFilled(page.mainFrame(), "Very strong");
    }

    @Test
    void theVerdictOnTheSavedFileIsSaidInARegionThatWasThere() throws Exception {
        Page page = chromium.page();
        WizardPage wizard = WizardPage.open(page, Site.fileAddress());
        wizard.makeKey(ED25519);
        wizard.protectNot();
        Path file = wizard.savePpk(directory);
        keepRegion(page.mainFrame(), ".check [role=status]");

        wizard.check(file);

        assertFilled(page.mainFrame(), "The file is good.");
    }

    @Test
    void theNextStepSaysWhyItIsClosed() throws Exception {
        Page page = chromium.page();
        WizardPage wizard = WizardPage.open(page, Site.fileAddress());
        wizard.makeKey(ED25519);
        wizard.protectNot();
        wizard.heading("Save the private key").waitFor();
        wizard.button("Continue").focus();

        page.keyboard().press("Enter");

        assertThat(page.locator("#reason")).isFocused();
        assertThat(page.locator("#reason")).containsText("Save the private key first.");
        assertThat(wizard.heading("Save the private key")).isVisible();
        wizard.savePpk(directory);
        wizard.proceed();
        wizard.heading("Give the public key to your server").waitFor();
    }

    private static void keepRegion(Frame frame, String selector) {
        frame.locator(selector)
                .waitFor(new Locator.WaitForOptions()
                        .setState(WaitForSelectorState.ATTACHED)
                        .setTimeout(5_000));
        assertEquals(
                "", frame.evaluate("s => (window.region = document.querySelector(s)).textContent.trim()", selector));
    }

    private static void assertFilled(Frame frame, String words) {
        frame.waitForFunction(
                "words => window.region.isConnected && window.region.textContent.includes(words)",
                words,
                new Frame.WaitForFunctionOptions().setTimeout(5_000));
    }
}
