package io.dormouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.dormouse.browser.ElementPage.button;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.dormouse.key.KeySpec;
import io.dormouse.key.KeySpec.Algorithm;
import io.dormouse.tool.Triton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The example pages and the lines of the README, on a portal of another origin than the wizard's. */
class ExamplesIT {
    private static final KeySpec ED25519 = new KeySpec(Algorithm.ED25519, 255);

    @RegisterExtension
    final Chromium chromium = new Chromium();

    @RegisterExtension
    final Served site = new Served();

    @RegisterExtension
    final Elsewhere portal = new Elsewhere();

    @TempDir
    Path directory;

    @Test
    void aPlainFormGetsItsFieldsFilled() throws Exception {
        Page page = open("plain.html");
        button(page, "Create a key…").click();
        String line = make(WizardPage.inFrame(page, page.frameLocator("iframe")).greeted(), "Plain Cloud");

        page.keyboard().press("Escape");
        button(page, "Add key").click();

        page.waitForURL("**?**");
        String sent = java.net.URLDecoder.decode(page.url(), java.nio.charset.StandardCharsets.UTF_8);
        assertTrue(sent.contains("key=" + line), sent);
        assertTrue(sent.contains("name=ed25519-key-"), sent);
    }

    @Test
    void aStrictPolicyNamesTheWizardsHostTwiceAndNothingElse() throws Exception {
        Page page = open("strict-csp.html");

        String line = make(WizardPage.inFrame(page, page.frameLocator("iframe")).greeted(), "Strict Cloud");

        assertThat(page.locator("#key")).hasValue(line);
    }

    @Test
    void aFrameWrittenByHandSpeaksTheDocumentedProtocol() throws Exception {
        Page page = open("by-hand.html");
        WizardPage wizard =
                WizardPage.inFrame(page, page.frameLocator("iframe")).greeted();
        assertThat(wizard.comment()).hasValue("my laptop");
        wizard.comment().fill("Jörgs Laptop");

        String line = make(wizard, "Handmade Cloud");

        assertThat(page.locator("#key")).hasValue(line);
        assertThat(page.locator("#name")).hasValue("Jörgs Laptop");
        assertTrue(line.endsWith(" Jörgs Laptop"), line);
    }

    @Test
    void aPageThatForbidsFramesGetsTheKeyFromAWindow() throws Exception {
        Page page = open("window.html");
        Page window = page.waitForPopup(
                () -> button(page, "Create a key in a new window…").click());

        String line = make(WizardPage.in(window), "Window Cloud");

        assertThat(page.locator("#key")).hasValue(line);
        window.close();
        assertThat(page.getByText("The key wizard is open in another window.")).isHidden();
    }

    @Test
    void wherePolicyRefusesTheFrameTheElementOffersAWindow() throws Exception {
        chromium.expectComplaints("frame-src", "Framing", "blocked");
        Page page = chromium.page();
        page.navigate(
                portal.page(("<!doctype html><meta http-equiv='Content-Security-Policy' content=\"frame-src 'none'\">"
                                + "<script type=module src=WIZARD/embed.js></script><textarea id=key></textarea>"
                                + "<dormouse-key for-key='#key' portal-name='No Frames'></dormouse-key>")
                        .replace("WIZARD/", site.address())));

        Page window = page.waitForPopup(
                () -> button(page, "Create a key in a new window…").click());

        String line = make(WizardPage.in(window), "No Frames");
        assertThat(page.locator("#key")).hasValue(line);
    }

    @Test
    void theTwoLinesOfTheReadmeFillTheTwoFieldsOfAPageElsewhere() throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        Matcher lines = Pattern.compile("(?m)^ {4}(<script type=\"module\".*)\\n {4}(<dormouse-key .*)$")
                .matcher(readme);
        assertTrue(lines.find(), "README.md has no two lines to paste");
        String pasted = "<input id=name><textarea id=key></textarea>"
                + (lines.group(1) + "\n" + lines.group(2)).replace("https://dormouse.example/", site.address());
        Page page = chromium.page();
        page.navigate(portal.page(pasted));

        button(page, "Create a key…").click();
        String line = make(WizardPage.inFrame(page, page.frameLocator("iframe")).greeted(), "Example Cloud");

        page.keyboard().press("Escape");
        assertThat(page.locator("#key")).hasValue(line);
    }

    private Page open(String example) throws Exception {
        Page page = chromium.page();
        page.navigate(portal.example(example, site.address()));
        return page;
    }

    /** Makes a key, saves it and hands it over. */
    private String make(WizardPage wizard, String portalName) throws Exception {
        wizard.heading("Make an SSH key").waitFor();
        wizard.makeKey(ED25519);
        wizard.protect("a passphrase of its own");
        SavedKey saved = new SavedKey(wizard.saveOpenSsh(directory), "a passphrase of its own");
        wizard.proceed();
        String line = wizard.publicLine();
        wizard.handOver(portalName);
        wizard.text("The key is in the form of " + portalName).waitFor();
        assertEquals(line, saved.openedBySshKeygen());
        Triton.add("my key", line);
        return line;
    }
}
