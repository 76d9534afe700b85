package io.dormouse.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.dormouse.key.KeySpec;
import io.dormouse.key.KeySpec.Algorithm;
import io.dormouse.tool.Triton;
import io.dormouse.webdriver.BrowserKind;
import io.dormouse.webdriver.Element;
import io.dormouse.webdriver.Frame;
import io.dormouse.webdriver.Key;
import io.dormouse.webdriver.RunningBrowser;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The four example pages, frame and window, and one that isolates itself, on another origin than the wizard's, in all three engines. */
class EveryPortalIT {
    private static final String PASSPHRASE = "five words, one of them Bär";
    private static final String ELEMENT = "document.querySelector('dormouse-key')?.shadowRoot";

    /** <em>Create a key…</em>, or <em>Create a key in a new window…</em>. */
    private static final Element BUTTON =
            new Element("[..." + ELEMENT + ".querySelectorAll('button')].find(each => each.getClientRects().length)");

    @RegisterExtension
    final Served site = new Served();

    @RegisterExtension
    final Elsewhere portal = new Elsewhere();

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(BrowserKind.class)
    void aPlainFormGetsItsKey(BrowserKind kind) throws Exception {
        try (RunningBrowser browser = kind.start(directory)) {
            Frame page = browser.open(portal.example("plain.html", site.address()));
            page.click(BUTTON);
            Frame frame = inFrame(page);
            assertAdded(page, frame, browser, "Plain Cloud");

            frame.type(Key.ESCAPE);
            page.await("() => !" + ELEMENT + ".querySelector('dialog').open");
            page.await("() => " + ELEMENT + ".activeElement === " + BUTTON.expression());
        }
    }

    @ParameterizedTest
    @EnumSource(BrowserKind.class)
    void aPageWithAStrictPolicyGetsItsKey(BrowserKind kind) throws Exception {
        try (RunningBrowser browser = kind.start(directory)) {
            Frame page = browser.open(portal.example("strict-csp.html", site.address()));
            assertAdded(page, inFrame(page), browser, "Strict Cloud");
        }
    }

    @ParameterizedTest
    @EnumSource(BrowserKind.class)
    void aFrameWrittenByHandGetsItsKey(BrowserKind kind) throws Exception {
        try (RunningBrowser browser = kind.start(directory)) {
            Frame page = browser.open(portal.example("by-hand.html", site.address()));
            assertAdded(page, inFrame(page), browser, "Handmade Cloud");
        }
    }

    @ParameterizedTest
    @EnumSource(BrowserKind.class)
    void aPageThatForbidsFramesGetsItsKeyFromAWindow(BrowserKind kind) throws Exception {
        try (RunningBrowser browser = kind.start(directory)) {
            Frame page = browser.open(portal.example("window.html", site.address()));
            Frame window = browser.window(() -> page.click(BUTTON));
            assertAdded(page, window, browser, "Window Cloud");
        }
    }

    /** Such a page frames only what is sent with the same header. WebKit does not know the one that its workers could live with. */
    @ParameterizedTest
    @EnumSource(names = {"CHROMIUM", "FIREFOX"})
    void aPageThatIsIsolatedFromOtherOriginsGetsItsKey(BrowserKind kind) throws Exception {
        String html = "<!doctype html><title>A portal</title><link rel=icon href=data:,><script type=module src="
                + site.address() + "embed.js></script><input id=name><textarea id=key></textarea>"
                + "<dormouse-key for-key='#key' for-name='#name' portal-name='Lonely Cloud'></dormouse-key>";
        try (RunningBrowser browser = kind.start(directory)) {
            Frame page = browser.open(portal.page(html, "Cross-Origin-Embedder-Policy", "require-corp"));
            assertAdded(page, inFrame(page), browser, "Lonely Cloud");
        }
    }

    private static Frame inFrame(Frame page) {
        return page.frame(new Element(ELEMENT + "?.querySelector('iframe') ?? document.querySelector('iframe')"));
    }

    private static void assertAdded(Frame page, Frame frame, RunningBrowser browser, String name) throws Exception {
        WizardByHand wizard = new WizardByHand(browser, frame);
        wizard.chooseType(new KeySpec(Algorithm.ED25519, 255));
        wizard.generate();
        wizard.moveMouse();
        wizard.awaitKey();
        wizard.protect(PASSPHRASE);
        SavedKey saved = new SavedKey(wizard.save("id_"), PASSPHRASE);
        wizard.press("Continue");
        String line = wizard.publicLine();

        wizard.press("Add this key to " + name);

        page.await("line => document.querySelector('#key').value === line", line);
        String named =
                page.evaluate("() => document.querySelector('#name').value").asText();
        assertEquals(named, Triton.add(named, line).name());
        assertEquals(line, saved.openedBySshKeygen());
        assertEquals(List.of(), browser.complaints());
    }
}
