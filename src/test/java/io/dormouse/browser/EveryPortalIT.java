package io.dormouse.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dormouse.key.KeySpec;
import io.dormouse.key.KeySpec.Algorithm;
import io.dormouse.webdriver.BrowserKind;
import io.dormouse.webdriver.Element;
import io.dormouse.webdriver.Frame;
import io.dormouse.webdriver.RunningBrowser;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The example pages with a frame, on another origin than the wizard's, in all three engines. {@link ExamplesIT} has the window. */
class EveryPortalIT {
    private static final String PASSPHRASE = "five words, one of them Bär";
    private static final String ELEMENT = "document.querySelector('dormouse-key')?.shadowRoot";

    @RegisterExtension
    final Served site = new Served();

    @RegisterExtension
    final Elsewhere portal = new Elsewhere();

    @TempDir
    Path directory;

    /** WebKit's driver does not find its way into a frame that a dialog scrolls; the other two pages have no dialog. */
    @ParameterizedTest
    @EnumSource(value = BrowserKind.class, mode = EnumSource.Mode.EXCLUDE, names = "WEBKIT")
    void aPlainFormGetsItsKey(BrowserKind kind) throws Exception {
        try (RunningBrowser browser = kind.start(directory)) {
            Frame page = browser.open(portal.example("plain.html", site.address()));
            page.click(new Element(ELEMENT + "?.querySelector('button')"));
            assertAdded(page, browser, "Plain Cloud");
        }
    }

    @ParameterizedTest
    @EnumSource(BrowserKind.class)
    void aPageWithAStrictPolicyGetsItsKey(BrowserKind kind) throws Exception {
        try (RunningBrowser browser = kind.start(directory)) {
            assertAdded(browser.open(portal.example("strict-csp.html", site.address())), browser, "Strict Cloud");
        }
    }

    @ParameterizedTest
    @EnumSource(BrowserKind.class)
    void aFrameWrittenByHandGetsItsKey(BrowserKind kind) throws Exception {
        try (RunningBrowser browser = kind.start(directory)) {
            assertAdded(browser.open(portal.example("by-hand.html", site.address())), browser, "Handmade Cloud");
        }
    }

    private static void assertAdded(Frame page, RunningBrowser browser, String name) throws Exception {
        Frame frame =
                page.frame(new Element(ELEMENT + "?.querySelector('iframe') ?? document.querySelector('iframe')"));
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
        assertTrue(page.evaluate("() => document.querySelector('#name').value.length > 0")
                .asBoolean());
        assertEquals(line, saved.openedBySshKeygen());
        assertEquals(List.of(), browser.complaints());
    }
}
