package io.dormouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import io.dormouse.file.PublicLine;
import io.dormouse.key.RsaPublicKey;
import io.dormouse.tool.MadeElsewhere;
import io.dormouse.tool.MadeElsewhere.Type;
import io.dormouse.tool.Programs;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The side door for public keys that a server or a portal did not take. */
class CheckIT {

    @RegisterExtension
    final Chromium chromium = new Chromium();

    private WizardPage wizard;

    @BeforeEach
    void openTheDoor() {
        wizard = WizardPage.open(chromium.page(), Site.fileAddress());
        wizard.button("Check a public key").click();
    }

    private String check(String pasted) {
        wizard.body()
                .getByLabel("Public key", new Locator.GetByLabelOptions().setExact(true))
                .fill(pasted);
        wizard.button("Check it").click();
        wizard.page().locator("#found").waitFor();
        return wizard.page().locator("#found").innerText();
    }

    private String line() {
        return wizard.page().locator("#clean-line").inputValue();
    }

    @Test
    void whatPuttygenSavesAsThePublicKeyIsMendedToOneLine() {
        Path ppk = MadeElsewhere.ppk2(Type.RSA, false);
        String rfc4716 =
                Programs.run("puttygen", ppk.toString(), "-O", "public").out();
        String wanted =
                Programs.run("puttygen", ppk.toString(), "-O", "public-openssh").line();

        check(rfc4716);

        assertEquals(wanted, line());
    }

    @Test
    void aLineThatMailHasBrokenIsPutTogetherAndItsPictureIsSshKeygens() throws Exception {
        Path file = MadeElsewhere.openSsh(Type.RSA);
        String whole = Files.readString(Path.of(file + ".pub")).strip();
        String broken = whole.substring(0, 76) + "\n" + whole.substring(76, 152) + "\n" + whole.substring(152);

        String said = check(broken);

        assertEquals(whole, line());
        String[] pictures = Programs.run("ssh-keygen", "-l", "-v", "-f", file + ".pub")
                .out()
                .split("\n", 2);
        assertEquals(
                pictures[1].strip(), wizard.page().locator(".art").innerText().strip());
        assertTrue(said.contains(pictures[0].split(" ")[1]), said);
    }

    @Test
    void aPrivateKeyRaisesTheAlarmAndIsShownNoMore() throws Exception {
        String secret = Files.readString(MadeElsewhere.openSsh(Type.ED25519));

        String said = check(secret);

        assertTrue(said.contains("This is a private key!"), said);
        String page = (String) wizard.page()
                .evaluate("document.body.innerText + [...document.querySelectorAll('textarea')].map(t => t.value)");
        assertFalse(page.contains(secret.split("\n")[2]));
    }

    @Test
    void aKeyThatAnyoneCanBreakIsWarnedOf() throws Exception {
        BigInteger prime = BigInteger.ONE.shiftLeft(2048).nextProbablePrime();
        RsaPublicKey weak = new RsaPublicKey(BigInteger.valueOf(65537), prime.multiply(prime.nextProbablePrime()));

        String said = check(PublicLine.write(weak, "weak"));

        assertTrue(said.contains("Fermat") && said.contains("Anyone can work out its private half."), said);
        assertFalse(said.contains("A server can take this key."), said);
    }

    /** All that a user must know or do, though what is particular about a key is said in English besides. */
    @Test
    void theVerdictIsInTheUsersLanguage() throws Exception {
        String good = Files.readString(Path.of(MadeElsewhere.openSsh(Type.ED25519) + ".pub"));
        String secret = Files.readString(MadeElsewhere.openSsh(Type.ED25519));
        wizard.page().locator("#language").selectOption("de");

        String mended = inGerman("> " + good);
        String damaged = inGerman(good.substring(0, 60));
        String alarm = inGerman(secret);

        assertTrue(mended.startsWith("Öffentlicher Schlüssel: ED25519 256"), mended);
        assertTrue(mended.contains("Das hat Dormouse ausgebessert:"), mended);
        assertTrue(damaged.contains("Ein Teil des Schlüssels fehlt oder ist verändert."), damaged);
        assertTrue(alarm.contains("Wer ihn hat, kann sich als Sie anmelden"), alarm);
        assertFalse(alarm.contains("Whoever"), alarm);
    }

    private String inGerman(String pasted) {
        Locator found = wizard.page().locator("#found");
        String before = found.count() == 0 ? "" : found.innerText();
        wizard.page().locator("#pasted-public").fill(pasted);
        wizard.page().locator("#main form button[type=submit]").click();
        wizard.page()
                .waitForCondition(() -> found.count() > 0 && !found.innerText().equals(before));
        return found.innerText();
    }

    @Test
    void anythingElseIsToldWhatItIsNot() {
        String said = check("hello");

        assertTrue(said.contains("This is no public SSH key, or not the beginning of one. Paste the public key"), said);
        assertEquals(0, wizard.page().locator("#clean-line").count());
    }

    @Test
    void aTextThatIsFarTooLongIsRefusedAndTheNextOneIsChecked() {
        wizard.body()
                .getByLabel("Public key", new Locator.GetByLabelOptions().setExact(true))
                .fill("x".repeat(1_100_000));
        wizard.button("Check it").click();
        assertThat(wizard.page().locator("#problem")).containsText("The file is too large to be a key.");

        assertTrue(check("hello").length() > 10);
        assertEquals(0, wizard.page().locator("#problem").count());
    }
}
