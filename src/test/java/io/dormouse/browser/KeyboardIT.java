package io.dormouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.dormouse.tool.MadeElsewhere;
import io.dormouse.tool.MadeElsewhere.Type;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Without a mouse: the whole wizard by keys alone, and by a finger alone. */
class KeyboardIT {

    private static final int MOST_TABS = 80;

    /** What a screen reader would call the element that has the focus. */
    private static final String FOCUSED =
            """
            (() => {
              const e = document.activeElement;
              const label = e.labels && e.labels.length ? e.labels[0].innerText : '';
              return (e.getAttribute('aria-label') || label || e.innerText || e.value || '').trim();
            })()""";

    @RegisterExtension
    final Chromium chromium = new Chromium();

    @RegisterExtension
    final Served site = new Served();

    @TempDir
    Path directory;

    private Page page;

    /** Where the wizard is. */
    private Frame here;

    @Test
    void theWholeWizard() throws Exception {
        open();
        tabTo("Not sure: make both files");
        press("ArrowUp", "ArrowUp");
        assertTrue(page.locator("#program-putty").isChecked());
        tabTo("Generate");
        press("Enter");

        tabTo("Blank area for mouse, touch and keys");
        moveByKeys();
        page.locator("#passphrase").waitFor();
        protect("typed by hand");

        Path ppk = saveFirstFile();
        new SavedKey(ppk, "typed by hand").openedByPuttygen();
        tabTo("Continue");
        press("Enter");
        page.locator("#public-key").waitFor();
        tabTo("Copy");
        press("Enter");
        page.getByText("Copied").waitFor();
        tabTo("Continue");
        press("Enter");
        tabTo("Make another key");
    }

    @Test
    void theDoorForPublicKeysToALineThatIsMended() throws Exception {
        String whole = Files.readString(Path.of(MadeElsewhere.openSsh(Type.RSA) + ".pub"))
                .strip();
        open();
        tabTo("Check a public key");
        press("Enter");
        tabTo("Public key");
        page.keyboard().insertText("ssh-ed25519 AAAA nothing");
        tabTo("Check it");
        press("Enter");
        page.locator("#found").waitFor();
        assertEquals("found", page.evaluate("document.activeElement.id"));

        tabBackTo("Public key");
        press("Control+A");
        page.keyboard().insertText(whole.substring(0, 76) + "\n" + whole.substring(76));
        tabTo("Check it");
        press("Enter");
        page.locator("#clean-line").waitFor();
        assertEquals("found", page.evaluate("document.activeElement.id"));
        tabTo("The key in one line, as servers and portals take it");
        assertEquals(whole, page.evaluate("document.activeElement.value"));
        tabTo("Copy");
        press("Enter");
        page.getByText("Copied").waitFor();
        tabBackTo("Back");
        press("Enter");
        tabTo("Generate");
    }

    @Test
    void theDoorForExistingKeysToOneThatIsUnlockedAndSaved() throws Exception {
        Path locked = MadeElsewhere.openSshProtected(Type.ED25519);
        open();
        tabTo("Load an existing key");
        press("Enter");
        tabTo("Paste the text of a key file instead");
        press("Enter");
        tabTo("Text of the key file");
        page.keyboard().insertText("no key at all");
        tabTo("Open the pasted text");
        press("Enter");
        page.locator("#problem").waitFor();
        assertEquals("problem", page.evaluate("document.activeElement.id"));
        assertTrue(page.title().startsWith("Error: "));

        tabTo("Text of the key file");
        press("Control+A");
        page.keyboard().insertText(Files.readString(locked));
        tabTo("Open the pasted text");
        press("Enter");
        assertThat(page.locator("#unlock-passphrase")).isFocused();
        page.keyboard().type(MadeElsewhere.PASSPHRASE);
        press("Enter");
        page.locator("#comment").waitFor();
        tabTo("Change passphrase or save");
        press("Enter");
        page.locator("#confirm").waitFor();
        protect("typed anew");
        Path ppk = saveFirstFile();

        assertEquals(
                Files.readString(Path.of(locked + ".pub")).split(" ")[1],
                new SavedKey(ppk, "typed anew").openedByPuttygen().publicLine().split(" ")[1]);
    }

