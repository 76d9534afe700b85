package io.dormouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.dormouse.key.KeySpec;
import io.dormouse.key.KeySpec.Algorithm;
import io.dormouse.webdriver.Pause;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What breaks underneath the wizard is said, and what was not said to be lost is there. */
class KilledIT {

    private static final KeySpec ED25519 = new KeySpec(Algorithm.ED25519, 255);

    @RegisterExtension
    final Chromium chromium = new Chromium();

    @RegisterExtension
    final Served site = new Served();

    @TempDir
    Path directory;

    private static Locator firstSave(WizardPage wizard) {
        return wizard.files().getByRole(AriaRole.BUTTON).first();
    }

    @Test
    void aWorkerThatDiesIsSaidAndTheWizardStartsAgain() throws Exception {
        chromium.expectComplaints("killed");
        WizardPage wizard =
                WizardPage.open(chromium.page(), TakenRequest.address('P', "throw new Error('killed');", directory));
        wizard.makeKey(ED25519);
        wizard.protect("a passphrase");
        firstSave(wizard).click();

        wizard.heading("Dormouse cannot go on").waitFor();
        wizard.text("a key that is not saved is lost").waitFor();
        wizard.button("Start again").click();

        wizard.makeKey(ED25519);
    }

    @Test
    void fromAWizardWithoutAnEngineNoWayLeadsBackToItsScreens() throws Exception {
        chromium.expectComplaints("killed");
        Page page = chromium.page();
        WizardPage wizard = WizardPage.open(page, TakenRequest.address('P', "throw new Error('killed');", directory));
        wizard.makeKey(ED25519);
        wizard.protect("a passphrase");
        firstSave(wizard).click();
        wizard.heading("Dormouse cannot go on").waitFor();

        page.waitForCondition(() -> page.evaluate("history.state.place").equals(0));
        page.evaluate("history.forward()");
        page.waitForTimeout(500);

        assertThat(wizard.heading("Dormouse cannot go on")).isVisible();
        wizard.button("Start again").click();
        wizard.makeKey(ED25519);
    }

    /** Made to fail by a request that the engine cannot answer in the place of the one for a passphrase. */
    @Test
    void whatTheEngineCouldNotDoIsSaidOnAnyScreen() throws Exception {
        String fails = "dispatchEvent(new MessageEvent('message',"
                + " {data: Uint8Array.of(0, 0, 0, 'U'.charCodeAt(0), 0, 0, 0, 0).buffer}));";
        WizardPage wizard = WizardPage.open(chromium.page(), TakenRequest.address('?', fails, directory));
        wizard.makeKey(ED25519);

        wizard.button("Suggest one").click();

        assertThat(wizard.body().getByRole(AriaRole.ALERT))
                .containsText("Something went wrong inside Dormouse, so this was not done.");
        assertThat(wizard.page().locator("#problem")).isFocused();
        wizard.protect("a passphrase");
        new SavedKey(wizard.saveOpenSsh(directory), "a passphrase").openedBySshKeygen();
    }

    @Test
    void aTabThatSleepsGoesOnWhereItWas() throws Exception {
        Page page = chromium.page();
        WizardPage wizard = WizardPage.open(page, Site.fileAddress());
        CDPSession devTools = page.context().newCDPSession(page);
        // So large that hardly any machine has it before the tab sleeps.
        wizard.chooseType(new KeySpec(Algorithm.RSA, 8192));
        wizard.generate();
        wizard.skipMoving();
        wizard.heading("Making your key…").waitFor();
        lifecycle(devTools, "frozen");
        Thread.sleep(2000);
        // A page that sleeps shows nothing new: what is not there now was not there when it fell asleep.
        assertFalse(wizard.heading("Choose a passphrase").isVisible());
        lifecycle(devTools, "active");

        wizard.awaitKey();
        wizard.protect("a passphrase");

        new SavedKey(wizard.saveOpenSsh(directory), "a passphrase").openedBySshKeygen();
    }

    private static void lifecycle(CDPSession devTools, String state) {
        JsonObject wanted = new JsonObject();
        wanted.addProperty("state", state);
        devTools.send("Page.setWebLifecycleState", wanted);
    }

    /** No page hears of it: hence the check of the saved file, and the button that saves it again. */
    @Test
    void aDownloadThatIsRefusedCanBeRepeated() throws Exception {
        Page page = chromium.page();
        WizardPage wizard = WizardPage.open(page, Site.fileAddress());
        wizard.makeKey(ED25519);
        wizard.protect("a passphrase");
        Download refused = page.waitForDownload(() -> {
            firstSave(wizard).click();
        });
        refused.cancel();

        wizard.heading("Check the file I saved").waitFor();
        wizard.body().getByRole(AriaRole.BUTTON).getByText("Save again").first().waitFor();

        assertTrue(wizard.check(wizard.savePpk(directory)).startsWith("The file is good."));
    }

