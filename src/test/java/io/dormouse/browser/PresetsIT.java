package io.dormouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.dormouse.engine.Proof;
import io.dormouse.key.KeySpec;
import io.dormouse.key.KeySpec.Algorithm;
import io.dormouse.portal.NameRule;
import io.dormouse.portal.Preset;
import io.dormouse.tool.SignedBySsh;
import io.dormouse.tool.Triton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules of portals, obeyed by the page; and what is handed over, judged by Triton's own code and by ssh-keygen. */
class PresetsIT {
    private static final String CHALLENGE = "meridian.example 5bf1c2";

    /** Gives the portal's element a challenge before it greets its frame, and keeps what it hands over. */
    private static final String CHALLENGING =
            """
            addEventListener('dormouse-key', event => { window.handed = event.detail; });
            new MutationObserver(() => {
              for (const element of document.querySelectorAll('dormouse-key:not([challenge])')) {
                element.setAttribute('challenge', '%s');
              }
            }).observe(document, {childList: true, subtree: true});
            """
                    .formatted(CHALLENGE);

    @RegisterExtension
    final Chromium chromium = new Chromium();

    @RegisterExtension
    final Served site = new Served();

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void thePageOffersWhatThePortalTakesAndExplainsTheNamesThatItDoesNot(Preset preset) {
        WizardPage wizard = WizardPage.open(chromium.page(), site.address());
        wizard.body().getByLabel("Where will you use it?").selectOption(preset.getId());

        assertEquals(
                preset.takes("ecdsa-sha2-nistp256", 256) ? 1 : 0,
                wizard.radio("ECDSA").count());
        assertEquals(
                preset.takes("ssh-ed25519", 255) ? 1 : 0,
                wizard.radio("Ed25519").count());
        for (int bits : new int[] {2048, 3072, 4096}) {
            Locator size = wizard.rsaSize().locator("option[value='" + bits + "']");
            assertEquals(preset.takes("ssh-rsa", bits), size.isEnabled(), bits + " bits");
        }
        int chosen = Integer.parseInt(wizard.rsaSize().inputValue());
        assertTrue(preset.takes("ssh-rsa", chosen), chosen + " bits");
        assertEquals(
                NameRule.Problem.NONE, preset.names().problem(wizard.comment().inputValue()));
        for (String name : List.of("ann@laptop", "my--key", "-key", "2nd", "caf\u00e9", "x".repeat(51), "ann")) {
            wizard.comment().fill(name);
            boolean taken = preset.names().problem(name) == NameRule.Problem.NONE;
            assertThat(wizard.body().locator("#comment-refused")).hasCount(taken ? 0 : 1);
        }
    }

    @Test
    void withANameThatThePortalDoesNotTakeNoKeyIsMade() {
        WizardPage wizard = WizardPage.open(chromium.page(), site.address());
        wizard.body().getByLabel("Where will you use it?").selectOption("google");
        wizard.comment().fill("2nd key");

        wizard.generate();

        assertThat(wizard.body().locator("#problem")).isFocused();
        assertThat(wizard.body().locator("#problem"))
                .containsText("Google Cloud does not take \u201c \u201d in a name.");
        assertTrue(wizard.page().title().startsWith("Error: "), wizard.page().title());
        wizard.body().locator("#problem a").click();
        assertThat(wizard.comment()).isFocused();
        assertThat(wizard.body().locator("#comment-refused"))
                .hasText("Google Cloud does not take \u201c \u201d in a name.");
    }

    /** A proof is of no use to a portal that does not know it. */
    @Test
    void theNamespaceOfAProofStandsInTheProtocolsCommand() throws Exception {
        String protocol = Files.readString(Path.of("docs", "protocol.md"));

        assertTrue(protocol.contains("ssh-keygen -Y verify -f allowed_signers -I user -n " + Proof.NAMESPACE + " "));
    }

    @ParameterizedTest
    @CsvSource({"RSA, 2048", "ED25519, 255", "ECDSA, 384"})
    void whatIsHandedOverIsTakenByTritonsOwnCodeAndProved(Algorithm algorithm, int bits) throws Exception {
        Page page = chromium.page();
        page.addInitScript(CHALLENGING);
        WizardPage wizard = PortalPage.open(page, site.portalAddress()).createKey();
        wizard.comment().fill("ann@laptop");
        assertThat(wizard.body().locator("#comment-refused"))
                .hasText("Meridian Cloud does not take \u201c@\u201d in a name.");
        wizard.comment().fill("ann laptop");
        wizard.makeKey(new KeySpec(algorithm, bits));
        wizard.protectNot();
        wizard.saveOpenSsh(directory);
        wizard.proceed();
        wizard.text(CHALLENGE).waitFor();
        assertTrue(wizard.body().locator(".prints dt").first().innerText().startsWith("MD5"));

        wizard.handOver();
        wizard.text("The key was added.").waitFor();

        @SuppressWarnings("unchecked")
        Map<String, Object> handed = (Map<String, Object>) page.evaluate("window.handed");
        String line = (String) handed.get("key");
        String proof = (String) handed.get("proof");
        Triton.Stored stored = Triton.add((String) handed.get("name"), line);
        assertEquals(handed.get("md5"), stored.md5());
        assertEquals("ann laptop", stored.name());
        assertTrue(SignedBySsh.is(directory, line, Proof.NAMESPACE, proof, CHALLENGE), proof);
        assertFalse(SignedBySsh.is(directory, line, Proof.NAMESPACE, proof, "another challenge"), proof);
    }
}
