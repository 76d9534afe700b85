package io.dormouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import io.dormouse.tool.MadeByOpenssl;
import io.dormouse.tool.MadeElsewhere;
import io.dormouse.tool.MadeElsewhere.Type;
import io.dormouse.tool.Programs;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The side door for keys that exist, with files from puttygen, ssh-keygen and openssl: chosen, dropped and pasted. */
class LoadIT {

    @RegisterExtension
    final Chromium chromium = new Chromium();

    @TempDir
    Path directory;

    private WizardPage wizard;

    @BeforeEach
    void openTheDoor() {
        wizard = WizardPage.open(chromium.page(), Site.fileAddress());
        wizard.button("Load an existing key").click();
    }

    private void choose(Path file) {
        wizard.body().getByLabel("Choose a key file").setInputFiles(file);
    }

    private void unlock(String passphrase) {
        wizard.body().getByLabel("Passphrase of this file").fill(passphrase);
        wizard.button("Unlock").click();
    }

    private void awaitKey(String type) {
        wizard.heading("Your key: " + type).waitFor();
    }

    private static String sshKeygenSays(Path file) {
        return Programs.run("ssh-keygen", "-l", "-f", file.toString()).line().split(" ")[1];
    }

    private static String puttygenSays(Path file) {
        return Programs.run("puttygen", file.toString(), "-O", "fingerprint")
                .line()
                .split(" ")[2];
    }

    @Test
    void aFileOfPuttygenIsChosenUnlockedRenamedAndSavedForOpenSsh() throws Exception {
        Path ppk = MadeElsewhere.ppk(Type.RSA, "version=3,memory=1024,passes=2");
        choose(ppk);
        wizard.text("PuTTY private key, version 3, RSA 2048 bits, encrypted").waitFor();
        assertEquals(0, wizard.page().locator(".notice").count(), "nothing to warn of");
        unlock("not this one");
        assertTrue(wizard.body().getByRole(AriaRole.ALERT).innerText().contains("wrong passphrase"));
        unlock(MadeElsewhere.PASSPHRASE);
        wizard.body().getByRole(AriaRole.HEADING).first().waitFor();

        String before = wizard.sha256();
        wizard.comment().fill("a better comment");
        wizard.button("Change passphrase or save").click();
        assertEquals(MadeElsewhere.PASSPHRASE, wizard.passphrase().inputValue());
        wizard.protect("another passphrase");
        Path openSsh = wizard.saveOpenSsh(directory);

        assertEquals(puttygenSays(ppk), before);
        assertEquals(before, sshKeygenSays(openSsh));
        String line = Programs.run("ssh-keygen", "-y", "-P", "another passphrase", "-f", openSsh.toString())
                .line();
        assertTrue(line.endsWith(" a better comment"), line);
    }

    @Test
    void thePassphraseOfTheFileIsKeptOrGivesWayToWhatIsTyped() throws Exception {
        choose(MadeElsewhere.openSsh(Type.ED25519, "aes256-ctr"));
        unlock(MadeElsewhere.PASSPHRASE);
        awaitKey("ED25519 256");
        wizard.button("Change passphrase or save").click();

        wizard.heading("Keep or change the passphrase").waitFor();
        wizard.passphrase().click();
        awaitSelection();
        wizard.page().keyboard().type("new");
        wizard.confirmation().click();
        awaitSelection();
        wizard.page().keyboard().type("new");

        assertThat(wizard.passphrase()).hasValue("new");
        assertThat(wizard.confirmation()).hasValue("new");
    }

    private void awaitSelection() {
        wizard.page()
                .waitForFunction("document.activeElement.selectionEnd - document.activeElement.selectionStart > 2");
    }