    @Test
    void insideAPortal() {
        page = chromium.page();
        PortalPage portal = PortalPage.open(page, site.portalAddress());
        portal.createKey();
        here = page.frames().get(1);
        tabTo("Generate");
        press("Enter");
        here.locator("#area").waitFor();
        tabTo("Use my browser's generator alone");
        press("Enter");
        here.locator("#passphrase").waitFor();
        protect("typed by hand");
        tabTo("Save private key");
        page.waitForDownload(() -> press("Enter"));
        here.locator("#check-title").waitFor();
        tabTo("Continue");
        press("Enter");
        here.locator("#portal-key-name").waitFor();
        tabTo("Add this key to Meridian Cloud");
        press("Enter");
        here.getByText("The key was added.").waitFor();
        portal.keys().first().waitFor();
    }

    @Test
    void aFingerAloneOnASmallPhone() throws Exception {
        page = chromium.context(new Browser.NewContextOptions()
                        .setViewportSize(360, 640)
                        .setHasTouch(true)
                        .setIsMobile(true))
                .newPage();
        WizardPage.open(page, site.address());
        tap(page.locator("#program-putty"));
        tap(page.locator("button[type=submit]"));
        Locator area = page.locator("#area");
        area.waitFor();
        page.getByText("Draw in the blank area").waitFor();
        area.scrollIntoViewIfNeeded();
        BoundingBox box = area.boundingBox();
        for (int i = 0; i < 600 && area.isVisible(); i++) {
            double x = box.x + box.width * (0.5 + 0.4 * Math.sin(i * 2.1));
            page.touchscreen().tap(x, Math.min(630, box.y + box.height * (0.3 + 0.2 * Math.cos(i * 3.7))));
        }
        page.locator("#passphrase").waitFor();
        tap(page.locator("button[aria-describedby=suggest-hint]"));
        page.getByText("Very strong").waitFor();
        tap(page.locator("button[type=submit]"));
        Download download =
                page.waitForDownload(() -> tap(page.locator(".file-do button").first()));
        download.saveAs(directory.resolve("by-finger.ppk"));
        tap(page.locator("button[aria-describedby=reason]"));
        page.locator("#public-key").waitFor();
    }

    private void open() {
        page = chromium.page();
        WizardPage.open(page, site.address()).heading("Make an SSH key").waitFor();
        here = page.mainFrame();
    }

    private static void tap(Locator locator) {
        locator.scrollIntoViewIfNeeded();
        locator.tap();
    }

    /** Types on, as a person would who was told to type anything, until the wizard has enough. */
    private void moveByKeys() {
        String keys = "the quick brown fox jumps over a lazy dog and on";
        for (int i = 0; i < 3_000 && page.locator("#area").isVisible(); i++) {
            String key = String.valueOf(keys.charAt(i * 7 % keys.length()));
            page.keyboard().press(key.equals(" ") ? "x" : key);
        }
    }

    private void protect(String passphrase) {
        tabTo("Key passphrase");
        page.keyboard().type(passphrase);
        tabTo("Confirm passphrase");
        page.keyboard().type(passphrase);
        press("Enter");
        here.locator(".file").first().waitFor();
    }

    private Path saveFirstFile() throws IOException {
        tabTo("Save private key");
        return WizardPage.stored(page.waitForDownload(() -> press("Space")), directory);
    }

    private void tabTo(String name) {
        go("Tab", name);
    }

    private void tabBackTo(String name) {
        go("Shift+Tab", name);
    }

    private void go(String key, String name) {
        for (int i = 0; i < MOST_TABS; i++) {
            if (name.equals(here.evaluate(FOCUSED))) {
                return;
            }
            press(key);
        }
        throw new AssertionError("the keyboard does not come to " + name);
    }

    private void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }
}
