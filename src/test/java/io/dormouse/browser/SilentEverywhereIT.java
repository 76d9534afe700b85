package io.dormouse.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dormouse.key.KeySpec;
import io.dormouse.key.KeySpec.Algorithm;
import io.dormouse.webdriver.BrowserKind;
import io.dormouse.webdriver.Element;
import io.dormouse.webdriver.Frame;
import io.dormouse.webdriver.RunningBrowser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@link SilentIT} sees of Chromium, in the other engines, with real moves, clicks and keys. */
class SilentEverywhereIT {

    @RegisterExtension
    final Served site = new Served();

    @TempDir
    Path directory;

    /** What the makers of a browser ask of their own hosts, whatever page is open: Firefox, for lists and updates. */
    private static final Predicate<String> BROWSERS_OWN = Pattern.compile(
                    "(CONNECT|GET http://|POST http://) ?[a-z0-9.-]+\\.(mozilla\\.(com|net|org)|firefox\\.com|googleapis\\.com)[:/].*")
            .asMatchPredicate();

    private RecordingProxy proxy;

    @BeforeEach
    void openTheProxy() throws IOException {
        proxy = new RecordingProxy();
    }

    @AfterEach
    void closeIt() throws IOException {
        proxy.close();
    }

    private RunningBrowser start(BrowserKind kind) {
        return kind.startBehind("127.0.0.1:" + proxy.port(), directory);
    }

    private List<String> requests() {
        return proxy.requests().stream().filter(BROWSERS_OWN.negate()).toList();
    }

    @ParameterizedTest
    @EnumSource(names = "CHROMIUM", mode = EnumSource.Mode.EXCLUDE)
    void overHttpThePageIsTheOnlyRequest(BrowserKind kind) {
        try (RunningBrowser browser = start(kind)) {
            WizardByHand wizard = WizardByHand.open(browser, site.address());

            walk(wizard);

            assertEquals(List.of("GET " + site.address()), requests());
            assertNothingStored(wizard.frame());
        }
    }

    @ParameterizedTest
    @EnumSource(names = "CHROMIUM", mode = EnumSource.Mode.EXCLUDE)
    void fromDiskThereIsNone(BrowserKind kind) {
        try (RunningBrowser browser = start(kind)) {
            walk(WizardByHand.open(browser, Site.fileAddress()));

            assertEquals(List.of(), requests());
        }
    }

    @ParameterizedTest
    @EnumSource(names = "CHROMIUM", mode = EnumSource.Mode.EXCLUDE)
    void inAPortalsFrameThereIsNoneBeyondThePortalsOwn(BrowserKind kind) {
        try (RunningBrowser browser = start(kind)) {
            Frame portal = browser.open(site.portalAddress());
            portal.click(Element.button("Create a key"));
            Frame frame = portal.frame(
                    new Element("document.querySelector('dormouse-key')?.shadowRoot?.querySelector('iframe')"));
            frame.await(Element.css("#key-details"));
            int loaded = requests().size();
            assertTrue(
                    requests().stream().anyMatch(request -> request.startsWith("GET " + site.address() + "index.html")),
                    () -> requests().toString());

            walk(new WizardByHand(browser, frame));

            assertEquals(List.of(), requests().subList(loaded, requests().size()));
            assertNothingStored(portal);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "CHROMIUM", mode = EnumSource.Mode.EXCLUDE)
    void theProxyWouldSeeARequest(BrowserKind kind) {
        try (RunningBrowser browser = start(kind)) {
            Frame portal = browser.open(site.portalAddress());

            portal.evaluate("() => fetch('/beacon').then(() => {}, () => {})");

            assertTrue(requests().contains("GET " + site.address() + "beacon"), () -> requests()
                    .toString());
        }
    }

    /** To the public key, which stands on the screen only when the private one is saved. */
    private static void walk(WizardByHand wizard) {
        wizard.chooseType(new KeySpec(Algorithm.ED25519, 255));
        wizard.generate();
        wizard.moveMouse();
        wizard.awaitKey();
        wizard.protect("a passphrase");
        wizard.save("id_");
        wizard.press("Continue");
        assertTrue(wizard.publicLine().startsWith("ssh-ed25519 "));
    }

    private static void assertNothingStored(Frame page) {
        assertEquals(
                0,
                page.evaluate(
                                """
                                async () => document.cookie.length + localStorage.length + sessionStorage.length
                                    + (await indexedDB.databases?.() ?? []).length + (await caches.keys()).length
                                    + (await navigator.serviceWorker.getRegistrations()).length""")
                        .asInt());
    }
}
