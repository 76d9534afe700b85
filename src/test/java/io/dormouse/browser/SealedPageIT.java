package io.dormouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import io.dormouse.key.KeySpec;
import io.dormouse.key.KeySpec.Algorithm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * After it has loaded the page asks the network for nothing.
 *
 * <p>That it violates its own policy nowhere is checked by {@link Chromium} after every test of this package.
 */
class SealedPageIT {

    @RegisterExtension
    final Chromium chromium = new Chromium();

    @RegisterExtension
    final Served site = new Served();

    @TempDir
    Path directory;

    @Test
    void overHttpTheWholeWizardIsOneRequest() throws Exception {
        Page page = chromium.page();
        List<String> requests = requests(page.context());

        walk(WizardPage.open(page, site.address()));

        assertEquals(List.of(site.address()), requests);
    }

    @Test
    void theSameFileWorksFromDisk() throws Exception {
        Page page = chromium.page();
        List<String> requests = requests(page.context());

        walk(WizardPage.open(page, Site.fileAddress()));

        assertEquals(List.of(Site.fileAddress()), requests);
    }

    /** Blobs and data are the page's own memory. */
    private static List<String> requests(BrowserContext context) {
        List<String> requests = new ArrayList<>();
        context.onRequest(request -> {
            if (!request.url().startsWith("blob:") && !request.url().startsWith("data:")) {
                requests.add(request.url());
            }
        });
        return requests;
    }

    private void walk(WizardPage wizard) throws Exception {
        wizard.chooseType(new KeySpec(Algorithm.RSA, 2048));
        wizard.generate();
        wizard.moveMouse();
        wizard.awaitKey();
        wizard.protect("a passphrase");
        Path ppk = wizard.savePpk(directory);
        wizard.saveOpenSsh(directory);
        assertTrue(wizard.check(ppk).startsWith("The file is good."));
        wizard.proceed();
        wizard.savePublicKey(directory);
        wizard.button("Copy").click();
        assertThat(wizard.text("Copied")).hasClass("tick");
        wizard.proceed();
        wizard.button("Make another key").click();
        wizard.heading("Make an SSH key").waitFor();
    }

    @Test
    void thePolicyAllowsNoEvalAndNothingInline() throws Exception {
        String page = Site.page();

        assertEquals(count(page, "'wasm-unsafe-eval'"), count(page, "unsafe-eval'"));
        assertEquals(1, count(page, "'wasm-unsafe-eval'"));
        assertFalse(page.contains("'unsafe-inline'"));
        assertFalse(page.contains("'unsafe-hashes'"));
        for (String directive : List.of(
                "default-src 'none'",
                "connect-src 'none'",
                "form-action 'none'",
                "base-uri 'none'",
                "require-trusted-types-for 'script'",
                "worker-src blob:")) {
            assertTrue(page.contains(directive), directive);
        }
    }

    @Test
    void noTextBecomesMarkupOrScriptButABlobOfThePages() {
        Page page = chromium.page();
        chromium.expectComplaints("Trusted", "trusted");
        page.navigate(Site.fileAddress());

        for (String attempt : List.of(
                "document.body.innerHTML = '<p>text</p>'",
                "document.createElement('script').text = '1'",
                "document.createElement('script').src = 'https://elsewhere.example/'",
                "new Worker('https://elsewhere.example/')",
                "trustedTypes.createPolicy('another', {createHTML: text => text})")) {
            assertEquals(
                    "refused",
                    page.evaluate("attempt => { try { " + attempt + "; return 'done'; } catch { return 'refused'; } }"),
                    attempt);
        }
    }

    private static int count(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "compat.html"})
    void thePageGivesItsOwnBytesUnderTheirHash(String name) throws Exception {
        for (String folder : List.of(site.address(), Site.directory().toUri().toString())) {
            Page page = chromium.page();
            page.navigate(folder + name);
            page.locator("#hash").getByText("SHA-256").waitFor();
            Download download =
                    page.waitForDownload(() -> page.getByText("Save this page").click());
            Path file = directory.resolve(name);
            download.saveAs(file);

            assertArrayEquals(Files.readAllBytes(Site.directory().resolve(name)), Files.readAllBytes(file));
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
            assertTrue(download.suggestedFilename().endsWith("-" + hash + ".html"), download.suggestedFilename());
            assertEquals("SHA-256 " + hash, page.locator("#hash").innerText());
        }
    }

    @Test
    void itIsSaidWhenOneGoesOffline() {
        Page page = chromium.page();
        WizardPage wizard = WizardPage.open(page, site.address());
        wizard.heading("Make an SSH key").waitFor();
        assertThat(wizard.text("you can go offline now.")).isVisible();
        assertThat(wizard.text("You are offline now.")).isHidden();

        page.context().setOffline(true);

        assertThat(wizard.text("You are offline now.")).isVisible();
        assertThat(wizard.text("you can go offline now.")).isHidden();
        wizard.makeKey(new KeySpec(Algorithm.ED25519, 255));
        page.context().setOffline(false);
        assertThat(wizard.text("You are offline now.")).isHidden();
        assertThat(wizard.text("you can go offline now.")).isVisible();
    }

    @Test
    void nothingIsStored() throws Exception {
        Page page = chromium.page();
        WizardPage wizard = WizardPage.open(page, site.address());
        wizard.makeKey(new KeySpec(Algorithm.ED25519, 255));
        wizard.protect("a passphrase");
        wizard.savePpk(directory);

        assertEquals(List.of(), page.context().cookies());
        assertEquals(0, page.evaluate("localStorage.length + sessionStorage.length"));
        assertEquals(List.of(), page.evaluate("indexedDB.databases()"));
        assertEquals(List.of(), page.evaluate("caches.keys()"));
    }
}
