package io.dormouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.dormouse.key.KeySpec;
import io.dormouse.key.KeySpec.Algorithm;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A portal's page that looks, forges, repeats and floods: it gets the public key when the user says so, and nothing else. */
class HostilePortalIT {
    private static final KeySpec ED25519 = new KeySpec(Algorithm.ED25519, 255);

    @RegisterExtension
    final Chromium chromium = new Chromium();

    @RegisterExtension
    final Served site = new Served();

    @RegisterExtension
    final Elsewhere portal = new Elsewhere();

    @TempDir
    Path directory;

    private Page page;
    private WizardPage wizard;

    @BeforeEach
    void open() throws Exception {
        page = chromium.page();
        page.navigate(portal.resource("hostile-portal.html", site.address()));
        wizard = WizardPage.inFrame(page, page.frameLocator("#wizard"));
        wizard.heading("Make an SSH key").waitFor();
        page.waitForFunction("() => page");
    }

    @Test
    void theFrameCannotBeLookedInto() {
        Map<?, ?> seen = (Map<?, ?>) page.evaluate("() => look()");

        seen.forEach((what, found) -> assertEquals(
                what.equals("contentDocument") ? "null" : what.equals("property") ? "" : "SecurityError",
                found,
                String.valueOf(what)));
        assertEquals(10, seen.size());
    }

    @Test
    void aWrongGreetingIsNotAnswered() {
        List<String> complaints = chromium.expectComplaints("Not as docs/protocol.md has it");

        assertEquals(39, page.evaluate("() => greetWrongly()"));
        page.evaluate("() => greet()");
        page.waitForFunction("() => heard.first.length");

        assertEquals(0, page.evaluate("() => heard.others.length"), "ports of wrong greetings hear nothing");
        assertThat(wizard.heading("Make an SSH key")).isVisible();
        assertEquals(1, complaints.size(), complaints.toString());
        assertTrue(complaints.get(0).endsWith(": a field that is not in the protocol"), complaints.get(0));
    }

    @Test
    void aStateIsToldWhenItIsAnotherOne() {
        greet();
        wizard.chooseType(ED25519);
        wizard.generate();
        wizard.moveMouse();
        wizard.awaitKey();
        page.waitForFunction("() => heard.first.some((m) => m.step === 3 && m.unsaved)");

        assertEquals(
                "1 false, 2 false, 3 true",
                page.evaluate("() => heard.first.filter((m) => m.kind === 'state')"
                        + ".map((m) => `${m.step} ${m.unsaved}`).join(', ')"));
    }

    @Test
    void whatIsForgedRepeatedOrNotDueChangesNothing() throws Exception {
        greet();
        int refused = number("() => greetAgain() + forge()");
        page.evaluate("() => port.postMessage({kind: 'added', nonce, ok: true})"); // Nothing was handed over yet.
        wizard.makeKey(ED25519);
        refused += number("() => forge()");
        wizard.protect("a passphrase");
        wizard.savePpk(directory);
        wizard.proceed();
        wizard.heading("Give the public key to Evil Cloud").waitFor();
        refused += number("() => greetAgain() + forge()");
        assertEquals(0, number("() => heard.first.filter((m) => m.kind === 'publicKey').length"));
        assertEquals(0, wizard.body().locator(".notice").count());
        assertTrue(
                wizard.body().innerText().contains(page.url().split("/")[2]), "the real host stands beside the button");

        wizard.handOver("Evil Cloud");
        page.waitForFunction("() => heard.first.some((m) => m.kind === 'publicKey')");
        refused += number("() => greetAgain() + forge()");
        assertThat(wizard.button("Add this key to Evil Cloud")).isDisabled();
        page.evaluate("() => port.postMessage({kind: 'added', nonce, ok: false, code: 'refused',"
                + " message: '<img src=x onerror=alert(1)><b>bold</b>'})");
        wizard.text("<img src=x onerror=alert(1)><b>bold</b>").waitFor();

        assertEquals(0, wizard.body().locator("img, b").count());
        assertEquals(135, refused, "messages that were refused");
        assertEquals(0, number("() => heard.others.length"));
        assertEquals(1, number("() => heard.first.filter((m) => m.kind === 'publicKey').length"));
        assertEquals(
                "cancel,publicKey,resize,state",
                page.evaluate("() => [...new Set(['cancel', ...heard.first.map((m) => m.kind)])].sort().join()"));
        assertEquals(true, page.evaluate("() => heard.window.every((m) => m.kind === 'ready')"));
    }

