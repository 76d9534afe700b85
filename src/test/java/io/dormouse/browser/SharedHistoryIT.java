package io.dormouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.dormouse.key.KeySpec;
import io.dormouse.key.KeySpec.Algorithm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The ways back in a portal's page, where the browser's history is also the portal's and that of other frames. */
class SharedHistoryIT {
    private static final KeySpec ED25519 = new KeySpec(Algorithm.ED25519, 255);

    @RegisterExtension
    final Chromium chromium = new Chromium();

    @RegisterExtension
    final Served site = new Served();

    @RegisterExtension
    final Elsewhere portal = new Elsewhere();

    private Page portalPage(String body) {
        Page page = chromium.page();
        page.navigate(portal.page(ElementPage.html(site.address(), body)));
        return page;
    }

    private static void followLink(Page page, String place) {
        page.evaluate("place => { location.hash = place; }", place);
    }

    @Test
    void theWizardsOwnButtonsLeadBackPastALinkOfThePortal() {
        Page page = portalPage("<dormouse-key></dormouse-key>");
        WizardPage wizard = ElementPage.frame(page);
        wizard.chooseType(new KeySpec(Algorithm.RSA, 8192));
        wizard.generate();
        followLink(page, "one");
        wizard.skipMoving();
        wizard.heading("Making your key…").waitFor();
        wizard.button("Cancel").click();
        wizard.makeKey(ED25519);
        wizard.proceed();
        wizard.heading("Save without a passphrase?").waitFor();
        followLink(page, "two");
        wizard.button("Go back and choose a passphrase").click();
        assertThat(wizard.passphrase()).isFocused();

        wizard.back();
        wizard.button("Give it up").click();

        wizard.heading("Make an SSH key").waitFor();
        assertTrue(page.url().endsWith("#two"), page.url());
    }

    @Test
    void oneOfTwoWizardsGoesBackAlone() {
        Page page = portalPage("<dormouse-key id=one></dormouse-key><dormouse-key id=two></dormouse-key>");
        WizardPage one =
                WizardPage.inFrame(page, page.frameLocator("#one iframe")).greeted();
        WizardPage two =
                WizardPage.inFrame(page, page.frameLocator("#two iframe")).greeted();
        one.button("Load an existing key").click();
        one.heading("Load an existing key").waitFor();
        two.button("Check a public key").click();
        two.heading("Check a public key").waitFor();

        one.back();

        one.heading("Make an SSH key").waitFor();
        assertThat(two.heading("Check a public key")).isVisible();
    }

    @Test
    void theBrowsersBackAsksForAKeyThatIsNotSavedHoweverTheUserGotThere() {
        Page page = portalPage("<dormouse-key></dormouse-key>");
        WizardPage wizard = ElementPage.frame(page);
        wizard.makeKey(ED25519);
        for (String passphrase : new String[] {"the first", "the second"}) {
            wizard.protect(passphrase);
            wizard.heading("Save the private key").waitFor();
            followLink(page, passphrase.replace(' ', '-'));
            wizard.back();
            wizard.heading("Choose a passphrase").waitFor();
        }
        String address = page.url();

        for (int i = 0; i < 3; i++) {
            while (!wizard.heading("Give up the key that is not saved?").isVisible()) {
                page.evaluate("history.back()");
                page.waitForTimeout(300);
                assertTrue(page.url().startsWith(address.substring(0, address.indexOf('#'))), page.url());
            }
            wizard.button("Keep the key and go on").click();
            wizard.heading("Choose a passphrase").waitFor();
        }
        assertThat(wizard.passphrase()).hasValue("the second");
    }
}
