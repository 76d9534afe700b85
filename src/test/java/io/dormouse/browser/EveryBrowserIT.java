package io.dormouse.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

/** The way to a key in all three engines, with a mouse that really moves. */
class EveryBrowserIT {
    private static final String PASSPHRASE = "five words, one of them Bär";

    @RegisterExtension
    final Served site = new Served();

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(BrowserKind.class)
    void aKeyIsMadeFromRealMovesSavedAndOpenedByBothPrograms(BrowserKind kind) throws Exception {
        try (RunningBrowser browser = kind.start(directory)) {
            WizardByHand wizard = WizardByHand.open(browser, site.address());
            wizard.chooseType(new KeySpec(Algorithm.RSA, 2048));

            assertMade(wizard, browser);
        }
    }

    @ParameterizedTest
    @EnumSource(BrowserKind.class)
    void thePageSavedToDiskMakesOneToo(BrowserKind kind) throws Exception {
        try (RunningBrowser browser = kind.start(directory)) {
            WizardByHand wizard = WizardByHand.open(browser, Site.fileAddress());
            wizard.chooseType(new KeySpec(Algorithm.ECDSA, 521));

            assertMade(wizard, browser);
        }
    }

    @ParameterizedTest
    @EnumSource(BrowserKind.class)
    void inTheFrameOfAPortalTheKeyIsMadeAsWell(BrowserKind kind) {
        try (RunningBrowser browser = kind.start(directory)) {
            Frame portal = browser.open(site.portalAddress());
            portal.click(Element.button("Create a key"));
            Frame frame = portal.frame(
                    new Element("document.querySelector('dormouse-key')?.shadowRoot?.querySelector('iframe')"
                            + " ?? document.querySelector('dormouse-key iframe')"));
            WizardByHand wizard = new WizardByHand(browser, frame);
            wizard.chooseType(new KeySpec(Algorithm.ED25519, 255));

            make(wizard);

            frame.await(Element.css(".file button"));
            assertEquals(List.of(), browser.complaints());
        }
    }

    private static void make(WizardByHand wizard) {
        wizard.generate();
        wizard.moveMouse();
        wizard.awaitKey();
        wizard.protect(PASSPHRASE);
    }

    private static void assertMade(WizardByHand wizard, RunningBrowser browser) throws Exception {
        make(wizard);
        SavedKey ppk = new SavedKey(wizard.save(".ppk"), PASSPHRASE);
        SavedKey openSsh = new SavedKey(wizard.save("id_"), PASSPHRASE);
        wizard.press("Continue");
        String line = wizard.publicLine();

        assertEquals(line, ppk.openedByPuttygen().publicLine());
        assertEquals(line, openSsh.openedBySshKeygen());
        assertEquals(List.of(), browser.complaints());
    }
}
