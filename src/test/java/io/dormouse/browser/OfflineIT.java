package io.dormouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import io.dormouse.build.LocalServer;
import io.dormouse.key.KeySpec;
import io.dormouse.key.KeySpec.Algorithm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The hosted page is kept for when there is no network: where the user asks for it, and only the page of that hash. */
class OfflineIT {
    private static final List<String> FILES =
            List.of("index.html", "compat.html", "offline.html", "offline.js", "_headers");

    @RegisterExtension
    final Chromium chromium = new Chromium();

    @TempDir
    Path directory;

    private Path site;
    private LocalServer host;
    private String address;

    @BeforeEach
    void serveACopy() throws IOException {
        site = Files.createDirectory(directory.resolve("site"));
        for (String file : FILES) {
            Files.copy(Site.directory().resolve(file), site.resolve(file));
        }
        host = LocalServer.start(site, directory.resolve("data"), 0);
        address = "http://127.0.0.1:" + host.port() + "/";
    }

    @AfterEach
    void close() {
        host.close();
    }

    /** By the link at the foot of the wizard. */
    private Page keep(Page page) {
        page.navigate(address);
        Page offline = page.waitForPopup(
                () -> page.getByText("Keep it for when you are offline").click());
        offline.getByText("Keep the page").click();
        offline.getByText("The page is kept. You can go offline now.").waitFor();
        return offline;
    }

    @Test
    void aKeptPageOpensWithoutItsHostAndMakesAKey() throws Exception {
        Page page = chromium.page();
        keep(page).close();
        host.close();

        for (String name : List.of("", "index.html")) {
            WizardPage wizard = WizardPage.open(page, address + name);
            wizard.makeKey(new KeySpec(Algorithm.ED25519, 255));
            wizard.protect("a passphrase");
            new SavedKey(wizard.saveOpenSsh(directory), "a passphrase").openedBySshKeygen();
        }

        assertThat(page.locator("#hash")).hasText("SHA-256 " + hash(site.resolve("index.html")));
    }

    @Test
    void nothingButTheWizardIsAnsweredFor() {
        chromium.expectComplaints("ERR_CONNECTION_REFUSED");
        Page page = chromium.page();
        keep(page).close();
        host.close();

        for (String name : List.of("compat.html", "offline.html")) {
            Page other = page.context().newPage();
            assertThrows(PlaywrightException.class, () -> other.navigate(address + name));
            other.close();
        }
        page.navigate(address);
        assertEquals(List.of(address + "index.html"), keptIn(page));
    }

    @Test
    void theHostsNextVersionTakesThePlaceOfTheKeptOneWhenThatIsClosed() throws Exception {
        Page page = chromium.page();
        keep(page).close();
        String old = hash(site.resolve("index.html"));
        Files.writeString(
                site.resolve("index.html"),
                Files.readString(site.resolve("index.html")).replace("SSH keys, made", "SSH keys, now made"));
        String next = hash(site.resolve("index.html"));
        Files.writeString(
                site.resolve("offline.js"),
                Files.readString(site.resolve("offline.js")).replace(old, next));

        page.navigate(address);
        assertThat(page.locator("#hash")).hasText("SHA-256 " + old);
        page.waitForCondition(() -> (Boolean)
                page.evaluate("async () => (await navigator.serviceWorker.getRegistration())?.waiting != null"));
        Page other = page.context().newPage();
        page.close();
        other.waitForCondition(() -> openedAnew(other).equals("SHA-256 " + next));

        other.navigate(address);
        assertEquals(List.of("dormouse-" + next), other.evaluate("caches.keys()"));
    }

    /** The hash that a tab of its own shows, which is closed again: from one page to the next there would always be one open. */
    private String openedAnew(Page other) {
        try (Page tab = other.context().newPage()) {
            tab.navigate(address);
            tab.locator("#hash").getByText("SHA-256").waitFor();
            return tab.locator("#hash").innerText();
        }
    }

    @Test
    void aPageThatIsNotTheOneOfTheHashIsNotKept() throws Exception {
        Files.writeString(
                site.resolve("index.html"), Files.readString(site.resolve("index.html")) + "<!-- changed -->");
        chromium.expectComplaints("The host sent another page");
        Page page = chromium.page();
        page.navigate(address + "offline.html");

        page.getByText("Keep the page").click();

        page.getByText("The page was not kept").waitFor();
        assertEquals(List.of(), keptIn(page));
    }

    @Test
    void whatIsRemovedIsGone() {
        chromium.expectComplaints("ERR_CONNECTION_REFUSED");
        Page page = chromium.page();
        Page offline = keep(page);

        offline.getByText("Remove the page").click();

        offline.getByText("The page is removed from this browser.").waitFor();
        assertEquals(List.of(), offline.evaluate("caches.keys()"));
        offline.close();
        host.close();
        assertThrows(PlaywrightException.class, () -> page.navigate(address));
    }

    @Test
    void itIsOfferedOnlyWhereItCanBe() {
        Page page = chromium.page();
        for (String elsewhere : List.of(Site.fileAddress(), address + "compat.html")) {
            page.navigate(elsewhere);
            page.locator("#hash").getByText("SHA-256").waitFor();
            assertThat(page.locator("#keep")).isHidden();
        }
    }

    @Test
    void whereNothingCanBeKeptThePageSaysWhatToDoInstead() {
        Page page = chromium.page();

        page.navigate(Site.directory().resolve("offline.html").toUri().toString());

        page.getByText("Save the page as a file instead").waitFor();
        assertThat(page.locator("#keep")).isHidden();
    }

    @Test
    void theWizardItselfCannotStartAWorkerThatHasANetwork() {
        chromium.expectComplaints("Violated", "violates", "TrustedScriptURL");
        Page page = chromium.page();
        page.navigate(address);

        assertEquals(
                "refused",
                page.evaluate("navigator.serviceWorker.register('offline.js').then(() => 'done', () => 'refused')"));
        assertEquals(List.of(), keptIn(page));
    }

    @Test
    void thePageThatKeepsItSpeaksTheUsersLanguageAndHasNoBarrier() {
        Page page = chromium.context(new Browser.NewContextOptions().setLocale("ar"))
                .newPage();
        page.navigate(address + "offline.html");

        assertThat(page.locator("h1")).hasText("استخدام Dormouse دون شبكة");
        assertEquals("rtl", page.evaluate("getComputedStyle(document.querySelector('h1')).direction"));
        assertThat(page.locator("#keep")).isVisible();
        assertEquals(List.of(), Axe.violations(page, 0, List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa")));
        page.screenshot(Chromium.picture(Path.of("target", "screens", "offline-arabic.png")));
    }

    /** The addresses of all that the browser keeps for this host. */
    private static Object keptIn(Page page) {
        return page.evaluate(
                """
                async () => {
                  const kept = [];
                  for (const name of await caches.keys()) {
                    kept.push(...(await (await caches.open(name)).keys()).map(request => request.url));
                  }
                  return kept;
                }""");
    }

    private static String hash(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
