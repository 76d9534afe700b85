package io.dormouse.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Proxy;
import io.dormouse.key.KeySpec;
import io.dormouse.key.KeySpec.Algorithm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A proxy on the browser's only way to the network sees nothing after the page has loaded, while the wizard runs to its end. */
class SilentIT {

    @RegisterExtension
    final Chromium chromium = new Chromium();

    @RegisterExtension
    final Served site = new Served();

    @TempDir
    Path directory;

    /** Chromium's own question, what kinds of fields a page has: it comes with any form, and holds nothing that is typed. */
    private static final String BROWSERS_OWN = "CONNECT content-autofill.googleapis.com:443";

    private RecordingProxy proxy;
    private BrowserContext context;

    @BeforeEach
    void putTheProxyBetween() throws IOException {
        proxy = new RecordingProxy();
        // Else requests to this machine go past it.
        context = chromium.context(new Browser.NewContextOptions()
                .setProxy(new Proxy("http://127.0.0.1:" + proxy.port()).setBypass("<-loopback>")));
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
    }

    private List<String> requests() {
        return proxy.requests().stream()
                .filter(request -> !request.equals(BROWSERS_OWN))
                .toList();
    }

    @Test
    void overHttpThePageIsTheOnlyRequest() throws Exception {
        Page page = context.newPage();

        walk(WizardPage.open(page, site.address()));

        assertEquals(List.of("GET " + site.address()), requests());
        assertNothingStored(page);
    }

    @Test
    void fromDiskThereIsNone() throws Exception {
        Page page = context.newPage();

        walk(WizardPage.open(page, Site.fileAddress()));

        assertEquals(List.of(), requests());
        assertNothingStored(page);
    }

    @Test
    void inAPortalsFrameThereIsNoneBeyondThePortalsOwn() throws Exception {
        Page page = context.newPage();
        PortalPage portal = PortalPage.open(page, site.portalAddress());
        WizardPage wizard = portal.createKey();
        int loaded = requests().size();
        assertTrue(requests().contains("GET " + site.address() + "index.html"), () -> requests()
                .toString());

        wizard.makeKey(new KeySpec(Algorithm.ED25519, 255));
        wizard.protect("a passphrase");
        wizard.savePpk(directory);
        wizard.proceed();

        assertEquals(List.of(), requests().subList(loaded, requests().size()));
        assertNothingStored(page);
    }

    @Test
    void theCompatibilityEditionIsAsSilent() throws Exception {
        Page page = context.newPage();

        WizardPage wizard = WizardPage.open(page, site.address() + "compat.html");
        wizard.makeKey(new KeySpec(Algorithm.ED25519, 255));
        wizard.protect("a passphrase");
        wizard.saveOpenSsh(directory);

        assertEquals(List.of("GET " + site.address() + "compat.html"), requests());
    }

    @Test
    void theProxyWouldSeeARequest() {
        chromium.expectComplaints("403");
        Page page = context.newPage();
        page.navigate(site.portalAddress());

        page.evaluate("open('http://elsewhere.example/beacon')");

        page.waitForCondition(() -> proxy.requests().contains("GET http://elsewhere.example/beacon"));
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
        wizard.proceed();
        wizard.button("Make another key").click();
        wizard.heading("Make an SSH key").waitFor();
    }

    private void assertNothingStored(Page page) {
        assertEquals(List.of(), context.cookies());
        assertEquals(
                0,
                page.evaluate(
                        """
                        async () => {
                          const kept = localStorage.length + sessionStorage.length;
                          if (location.protocol === 'file:') return kept;
                          return kept + (await indexedDB.databases()).length + (await caches.keys()).length
                              + (await navigator.serviceWorker.getRegistrations()).length;
                        }"""));
    }
}
