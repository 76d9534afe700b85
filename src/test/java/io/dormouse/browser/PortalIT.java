package io.dormouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.dormouse.key.KeySpec;
import io.dormouse.key.KeySpec.Algorithm;
import io.dormouse.tool.Programs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The demo portal, with the wizard in a sandboxed frame inside its page. */
class PortalIT {

    /** What Chromium notes in its console of every request that the portal refuses. */
    private static final String REFUSED = "Failed to load resource: the server responded with a status of 409";

    private static final KeySpec ED25519 = new KeySpec(Algorithm.ED25519, 255);

    @RegisterExtension
    final Chromium chromium = new Chromium();

    @RegisterExtension
    final Served site = new Served();

    @TempDir
    Path directory;

    @Test
    void aKeyMadeInThePageIsAddedByOneButton() throws Exception {
        PortalPage portal = PortalPage.open(chromium.page(), site.portalAddress());
        WizardPage wizard = portal.createKey();
        wizard.chooseType(ED25519);
        wizard.comment().fill("my laptop");
        wizard.generate();
        wizard.moveMouse();
        wizard.awaitKey();
        wizard.protect("a passphrase");
        SavedKey saved = new SavedKey(wizard.saveOpenSsh(directory), "a passphrase");
        wizard.proceed();
        String line = wizard.publicLine();
        String md5 = wizard.md5();

        wizard.handOver();

        wizard.text("The key was added.").waitFor();
        assertThat(portal.keyField()).hasValue(line);
        assertThat(portal.nameField()).hasValue("my laptop");
        assertThat(portal.key("my laptop")).containsText(md5);
        assertEquals(List.of(line), site.authorizedLines());
        assertEquals(line, saved.openedBySshKeygen());
        assertEquals(0, wizard.button("Add this key to Meridian Cloud").count());

        portal.closeWizard();
        assertThat(portal.keyField()).hasValue("");
        assertThat(portal.nameField()).hasValue("");
        assertEquals(1, portal.keys().count());
    }

    /** Chromium saves one file for a click in such a frame, and drops the rest without a word. */
    @Test
    void eachFileIsSavedByAClickOfItsOwn() throws Exception {
        WizardPage wizard =
                PortalPage.open(chromium.page(), site.portalAddress()).createKey();
        wizard.makeKey(ED25519);
        wizard.protect("a passphrase");

        SavedKey ppk = new SavedKey(wizard.savePpk(directory), "a passphrase");
        SavedKey openSsh = new SavedKey(wizard.saveOpenSsh(directory), "a passphrase");

        assertThat(wizard.button("Save all three files")).hasCount(0);
        assertEquals(openSsh.openedBySshKeygen(), ppk.openedByPuttygen().publicLine());
    }

    @Test
    void thePortalsOwnCloseButtonAsksBeforeAnUnsavedKeyIsLost() {
        Page page = chromium.page();
        PortalPage portal = PortalPage.open(page, site.portalAddress());
        WizardPage wizard = portal.createKey();
        wizard.makeKey(ED25519);

        portal.closeWizard();
        assertThat(page.getByText("The private key is not saved yet.")).isVisible();
        page.getByText("Go on with the key").click();
        assertThat(wizard.passphrase()).isVisible();

        portal.closeWizard();
        page.getByText("Close and lose the key").click();
        assertThat(page.locator("dormouse-key")).hasCount(0);
    }

    @Test
    void aRefusalIsSaidInTheWizardAndMendedInThePortal() throws Exception {
        PortalPage portal = PortalPage.open(chromium.page(), site.portalAddress());
        // What was there before is told to the wizard, which keeps clear of it.
        WizardPage wizard = portal.createKey();
        portal.keyField().fill(keyOfSshKeygen("first"));
        portal.nameField().fill("my laptop");
        portal.add();
        assertThat(portal.keys()).hasCount(1);
        wizard.comment().fill("my laptop");
        wizard.makeAndSave(ED25519, directory);

        chromium.expectComplaints(REFUSED);

        wizard.handOver();

        wizard.text("Meridian Cloud did not take the key.").waitFor();
        wizard.text("Another key already has the name “my laptop”.").waitFor();
        assertThat(portal.error()).containsText("Another key already has the name “my laptop”.");
        assertThat(portal.keyField()).hasValue(wizard.publicLine());
        assertEquals(1, site.authorizedLines().size());

        portal.nameField().fill("my other laptop");
        portal.add();
        wizard.text("The key was added.").waitFor();
        assertThat(portal.keys()).hasCount(2);
        assertEquals(wizard.publicLine(), site.authorizedLines().get(1));
    }

    @Test
    void theSameKeyIsRefusedASecondTime() throws Exception {
        PortalPage portal = PortalPage.open(chromium.page(), site.portalAddress());
        String line = keyOfSshKeygen("twice");
        portal.keyField().fill(line);
        portal.add();
        assertThat(portal.keys()).hasCount(1);
        chromium.expectComplaints(REFUSED);
        portal.keyField().fill(line);
        portal.nameField().fill("another name");

        portal.add();

        assertThat(portal.error()).hasText("This key is already here, with the name “twice”.");
        assertThat(portal.keyField()).hasValue(line);
        assertEquals(List.of(line), site.authorizedLines());
    }

