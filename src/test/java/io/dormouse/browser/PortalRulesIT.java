package io.dormouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.dormouse.browser.ElementPage.events;
import static io.dormouse.browser.ElementPage.frame;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a portal writes into the element's attributes, as it comes to the wizard: a slip in one entry spoils no other. */
class PortalRulesIT {
    private static final String SHA256 = "SHA256:" + "a".repeat(43);
    private static final String MD5 = "00:11:22:33:44:55:66:77:88:99:aa:bb:cc:dd:ee:ff";

    @RegisterExtension
    final Chromium chromium = new Chromium();

    @RegisterExtension
    final Served site = new Served();

    @RegisterExtension
    final Elsewhere portal = new Elsewhere();

    private List<String> complaints;

    @BeforeEach
    void expectWarnings() {
        complaints = chromium.expectComplaints("is left out", "nothing is understood");
    }

    @Test
    void anEntryThatIsOddIsLeftOutAloneAndThePortalsOwnerIsWarned() {
        String tooLong = "x".repeat(256);

        Map<?, ?> rules = rules("existing-names='laptop, %s, home' existing-fingerprints='%s SHA1:abc MD5:%s'"
                        .formatted(tooLong, SHA256, MD5.toUpperCase())
                + " allowed-types='rsa, ed25519?'");

        assertEquals(List.of("laptop", "home"), rules.get("existingNames"));
        assertEquals(List.of(SHA256, MD5), rules.get("existingFingerprints"));
        assertEquals(List.of("ssh-rsa"), rules.get("allowedTypes"));
        for (String odd : List.of(tooLong, "sha1:abc", "ed25519?")) {
            assertTrue(complaints.stream().anyMatch(said -> said.contains('"' + odd + '"')), odd + complaints);
        }
    }

    @Test
    void ofMoreNamesThanTheWizardTakesItGetsAsManyAsItDoes() {
        Map<?, ?> rules = rules("existing-names='" + String.join(",", Collections.nCopies(1001, "name")) + "'");

        assertEquals(Collections.nCopies(1000, "name"), rules.get("existingNames"));
    }

    @Test
    void namesAreJsonOnlyWhereTheyAreAJsonArrayOfTexts() {
        assertEquals(
                List.of("[work] laptop", "home"),
                rules("existing-names='[work] laptop, home'").get("existingNames"));
        assertEquals(List.of("[2024]"), rules("existing-names='[2024]'").get("existingNames"));
        assertEquals(
                List.of("a, b", "c"),
                rules("existing-names='[\"a, b\", \"c\"]'").get("existingNames"));
    }

    /** The portal compares the proof with what it wrote, to the byte. */
    @Test
    void aChallengeKeepsItsBlanks() {
        assertEquals(" a b ", rules("challenge=' a b '").get("challenge"));
        assertEquals(false, rules("challenge=''").containsKey("challenge"));
    }

    @Test
    void aTypeThatCannotBeMadeIsNoHarmBesideOneThatCan() {
        Map<?, ?> rules = rules("allowed-types='sk-ssh-ed25519@openssh.com ssh-ed25519'");

        assertEquals(List.of("sk-ssh-ed25519@openssh.com", "ssh-ed25519"), rules.get("allowedTypes"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "allowed-types='rsa? dsa!'",
                "allowed-types='rsa4096, dsa'",
                "allowed-types=sk-ssh-ed25519@openssh.com",
                "min-rsa-bits=many",
                "min-rsa-bits=99999",
                "preset=tritton"
            })
    void whereNothingIsUnderstoodOfWhatThePortalTakesNoWizardStarts(String attribute) {
        Page page = chromium.page();
        page.navigate(portal.page(html("<dormouse-key " + attribute + "></dormouse-key>")));

        assertThat(page.getByText("This page asks for a type of key that the key wizard does not know."))
                .isVisible();
        assertThat(page.locator("iframe")).hasCount(0);
        assertEquals("dormouse-error", events(page));
    }

    @ParameterizedTest
    @ValueSource(strings = {"allowed-types=rsa min-rsa-bits=16384 preset=github", "preset=azure allowed-types=ed25519"})
    void whereThePortalTakesNoKeyThatCanBeMadeItIsSaidAndNoneIsMade(String attributes) {
        WizardPage wizard = wizard(attributes + " portal-name='Cloud Nine'");

        wizard.text("Cloud Nine takes none of the keys that can be made here.").waitFor();
        assertEquals(0, wizard.button("Generate").count());
        wizard.body().locator("#program-putty").press("Enter");
        assertThat(wizard.heading("Make an SSH key")).isVisible();
        assertThat(wizard.button("Load an existing key")).isVisible();
    }

    @Test
    void aPortalThatTakesOnlyTheLargestKeysGetsOne() {
        WizardPage wizard = wizard("allowed-types=rsa min-rsa-bits=5000");
        wizard.openAdvanced();

        assertThat(wizard.body().getByLabel("Larger RSA key")).hasValue("8192");
        assertThat(wizard.body().locator("#larger option[value='']")).isDisabled();
        wizard.generate();
        wizard.area().waitFor();
    }

    private WizardPage wizard(String attributes) {
        Page page = chromium.page();
        page.navigate(portal.page(html("<dormouse-key " + attributes + "></dormouse-key>")));
        return frame(page);
    }

    /** What a wizard is greeted with. */
    private Map<?, ?> rules(String attributes) {
        String recorder = portal.page(
                "<!doctype html><title>A wizard that only listens</title><script>"
                        + "onmessage = ({ data }) => { window.rules = data; };"
                        + "parent.postMessage({ dormouse: 1, kind: 'ready', page: '0123456789abcdef'.repeat(2) }, '*');</script>");
        Page page = chromium.page();
        page.navigate(portal.page(html("<dormouse-key src='" + recorder + "' " + attributes + "></dormouse-key>")));
        page.frameLocator("iframe").locator("html").waitFor();
        page.frames().get(1).waitForFunction("() => window.rules");
        return (Map<?, ?>) page.frames().get(1).evaluate("() => rules");
    }

    private String html(String body) {
        return ElementPage.html(site.address(), body);
    }
}