    @Test
    void aPortalThatDoesNotAnswerIsSaidWhileItIsWaitedFor() throws Exception {
        greet();
        wizard.makeAndSave(ED25519, directory);
        wizard.handOver("Evil Cloud");

        wizard.text("Evil Cloud has not answered yet.").waitFor();
        assertThat(wizard.button("Add this key to Evil Cloud")).isDisabled();
        assertThat(wizard.button("Copy")).isEnabled();

        page.evaluate("() => port.postMessage({kind: 'added', nonce, ok: true})");
        wizard.text("The key was added.").waitFor();
        assertEquals(0, wizard.text("has not answered yet").count());
    }

    @Test
    void aPortalThatLeavesInTheMiddleTakesNothingAlong() throws Exception {
        greet();
        wizard.makeKey(ED25519);
        wizard.protect("a passphrase");

        page.evaluate(
                "address => { location = address; }",
                portal.page(
                        "<!doctype html><title>Elsewhere</title><script>heard = []; onmessage = ({data}) => heard.push(data);</script>"));
        page.waitForURL("**/page-1.html");
        page.waitForTimeout(600);

        assertEquals(0, number("() => heard.length"));
        assertEquals(0, page.evaluate("() => frames.length"));
    }

    @Test
    void aWindowWhosePortalLeftHandsNothingToThePageThatCameInstead() throws Exception {
        page.navigate(portal.example("window.html", site.address()));
        Page window = page.waitForPopup(
                () -> page.getByText("Create a key in a new window…").click());
        WizardPage inWindow = WizardPage.in(window);
        inWindow.heading("Make an SSH key").waitFor();
        inWindow.makeKey(ED25519);
        inWindow.protect("a passphrase");
        inWindow.savePpk(directory);
        inWindow.proceed();
        inWindow.heading("Give the public key to Window Cloud").waitFor();

        page.navigate(
                portal.page(
                        "<!doctype html><title>Elsewhere</title><script>heard = []; onmessage = ({data}) => heard.push(data);</script>"));
        inWindow.handOver("Window Cloud");
        window.waitForTimeout(600);

        assertEquals(0, number("() => heard.length"));
    }

    @Test
    void aPageThatListsItsPortalsHandsNothingToOthers() throws Exception {
        String own = Site.page()
                .replace(
                        "name=\"dormouse-portals\" content=\"\"",
                        "name=\"dormouse-portals\" content=\"https://portal.example "
                                + site.address().replaceAll("/$", "") + "\"");
        assertTrue(own.contains("https://portal.example http"), "the page has its list of portals");
        Page embedding = chromium.page();
        embedding.navigate(
                portal.page("<!doctype html><title>A portal</title><link rel=icon href=data:,><script type=module src="
                        + site.address() + "embed.js></script><dormouse-key portal-name=Friend src=" + portal.page(own)
                        + "></dormouse-key>"));
        WizardPage stranger = WizardPage.inFrame(embedding, embedding.frameLocator("iframe"));

        stranger.text("This page gives no keys to 127.0.0.1").waitFor();
        stranger.chooseType(ED25519);
        stranger.generate();
        stranger.button("Use my browser's generator alone").click();
        stranger.awaitKey();
        stranger.protectNot();
        stranger.savePpk(directory);
        stranger.proceed();

        stranger.heading("Give the public key to your server").waitFor();
        assertEquals(0, stranger.button("Add this key to Friend").count());
    }

    private void greet() {
        page.evaluate("() => greet()");
        page.waitForFunction("() => heard.first.length");
    }

    private int number(String script) {
        return ((Number) page.evaluate(script)).intValue();
    }
}