    @Test
    void puttygensSavedPublicKeyIsToldForWhatItIsAndStays() throws Exception {
        keyOfSshKeygen("pasted");
        String file = Programs.run(
                        "ssh-keygen",
                        "-e",
                        "-f",
                        directory.resolve("pasted.pub").toString())
                .out();
        assertTrue(file.startsWith("---- BEGIN SSH2 PUBLIC KEY"), file);
        PortalPage portal = PortalPage.open(chromium.page(), site.portalAddress());
        portal.keyField().fill(file);
        portal.nameField().fill("my laptop");
        chromium.expectComplaints(REFUSED);

        portal.add();

        assertThat(portal.error())
                .containsText("This is a public key in the format that PuTTYgen's “Save public key” writes.");
        assertThat(portal.error()).containsText("“Public key for pasting into OpenSSH authorized_keys file”");
        assertThat(portal.keyField()).hasValue(file);
        assertThat(portal.nameField()).hasValue("my laptop");
        assertThat(portal.keyField()).isFocused();
        assertEquals(List.of(), site.authorizedLines());
    }

    @Test
    void theMendedLineIsOfferedAndTaken() throws Exception {
        String line = keyOfSshKeygen("pasted");
        String file = Programs.run(
                        "ssh-keygen",
                        "-e",
                        "-f",
                        directory.resolve("pasted.pub").toString())
                .out();
        String comment =
                file.lines().filter(l -> l.startsWith("Comment: ")).findFirst().orElse("");
        PortalPage portal = PortalPage.open(chromium.page(), site.portalAddress());
        portal.keyField().fill(file);
        portal.nameField().fill("my laptop");
        chromium.expectComplaints(REFUSED);
        portal.add();

        portal.useMendedLine();

        assertTrue(!comment.isEmpty(), file);
        assertTrue(portal.keyField().inputValue().startsWith(line.substring(0, line.lastIndexOf(' '))));
        assertThat(portal.error()).isHidden();
        portal.add();
        assertThat(portal.key("my laptop")).isVisible();
        assertEquals(List.of(portal.fingerprint(line)), portal.fingerprints());
    }

    @Test
    void aPrivateKeyThatIsPastedLeavesThePageAtOnceAndGoesNowhere() throws Exception {
        keyOfSshKeygen("secret");
        String secret = Files.readString(directory.resolve("secret"));
        List<String> sent = new ArrayList<>();
        Page page = chromium.page();
        PortalPage portal = PortalPage.open(page, site.portalAddress());
        page.onRequest(request -> sent.add(request.url()));

        portal.keyField().fill(secret);

        assertThat(portal.error()).containsText("This is a private key. It was not sent");
        assertThat(portal.keyField()).hasValue("");
        assertEquals(List.of(), sent);
    }

    @Test
    void aKeyIsDeletedAfterAQuestion() throws Exception {
        PortalPage portal = PortalPage.open(chromium.page(), site.portalAddress());
        portal.keyField().fill(keyOfSshKeygen("short-lived"));
        portal.add();
        assertThat(portal.keys()).hasCount(1);

        portal.delete("short-lived");

        assertThat(portal.keys()).hasCount(0);
        assertEquals(List.of(), site.authorizedLines());
    }

    @Test
    void thePortalsOwnScriptsCannotLookIntoTheFrame() {
        Page page = chromium.page();
        WizardPage wizard = PortalPage.open(page, site.portalAddress()).createKey();
        Locator frame = page.locator("dormouse-key iframe");

        assertThat(frame).hasAttribute("sandbox", "allow-scripts allow-downloads allow-modals");
        assertEquals(true, frame.evaluate("frame => frame.contentDocument === null"));
        assertEquals(
                "SecurityError",
                frame.evaluate(
                        "frame => { try { return frame.contentWindow.document; } catch (e) { return e.name; } }"));
        assertEquals("null", wizard.body().evaluate("() => origin"));
    }

    @Test
    void leavingThePortalAsksWhileTheKeyInTheFrameIsNotSaved() {
        Page page = chromium.page();
        WizardPage wizard = PortalPage.open(page, site.portalAddress()).createKey();
        List<String> dialogs = new ArrayList<>();
        page.onDialog(dialog -> {
            dialogs.add(dialog.type());
            dialog.dismiss();
        });
        wizard.makeKey(new KeySpec(Algorithm.ED25519, 255));

        page.close(new Page.CloseOptions().setRunBeforeUnload(true));
        page.waitForCondition(() -> !dialogs.isEmpty());

        assertEquals(List.of("beforeunload"), dialogs);
        assertThat(wizard.heading("Choose a passphrase")).isVisible();
    }

    private String keyOfSshKeygen(String comment) throws Exception {
        Path file = directory.resolve(comment);
        Programs.run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", comment, "-f", file.toString());
        return Files.readString(Path.of(file + ".pub")).strip();
    }
}
