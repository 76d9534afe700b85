package io.dormouse.file;

import static io.dormouse.key.KeyFormatException.Cause.DAMAGED;
import static io.dormouse.key.KeyFormatException.Cause.TRAILING_DATA;
import static io.dormouse.key.KeyFormatException.Cause.UNSUPPORTED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dormouse.key.Certificate;
import io.dormouse.key.EcdsaCurve;
import io.dormouse.key.Fingerprint;
import io.dormouse.key.KeyFormatException;
import io.dormouse.key.PrivateKey;
import io.dormouse.key.PublicKey;
import io.dormouse.key.Refused;
import io.dormouse.key.SampleKeys;
import io.dormouse.key.WireWriter;
import java.math.BigInteger;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicKeyCheckTest {

    private static final String RSA = PublicLine.write(SampleKeys.rsa(1).publicKey(), "me");
    private static final String ED25519 = PublicLine.write(SampleKeys.ed25519(1).publicKey(), "me");

    @Property(tries = 100)
    void anyKeyIsFoundInItsLineInItsFilesAndBroken(@ForAll("keys") PrivateKey key, @ForAll("comments") String comment)
            throws KeyFormatException {
        PublicKey publicKey = key.publicKey();
        String line = PublicLine.write(publicKey, comment.strip());
        assertEquals(publicKey, PublicKeyCheck.of(line).key());
        assertEquals(publicKey, PublicKeyCheck.of(Base64TextLines.of(line, 40)).key());
        assertEquals(
                publicKey, PublicKeyCheck.of(Rfc4716.write(publicKey, comment)).key());
        assertEquals(publicKey, PublicKeyCheck.of(PemPublicKey.write(publicKey)).key());
    }

    @Provide
    Arbitrary<PrivateKey> keys() {
        return SampleKeys.any();
    }

    @Provide
    Arbitrary<String> comments() {
        return SampleComments.any();
    }

    @ParameterizedTest
    @CsvSource({"RSA, 'RSA public key, 1024 bits'", "DSA, 'DSA public key, 512 bits'", "ED448, Ed448 public key"})
    void theDescriptionIsInWords(String type, String description) throws KeyFormatException {
        PrivateKey key =
                type.equals("RSA") ? SampleKeys.rsa(1) : type.equals("DSA") ? SampleKeys.dsa(1) : SampleKeys.ed448(1);
        PublicKeyCheck check = PublicKeyCheck.of(PublicLine.write(key.publicKey(), "me"));
        assertEquals(description, check.description());
        assertEquals(1, check.warnings().size());
        assertEquals(List.of(), check.details());
    }

    @Test
    void usualKeysAreDescribedWithoutAWarning() throws KeyFormatException {
        PublicKeyCheck ed25519 = PublicKeyCheck.of(ED25519);
        assertEquals("Ed25519 public key", ed25519.description());
        assertEquals(List.of(), ed25519.warnings());
        PublicKey key = SampleKeys.ecdsa(EcdsaCurve.NISTP521, 1).publicKey();
        PublicKeyCheck ecdsa = PublicKeyCheck.of(PublicLine.write(key, ""));
        assertEquals("ECDSA public key, nistp521", ecdsa.description());
        assertEquals("", ecdsa.comment());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no-pty",
                "command=\"ls -l\"",
                "command=\"echo \\\"x\\\", y\",no-pty",
                "from=\"*.example,!x ssh-rsa AAAA\",No-X11-Forwarding,permitopen=\"h:1\",permitopen=\"h:2\"",
                "restrict,cert-authority,expiry-time=\"20300101\""
            })
    void optionsInFrontAreKeptApart(String options) throws KeyFormatException {
        PublicKeyCheck check = PublicKeyCheck.of(options + " " + RSA);
        assertEquals(options, String.join(",", check.options()));
        assertEquals(RSA, check.line());
        assertEquals(List.of(), check.mended());
    }

    @Test
    void optionsAreTakenApartAtTheRightCommas() throws KeyFormatException {
        String options = "command=\"a,b\",no-pty,from=\"1,2\"";
        assertEquals(
                List.of("command=\"a,b\"", "no-pty", "from=\"1,2\""),
                PublicKeyCheck.of(options + " " + RSA).options());
        assertEquals(List.of("no-pty"), PublicKeyCheck.of("no-pty\n" + RSA).options());
        assertEquals(List.of(), PublicKeyCheck.of(RSA).options());
        assertEquals(RSA, PublicKeyCheck.of(RSA).line());
        for (String wrong : List.of("commando=\"x\"", "command=\"x", "no-pty,,pty", "command=\"x\"no-pty")) {
            assertEquals(List.of(), PublicKeyCheck.of(wrong + " " + RSA).options(), wrong);
        }
    }

    @Test
    void severalKeysAreAllFound() throws KeyFormatException {
        String file =
                "# mine\n" + RSA + "\nno-pty " + ED25519 + "\n\n" + RSA + "\nssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA me";
        PublicKeyCheck check = PublicKeyCheck.of(file);
        assertEquals(RSA, check.line());
        assertEquals(1, check.others().size());
        assertEquals(ED25519, check.others().get(0).line());
        assertEquals(List.of("no-pty"), check.others().get(0).options());
        assertTrue(
                check.warnings().toString().contains("There are 2 keys"),
                check.warnings().toString());
        assertTrue(check.warnings().toString().contains("Another key in this text is damaged"));
        assertTrue(check.mended().contains("The key was there more than once; now it is there once."));
        PublicKeyCheck oneLine = PublicKeyCheck.of(RSA + " " + ED25519);
        assertEquals(RSA, oneLine.line());
        assertEquals(ED25519, oneLine.others().get(0).line());
        PublicKeyCheck files = PublicKeyCheck.of(Rfc4716.write(SampleKeys.rsa(1).publicKey(), "a")
                + Rfc4716.write(SampleKeys.ed25519(1).publicKey(), "b"));
        assertEquals("a", files.comment());
        assertEquals("b", files.others().get(0).comment());
    }

    @Test
    void ofVeryManyKeysTheFirstHundredAreLookedAt() throws KeyFormatException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 150; i++) {
            text.append(PublicLine.write(SampleKeys.ed25519(i).publicKey(), "key" + i))
                    .append('\n');
        }
        PublicKeyCheck check = PublicKeyCheck.of(text.toString());
        assertEquals(99, check.others().size());
        assertTrue(
                check.warnings().toString().contains("more than 100"),
                check.warnings().toString());
    }

    @Test
    void aKeyThatNobodyShouldUseIsShownWithItsFlaw() throws KeyFormatException {
        BigInteger n = BigInteger.ONE.shiftLeft(2047).setBit(0);
        byte[] blob = new WireWriter()
                .string("ssh-rsa")
                .mpint(BigInteger.ONE)
                .mpint(n)
                .toBytes();
        PublicKeyCheck check = PublicKeyCheck.of("ssh-rsa " + base64(blob));
        assertEquals("RSA public key, 2048 bits", check.description());
        assertTrue(
                check.warnings().get(0).contains("exponent"), check.warnings().toString());
        assertTrue(Fingerprint.sha256(check.key()).startsWith("SHA256:"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ssh-mldsa44-ed25519@openssh.com", "ssh-xmss@openssh.com"})
    void aTypeOfOtherProgramsIsNamedAndFoundEvenBroken(String algorithm) throws KeyFormatException {
        byte[] bytes = new byte[1344];
        new Random(1).nextBytes(bytes);
        byte[] blob = new WireWriter().string(algorithm).string(bytes).toBytes();
        String line = algorithm + " " + base64(blob) + " me";
        PublicKeyCheck check = PublicKeyCheck.of(line);
        assertEquals(line, check.line());
        assertEquals(algorithm + " public key", check.description());
        assertTrue(check.warnings().get(0).contains(algorithm), check.warnings().toString());
        String broken = algorithm + " " + Base64TextLines.of(base64(blob), 76) + " me";
        assertEquals(line, PublicKeyCheck.of(broken).line());
    }

    @Test
    void aSecurityKeyIsExplained() throws KeyFormatException {
        byte[] blob = new WireWriter()
                .string("sk-ssh-ed25519@openssh.com")
                .string(SampleKeys.ed25519(1).publicKey().encodedPoint())
                .string("ssh:work")
                .toBytes();
        PublicKeyCheck check = PublicKeyCheck.of("sk-ssh-ed25519@openssh.com " + base64(blob) + " me");
        assertEquals("Ed25519 public key of a FIDO security key", check.description());
        assertEquals("ssh:work", value(check, "Application"));
        assertTrue(value(check, "What it is").contains("FIDO"));
        assertEquals(List.of(), check.mended());
    }

    @Test
    void aCertificateIsExplained() throws KeyFormatException {
        byte[] option = new WireWriter()
                .string("force-command")
                .string(new WireWriter().string("ls").toBytes())
                .toBytes();
        byte[] blob = new WireWriter()
                .string("ssh-ed25519-cert-v01@openssh.com")
                .string("nonce")
                .string(SampleKeys.ed25519(1).publicKey().encodedPoint())
                .uint32(0)
                .uint32(7)
                .uint32(1)
                .string("an ID")
                .string(new WireWriter().string("me").string("root").toBytes())
                .raw(new byte[8])
                .uint32(0)
                .uint32(86_400)
                .string(option)
                .string(new WireWriter().string("permit-pty").string("").toBytes())
                .string("")
                .string(SampleKeys.rsa(1).publicKey().blob())
                .string(new WireWriter().string("rsa-sha2-512").string("x").toBytes())
                .toBytes();
        PublicKeyCheck check = PublicKeyCheck.of("ssh-ed25519-cert-v01@openssh.com " + base64(blob) + " me");
        assertTrue(check.key() instanceof Certificate);
        assertEquals("OpenSSH user certificate for: Ed25519 public key", check.description());
        assertEquals("user certificate", value(check, "Type"));
        assertEquals("an ID", value(check, "Key ID"));
        assertEquals("7", value(check, "Serial"));
        assertEquals("until 1970-01-02 00:00:00 UTC", value(check, "Valid"));
        assertEquals("me, root", value(check, "User names"));
        assertEquals("force-command=ls", value(check, "Critical options"));
        assertEquals("permit-pty", value(check, "Extensions"));
        String authority = value(check, "Certificate authority");
        assertTrue(authority.startsWith("RSA public key, 1024 bits, SHA256:"), authority);
        assertTrue(authority.contains("not checked"), authority);
    }

    private static String value(PublicKeyCheck check, String name) {
        for (KeyDetails.Detail detail : check.details()) {
            if (detail.name().equals(name)) {
                return detail.value();
            }
        }
        throw new AssertionError("no " + name + " in " + check.details());
    }

    @Test
    void aPemKeyBecomesALine() throws KeyFormatException {
        PublicKey key = SampleKeys.rsa(1).publicKey();
        String pem = PemPublicKey.write(key);
        for (String pasted :
                List.of(pem, pem.replace("\n", "\r\n"), pem.replace('\n', ' '), "> " + pem.replace("\n", "\n> "))) {
            PublicKeyCheck check = PublicKeyCheck.of(pasted);
            assertEquals(PublicLine.write(key, ""), check.line());
            assertTrue(
                    check.mended().toString().contains("-----BEGIN PUBLIC KEY-----"),
                    check.mended().toString());
        }
        Refused.as(DAMAGED, () -> PublicKeyCheck.of(pem.substring(0, 200)));
    }

    @Test
    void aDamagedKeyIsRefused() {
        for (String line : List.of(RSA, ED25519)) {
            String base64 = line.split(" ")[1];
            for (int cut = 30; cut < base64.length() - 2; cut += 7) {
                String part = line.split(" ")[0] + " " + base64.substring(0, cut);
                Refused.as(DAMAGED, () -> PublicKeyCheck.of(part));
                Refused.as(DAMAGED, () -> PublicKeyCheck.of(part + " me@home"));
            }
        }
        Refused.as(DAMAGED, () -> PublicKeyCheck.of("ssh-ed25519 AAAAC3Nz me"));
        Refused.as(DAMAGED, () -> PublicKeyCheck.of("ssh-ed25519 "));
        Refused.as(DAMAGED, () -> PublicKeyCheck.of("ssh-rsa B3NzaC1yc2EAAAADAQABAAAAgQ"));
        Refused.as(DAMAGED, () -> PublicKeyCheck.of(Rfc4716.BEGIN + "\nComment: x"));
        Refused.as(TRAILING_DATA, () -> PublicKeyCheck.of(ED25519.replace(" me", "me")));
        String strict = RSA.replace("Q==", "R==");
        Refused.as(DAMAGED, () -> PublicKeyCheck.of(strict));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | NOT_A_KEY | nothing",
                "' \n\u200b ' | NOT_A_KEY | nothing",
                "Dear diary | NOT_A_KEY | no public SSH key",
                "AAAA | NOT_A_KEY | no public SSH key",
                "SHA256:6lSKkK7sujVNcXpl70OKMaojJF25+C0gef2PRdGQRNg | NOT_A_KEY | fingerprint",
                "2048 5b:8c:a8:52:2a:b8:ce:9a:62:b5:f9:26:9b:b9:e8:95 me (RSA) | NOT_A_KEY | fingerprint",
                "MD5:5b:8c:a8:52:2a:b8:ce:9a:62:b5:f9:26:9b:b9:e8:95 | NOT_A_KEY | fingerprint",
                "5b:8c:a8:52:2a:b8:ce:9a | NOT_A_KEY | no public SSH key",
                "ssh-keygen -t ed25519 | NOT_A_KEY | command",
                "~/.ssh/id_rsa.pub | NOT_A_KEY | file",
                "C:\\Users\\me\\key.ppk | NOT_A_KEY | file",
                "-----BEGIN CERTIFICATE----- MIIB | UNSUPPORTED | X.509",
                "-----BEGIN PGP PUBLIC KEY BLOCK----- | UNSUPPORTED | PGP",
                "-----BEGIN SSH SIGNATURE----- | UNSUPPORTED | signature"
            })
    void whatIsNoKeyIsNamed(String pasted, KeyFormatException.Cause kind, String word) {
        String message = Refused.as(kind, () -> PublicKeyCheck.of(pasted));
        assertTrue(message.contains(word), message);
    }

    @Test
    void anSsh1KeyIsNamed() {
        String line = "1024 65537 " + "7".repeat(308) + " me";
        assertTrue(Refused.as(UNSUPPORTED, () -> PublicKeyCheck.of(line)).contains("SSH-1"));
    }

    private static String base64(byte[] blob) {
        return Base64.getEncoder().encodeToString(blob);
    }
}
