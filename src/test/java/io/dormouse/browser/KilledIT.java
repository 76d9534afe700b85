package io.dormouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.dormouse.key.KeySpec;
import io.dormouse.key.KeySpec.Algorithm;
import io.dormouse.tool.MadeElsewhere;
import io.dormouse.tool.MadeElsewhere.Type;
import java.nio.file.Files;
import java.nio.file.Path;
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

    @Test
    void aWorkerThatDiesIsSaidAndTheWizardStartsAgain() throws Exception {
        chromium.expectComplaints("killed");
        String dies =
                "addEventListener('message', event => { if (event.data.byteLength && new Uint8Array(event.data)[3]"
                        + " === 'P'.charCodeAt(0)) { event.stopImmediatePropagation(); throw new Error('killed'); } });";
        WizardPage wizard = WizardPage.open(chromium.page(), Site.withWorkerPrefix(dies, directory));
        wizard.makeKey(ED25519);
        wizard.protect("a passphrase");
        wizard.body()
                .getByRole(AriaRole.LISTITEM)
                .getByRole(AriaRole.BUTTON)
                .first()
                .click();

        wizard.heading("Dormouse cannot go on").waitFor();
        wizard.text("a key that is not saved is lost").waitFor();
        wizard.button("Start again").click();

        wizard.makeKey(ED25519);
    }

    @Test
    void aTabThatSleepsGoesOnWhereItWas() throws Exception {
        Page page = chromium.page();
        WizardPage wizard = WizardPage.open(page, Site.fileAddress());
        wizard.chooseType(new KeySpec(Algorithm.RSA, 4096));
        wizard.generate();
        wizard.skipMoving();
        CDPSession devTools = page.context().newCDPSession(page);
        lifecycle(devTools, "frozen");
        Thread.sleep(2000);
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
            wizard.body()
                    .getByRole(AriaRole.LISTITEM)
                    .getByRole(AriaRole.BUTTON)
                    .first()
                    .click();
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
        Locator save = wizard.body()
                .getByRole(AriaRole.LISTITEM)
                .getByRole(AriaRole.BUTTON)
                .first();

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
    void aPageThatIsClosedWhileItMakesAKeyLeavesNothingBehind() {
        Page page = chromium.page();
        WizardPage wizard = WizardPage.open(page, Site.fileAddress());
        wizard.chooseType(new KeySpec(Algorithm.RSA, 4096));
        wizard.generate();
        wizard.skipMoving();

        page.close();

        WizardPage.open(chromium.page(), Site.fileAddress()).makeKey(ED25519);
    }

    @Test
    void moreMemoryForArgon2ThanThereIsIsRefusedAndTheKeyStays() throws Exception {
        Page page = chromium.page();
        page.navigate(Site.fileAddress());
        WizardPage wizard = WizardPage.open(page, Site.fileAddress());
        wizard.makeKey(ED25519);
        wizard.protect("a passphrase");
        wizard.text("Other formats").first().click();
        wizard.body().getByLabel("Memory for each guess").fill("4000000000");

        wizard.body()
                .getByRole(AriaRole.LISTITEM)
                .getByRole(AriaRole.BUTTON)
                .first()
                .click();

        wizard.body().getByRole(AriaRole.ALERT).first().waitFor();
        wizard.body().getByLabel("Memory for each guess").fill("262144");
        wizard.body().getByLabel("Number of passes").fill("1");
        Path file = wizard.download(
                wizard.body()
                        .getByRole(AriaRole.LISTITEM)
                        .getByRole(AriaRole.BUTTON)
                        .first(),
                directory);
        assertTrue(wizard.check(file).startsWith("The file is good."));
    }

    @Test
    void aKeyThatNobodyUsesIsForgottenAfterHalfAnHourAndNotWithoutAWord() {
        Page page = chromium.page();
        page.clock().install();
        WizardPage wizard = WizardPage.open(page, Site.fileAddress());
        wizard.makeKey(ED25519);
        wizard.protect("a passphrase");
        page.clock().runFor(10_000);
        page.clock().fastForward("29:00");
        wizard.text("In two minutes Dormouse forgets this key").waitFor();
        wizard.button("Keep it for another half hour").click();
        page.clock().fastForward("27:00");
        assertFalse(wizard.text("In two minutes Dormouse forgets this key").isVisible());
        page.clock().fastForward("02:00");
        wizard.text("In two minutes Dormouse forgets this key").waitFor();

        page.clock().fastForward("02:10");

        wizard.heading("Dormouse has forgotten the key").waitFor();
        page.clock().resume();
        wizard.button("Make another key").click();
        wizard.makeKey(ED25519);
        assertEquals("", wizard.passphrase().inputValue());
    }

    @Test
    void whoeverFinishesLeavesNoKeyBehind() throws Exception {
        Page page = chromium.page();
        WizardPage wizard = WizardPage.open(page, Site.fileAddress());
        wizard.makeKey(ED25519);
        wizard.protect("a passphrase");
        wizard.savePpk(directory);
        wizard.proceed();
        wizard.proceed();
        int workers = page.workers().size();

        wizard.button("Finish, and forget the key").click();

        wizard.heading("Dormouse has forgotten the key").waitFor();
        page.waitForCondition(() -> page.workers().size() == workers);
        wizard.button("Make another key").click();
        wizard.makeKey(ED25519);
        assertEquals("", wizard.passphrase().inputValue());
    }

    @Test
    void whoeverUsesThePageKeepsTheKey() {
        Page page = chromium.page();
        page.clock().install();
        WizardPage wizard = WizardPage.open(page, Site.fileAddress());
        wizard.makeKey(ED25519);
        page.clock().runFor(10_000);
        page.clock().fastForward("27:00");
        wizard.passphrase().press("x");
        page.clock().fastForward("27:00");
        page.clock().runFor(6_000);
        assertFalse(wizard.text("In two minutes Dormouse forgets this key").isVisible());

        page.clock().fastForward("02:00");
        wizard.text("In two minutes Dormouse forgets this key").waitFor();
        wizard.passphrase().press("y");
        page.clock().runFor(6_000);

        assertThat(wizard.text("In two minutes Dormouse forgets this key")).isHidden();
        assertThat(wizard.passphrase()).isFocused();
    }

    @Test
    void aFileThatWaitsForItsPassphraseIsForgottenToo() {
        Page page = chromium.page();
        page.clock().install();
        WizardPage wizard = WizardPage.open(page, Site.fileAddress());
        wizard.button("Load an existing key").click();
        page.clock().runFor(1_000);
        wizard.body().getByLabel("Choose a key file").setInputFiles(MadeElsewhere.openSshProtected(Type.ED25519));
        wizard.body().getByLabel("Passphrase of this file").waitFor();
        page.clock().runFor(10_000);
        page.clock().fastForward("29:00");
        wizard.text("In two minutes Dormouse forgets this key").waitFor();

        page.clock().fastForward("02:10");

        wizard.heading("Dormouse has forgotten the key").waitFor();
    }

    @Test
    void theGuidesStayWhenTheKeyIsForgotten() throws Exception {
        Page page = chromium.page();
        page.clock().install();
        WizardPage wizard = WizardPage.open(page, Site.fileAddress());
        wizard.makeKey(ED25519);
        wizard.protect("a passphrase");
        Path ppk = wizard.savePpk(directory);
        wizard.proceed();
        wizard.proceed();
        page.clock().runFor(10_000);
        page.clock().fastForward("29:00");
        wizard.text("In two minutes Dormouse forgets this key").waitFor();

        page.clock().fastForward("02:10");
        page.clock().runFor(6_000);

        assertThat(wizard.text("In two minutes Dormouse forgets this key")).isHidden();
        assertThat(wizard.heading("Connect with your key")).isVisible();
        assertThat(wizard.body().locator("#guide-putty"))
                .containsText(ppk.getFileName().toString());
        wizard.button("Make another key").click();
        page.clock().resume();
        wizard.makeKey(ED25519);
        assertEquals("", wizard.passphrase().inputValue());
    }

    /** Made to fail by a request that the engine cannot answer in the place of the one for a passphrase. */
    @Test
    void whatTheEngineCouldNotDoIsSaidOnAnyScreen() throws Exception {
        String fails =
                "addEventListener('message', event => { if (event.data.byteLength && new Uint8Array(event.data)[3] === '?'"
                        + ".charCodeAt(0)) { event.stopImmediatePropagation(); dispatchEvent(new MessageEvent('message',"
                        + " {data: Uint8Array.of(0, 0, 0, 'U'.charCodeAt(0), 0, 0, 0, 0).buffer})); } });";
        WizardPage wizard = WizardPage.open(chromium.page(), Site.withWorkerPrefix(fails, directory));
        wizard.makeKey(ED25519);

        wizard.button("Suggest one").click();

        assertThat(wizard.body().getByRole(AriaRole.ALERT))
                .containsText("Something went wrong inside Dormouse, so this was not done.");
        assertThat(wizard.page().locator("#problem")).isFocused();
        wizard.protect("a passphrase");
        new SavedKey(wizard.saveOpenSsh(directory), "a passphrase").openedBySshKeygen();
    }
}