    @Test
    void aFileOfSshKeygenIsDroppedAndSavedForPutty() throws Exception {
        Path file = MadeElsewhere.openSsh(Type.ED25519);
        drop(file);
        awaitKey("ED25519 256");
        String shown = wizard.sha256();

        wizard.button("Change passphrase or save").click();
        wizard.protect("p\u00e4ssword");
        Path ppk = wizard.savePpk(directory);

        assertEquals(sshKeygenSays(file), shown);
        assertEquals(shown, puttygenSays(ppk));
    }

    @Test
    void aSlowFileShowsAboutHowFarItIsAndCanBeCancelled() throws Exception {
        choose(slowedDown(MadeElsewhere.openSshProtected(Type.ED25519)));
        unlock(MadeElsewhere.PASSPHRASE);

        Locator bar = wizard.page().locator("progress");
        bar.waitFor();
        double before = shown(bar);
        wizard.page().waitForCondition(() -> shown(bar) > before);
        assertTrue(wizard.text("about").first().innerText().contains("%"));
        assertTrue(shown(bar) < 100);
        wizard.page().screenshot(Chromium.picture(Path.of("target", "screens", "light-load-slow.png")));
        wizard.button("Cancel").click();

        choose(MadeElsewhere.openSshProtected(Type.ED25519));
        unlock(MadeElsewhere.PASSPHRASE);
        awaitKey("ED25519 256");
    }

    /** The most that is given. A browser on a small computer closes the page at that: hence the warning. */
    @Test
    void aFileThatAsksForAGibibyteIsWarnedOfAndOpens() {
        choose(MadeElsewhere.ppk(Type.ED25519, "version=3,memory=1048576,passes=1"));
        wizard.text("1024 MiB of memory").waitFor();
        wizard.text("a browser that runs out of memory closes this page").waitFor();

        unlock(MadeElsewhere.PASSPHRASE);

        wizard.heading("Your key: ED25519 256").waitFor(new Locator.WaitForOptions().setTimeout(120_000));
    }

    private static double shown(Locator bar) {
        return ((Number) bar.evaluate("bar => bar.value")).doubleValue();
    }

    /** The same file with more rounds of bcrypt written into it, for which its passphrase does not fit. */
    private Path slowedDown(Path file) throws Exception {
        String text = Files.readString(file);
        String armor = "-----(BEGIN|END) OPENSSH PRIVATE KEY-----";
        byte[] blob = Base64.getMimeDecoder().decode(text.replaceAll(armor, ""));
        // "openssh-key-v1", three strings, and in the third a salt of 16 bytes with the rounds behind it.
        int at = 15 + 4 + "aes256-ctr".length() + 4 + "bcrypt".length() + 4 + 4 + 16;
        ByteBuffer.wrap(blob).putInt(at, 500);
        return Files.writeString(
                directory.resolve("slow"),
                "-----BEGIN OPENSSH PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder(70, new byte[] {'\n'}).encodeToString(blob)
                        + "\n-----END OPENSSH PRIVATE KEY-----\n");
    }

    @Test
    void aFileOfOpensslIsPastedAndItsPublicKeyShown() throws Exception {
        Path pem = MadeByOpenssl.pkcs8(Type.NISTP384);
        wizard.text("Paste the text of a key file instead").click();
        wizard.body().getByLabel("Text of the key file").fill(Files.readString(pem));
        wizard.button("Open the pasted text").click();
        awaitKey("ECDSA 384");

        wizard.button("Show the public key").click();

        assertEquals(
                MadeByOpenssl.publicHalf(Type.NISTP384).strip(),
                wizard.page().locator("#spki").inputValue().strip());
    }

    @Test
    void whatIsNoKeyIsSaidAndTheDoorStaysOpen() throws Exception {
        Path text = Files.writeString(directory.resolve("notes.txt"), "nothing to see here\n");
        choose(text);
        wizard.text("This is no SSH key").waitFor();

        choose(MadeElsewhere.openSsh(Type.ED25519));

        awaitKey("ED25519 256");
    }