    /** The file is a real one, in the page's own corner of the disk, which DevTools fills: no test can answer the chooser. */
    @Test
    void aFullDiskIsSaidAndTheKeyIsStillThere() throws Exception {
        Page page = chromium.page();
        WizardPage wizard = WizardPage.open(page, site.address());
        page.evaluate(
                """
                async () => {
                  const folder = await navigator.storage.getDirectory();
                  const place = await folder.getFileHandle('place', {create: true});
                  window.showSaveFilePicker = async () => place;
                }""");
        CDPSession devTools = page.context().newCDPSession(page);
        wizard.makeKey(ED25519);
        wizard.protect("a passphrase");
        devTools.send("Storage.overrideQuotaForOrigin", quota(site.address(), 1));
        Locator save = firstSave(wizard);

        save.click();

        Locator problem = wizard.body().getByRole(AriaRole.ALERT);
        assertThat(problem).containsText("The file was not written");
        assertFalse(wizard.button("Continue").isEnabled());
        devTools.send("Storage.overrideQuotaForOrigin", quota(site.address(), 1 << 30));
        save.click();
        assertThat(problem).isHidden();
        assertThat(wizard.button("Continue")).isEnabled();
        Path file = directory.resolve("key.ppk");
        Files.writeString(file, (String)
                page.evaluate("showSaveFilePicker().then(place => place.getFile()).then(file => file.text())"));
        assertTrue(wizard.check(file).startsWith("The file is good."));
        devTools.send("Storage.overrideQuotaForOrigin", quota(site.address(), 1));
        wizard.button("Save public key").click();
        assertThat(problem).containsText("The file was not written");
        devTools.send("Storage.overrideQuotaForOrigin", quota(site.address(), 1 << 30));
        wizard.button("Save public key").click();
        assertThat(problem).isHidden();
        wizard.proceed();
        devTools.send("Storage.overrideQuotaForOrigin", quota(site.address(), 1));
        wizard.button("Save public key").click();
        assertThat(wizard.text("The file was not written")).hasClass("alert");
    }

    private static JsonObject quota(String address, int bytes) {
        JsonObject wanted = new JsonObject();
        wanted.addProperty("origin", address.substring(0, address.length() - 1));
        wanted.addProperty("quotaSize", bytes);
        return wanted;
    }

    @Test
    void aPageThatIsClosedWhileItMakesAKeyLeavesNothingBehind() throws Exception {
        Page page = chromium.page();
        CDPSession browser = page.context().browser().newBrowserCDPSession();
        List<Download> downloads = new ArrayList<>();
        page.onDownload(downloads::add);
        WizardPage wizard = WizardPage.open(page, site.address());
        wizard.chooseType(new KeySpec(Algorithm.RSA, 8192));
        wizard.generate();
        wizard.skipMoving();
        wizard.heading("Making your key…").waitFor();
        Workers workers = Workers.of(page);
        Set<Integer> calculating = calculating(browser);
        assertFalse(calculating.isEmpty());

        page.close();

        Page next = page.context().newPage();
        workers.awaitEnd(next);
        // Playwright takes the workers of a closed page for ended, whether they are or not.
        next.waitForCondition(
                () -> Collections.disjoint(calculating, calculating(browser)), Workers.ONE_THAT_CALCULATES);
        assertEquals(List.of(), downloads);
        WizardPage.open(next, site.address()).heading("Make an SSH key").waitFor();
        assertEquals(
                "0 0 0 0 ",
                next.evaluate(
                        """
                        async () => localStorage.length + ' ' + sessionStorage.length + ' '
                          + (await indexedDB.databases()).length + ' ' + (await caches.keys()).length + ' '
                          + document.cookie"""));
    }

    /** The processes of the browser that take a good part of a processor just now. */
    private static Set<Integer> calculating(CDPSession browser) {
        Map<Integer, Double> before = processorTimes(browser);
        Pause.milliseconds(1000);
        Map<Integer, Double> after = processorTimes(browser);
        after.entrySet().removeIf(each -> each.getValue() - before.getOrDefault(each.getKey(), 0.0) < 0.05);
        return after.keySet();
    }

    /** In seconds, of each renderer by its number. */
    private static Map<Integer, Double> processorTimes(CDPSession browser) {
        Map<Integer, Double> times = new HashMap<>();
        for (JsonElement each : browser.send("SystemInfo.getProcessInfo").getAsJsonArray("processInfo")) {
            JsonObject process = each.getAsJsonObject();
            if (process.get("type").getAsString().equals("renderer")) {
                times.put(process.get("id").getAsInt(), process.get("cpuTime").getAsDouble());
            }
        }
        return times;
    }

    @Test
    void moreMemoryForArgon2ThanMayBeAskedForIsRefusedAndTheKeyStays() throws Exception {
        WizardPage wizard = WizardPage.open(chromium.page(), Site.fileAddress());
        wizard.makeKey(ED25519);
        wizard.protect("a passphrase");
        wizard.text("Other formats").first().click();
        wizard.body().getByLabel("Memory for each guess").fill("4000000000");

        firstSave(wizard).click();

        assertThat(wizard.body().getByRole(AriaRole.ALERT)).containsText("from 8 to 262144");
        wizard.body().getByLabel("Memory for each guess").fill("262144");
        wizard.body().getByLabel("Number of passes").fill("1");
        Path file = wizard.download(firstSave(wizard), directory);
        assertTrue(wizard.check(file).startsWith("The file is good."));
    }
}