    @Test
    void theOtherFormatsOfALoadedKeyAreReadElsewhere() throws Exception {
        choose(MadeElsewhere.openSsh(Type.RSA));
        wizard.button("Change passphrase or save").click();
        wizard.protect("five formats");
        wizard.text("Other formats, and protection against guessing").click();
        Path words = Files.writeString(directory.resolve("words"), "five formats");
        String publicKey = sshKeygenReads(wizard.saveOpenSsh(directory));

        Path version2 = saveOther("version 2");
        Path pem = saveOther("older PEM format");
        Path pkcs8 = saveOther("PKCS#8");

        assertTrue(Files.readString(version2).startsWith("PuTTY-User-Key-File-2:"));
        assertEquals(
                publicKey,
                withoutComment(Programs.run(
                                "puttygen",
                                version2.toString(),
                                "--old-passphrase",
                                words.toString(),
                                "-O",
                                "public-openssh")
                        .line()));
        assertEquals(publicKey, sshKeygenReads(pem));
        assertEquals(publicKey, sshKeygenReads(pkcs8));
        assertTrue(Files.readString(pkcs8).startsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----"));
    }

    private Path saveOther(String words) throws Exception {
        return wizard.download(wizard.saveButton(words), directory);
    }

    private static String sshKeygenReads(Path file) {
        return sshKeygenReads(file, "five formats");
    }

    private static String sshKeygenReads(Path file, String passphrase) {
        return withoutComment(Programs.run("ssh-keygen", "-y", "-P", passphrase, "-f", file.toString())
                .line());
    }

    private static String withoutComment(String line) {
        String[] words = line.split(" ");
        return words[0] + " " + words[1];
    }

    /** A real drop event with a real file in it: Playwright has no call for that. */
    private void drop(Path file) throws Exception {
        String content = Base64.getEncoder().encodeToString(Files.readAllBytes(file));
        wizard.page()
                .evaluate(
                        """
                        ([name, content]) => {
                          const data = new DataTransfer();
                          data.items.add(new File([Uint8Array.from(atob(content), c => c.charCodeAt(0))], name));
                          const drop = new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true});
                          document.getElementById('drop').dispatchEvent(drop);
                        }""",
                        new Object[] {file.getFileName().toString(), content});
    }

    @Test
    void anotherFileIsLoadedAfterTheFirstAndForwardLeadsToIt() throws Exception {
        choose(MadeElsewhere.openSsh(Type.ED25519));
        awaitKey("ED25519 256");
        wizard.page().goBack();
        wizard.heading("Load an existing key").waitFor();
        choose(MadeElsewhere.ppk(Type.RSA, "version=3,memory=1024,passes=2"));
        unlock(MadeElsewhere.PASSPHRASE);
        awaitKey("RSA 2048");
        wizard.page().goBack();
        wizard.heading("Load an existing key").waitFor();
        assertThat(wizard.body().getByLabel("Passphrase of this file")).hasCount(0);

        wizard.page().goForward();

        awaitKey("RSA 2048");
        wizard.button("Change passphrase or save").click();
        wizard.proceed();
        assertEquals(
                sshKeygenReads(wizard.saveOpenSsh(directory), MadeElsewhere.PASSPHRASE),
                withoutComment(
                        Programs.run("puttygen", MadeElsewhere.ppk(Type.RSA).toString(), "-O", "public-openssh")
                                .line()));
    }

    @Test
    void whoGoesForwardWhileAFileIsUnlockedStaysWhereFilesAreLoaded() throws Exception {
        choose(MadeElsewhere.openSsh(Type.ED25519));
        awaitKey("ED25519 256");
        wizard.page().goBack();
        wizard.heading("Load an existing key").waitFor();
        choose(slowedDown(MadeElsewhere.openSshProtected(Type.ED25519)));
        unlock(MadeElsewhere.PASSPHRASE);
        wizard.page().locator("progress").waitFor();

        wizard.page().evaluate("history.forward()");
        wizard.page().waitForTimeout(500);

        assertThat(wizard.heading("Load an existing key")).isVisible();
        choose(MadeElsewhere.openSsh(Type.ED25519));
        awaitKey("ED25519 256");
    }

    @Test
    void theUnlockButtonKeepsTheFocusWhileItWorks() throws Exception {
        choose(slowedDown(MadeElsewhere.openSshProtected(Type.ED25519)));
        wizard.body().getByLabel("Passphrase of this file").fill(MadeElsewhere.PASSPHRASE);
        wizard.button("Unlock").focus();

        wizard.page().keyboard().press("Enter");
        wizard.page().locator("progress").waitFor();

        assertThat(wizard.button("Unlocking…")).isFocused();
        assertThat(wizard.button("Unlocking…")).isDisabled();
    }

    @Test
    void aTextThatIsFarTooLongIsRefusedAndTheDoorStaysOpen() throws Exception {
        wizard.text("Paste the text of a key file instead").click();
        wizard.body().getByLabel("Text of the key file").fill("x".repeat(1_100_000));
        wizard.button("Open the pasted text").click();
        assertThat(wizard.body().getByRole(AriaRole.ALERT)).containsText("The file is too large to be a key.");

        choose(MadeElsewhere.openSsh(Type.ED25519));
        awaitKey("ED25519 256");
    }

    @Test
    void ofAFileThatIsFarTooLargeNoSizeIsSaidThatItDoesNotHave() throws Exception {
        choose(Files.write(directory.resolve("film"), new byte[1 << 20]));

        Locator problem = wizard.body().getByRole(AriaRole.ALERT);
        assertThat(problem).containsText("more than 349526 bytes, and no key file has");
        assertFalse(problem.innerText().contains("400000"), problem.innerText());
    }

    /** DevTools drops it as a person does from the system's file manager. */
    @Test
    void aFolderIsNoFileAndIsSaidToBeNone() throws Exception {
        BoundingBox drop = wizard.page().locator("#drop").boundingBox();
        CDPSession devTools = wizard.page().context().newCDPSession(wizard.page());
        for (String type : new String[] {"dragEnter", "dragOver", "drop"}) {
            JsonArray files = new JsonArray();
            files.add(directory.toString());
            JsonObject data = new JsonObject();
            data.add("items", new JsonArray());
            data.add("files", files);
            data.addProperty("dragOperationsMask", 1);
            JsonObject event = new JsonObject();
            event.addProperty("type", type);
            event.addProperty("x", drop.x + drop.width / 2);
            event.addProperty("y", drop.y + 10);
            event.add("data", data);
            devTools.send("Input.dispatchDragEvent", event);
        }

        assertThat(wizard.body().getByRole(AriaRole.ALERT)).containsText("The file could not be read.");
    }

    @Test
    void whatWasChangedOfALoadedKeyIsSaidToBeInNoFileUntilItIs() throws Exception {
        Locator reminder = wizard.text("The file you loaded still has its old passphrase and comment.");
        choose(MadeElsewhere.openSsh(Type.ED25519));
        wizard.button("Change passphrase or save").click();
        wizard.protectNot();
        wizard.heading("Save the private key").waitFor();
        assertThat(reminder).isHidden();
        wizard.back();
        wizard.protect("another passphrase");
        assertThat(reminder).isVisible();

        wizard.saveOpenSsh(directory);

        assertThat(reminder).isHidden();
    }

    @Test
    void aCommentThatWasChangedIsInThePublicKey() throws Exception {
        choose(MadeElsewhere.openSsh(Type.ED25519));
        awaitKey("ED25519 256");
        wizard.body().getByLabel("Key comment").fill("a better comment");

        wizard.button("Show the public key").click();

        wizard.heading("Give the public key to your server").waitFor();
        assertTrue(wizard.publicLine().endsWith(" a better comment"), wizard.publicLine());
    }
}
