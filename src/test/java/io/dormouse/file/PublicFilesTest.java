package io.dormouse.file;

import static io.dormouse.key.KeyFormatException.Cause.DAMAGED;
import static io.dormouse.key.KeyFormatException.Cause.NOT_A_KEY;
import static io.dormouse.key.KeyFormatException.Cause.PUBLIC_ONLY;
import static io.dormouse.key.KeyFormatException.Cause.TRAILING_DATA;
import static io.dormouse.key.KeyFormatException.Cause.UNSUPPORTED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dormouse.key.Fingerprint;
import io.dormouse.key.KeyFormatException;
import io.dormouse.key.PrivateKey;
import io.dormouse.key.PublicKey;
import io.dormouse.key.Refused;
import io.dormouse.key.SampleKeys;
import io.dormouse.key.WireWriter;
import io.dormouse.tool.MadeElsewhere;
import io.dormouse.tool.MadeElsewhere.Type;
import io.dormouse.tool.Programs;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicFilesTest {

    private static final byte[] NONE = {};

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ED448")
    void theLineAndTheFingerprintsAreThoseOfPuttygen(Type type) throws Exception {
        String file = MadeElsewhere.ppk(type).toString();
        String line = Programs.run("puttygen", file, "-O", "public-openssh").line();
        PublicLine.Parsed parsed = PublicLine.read(line);
        assertEquals(type + " by puttygen", parsed.comment());
        assertEquals(line, PublicLine.write(parsed.publicKey(), parsed.comment()));
        PublicKey key = parsed.publicKey();
        String start = key.algorithm() + " " + key.bits() + " ";
        assertEquals(
                start + Fingerprint.sha256(key),
                Programs.run("puttygen", file, "-O", "fingerprint").line());
        assertEquals(
                start + Fingerprint.md5(key),
                Programs.run("puttygen", file, "-O", "fingerprint", "-E", "md5").line());
    }

    /** What Amazon's manual tells to compare with for an imported key. */
    @Test
    void theFingerprintOfTheDerFormIsOpenssls() throws Exception {
        PublicKey key = SampleKeys.rsa(1).publicKey();
        Path pem = Files.writeString(MadeElsewhere.file(NONE), PemPublicKey.write(key));
        Path der = MadeElsewhere.file(NONE);
        Programs.run("openssl", "pkey", "-pubin", "-in", pem + "", "-outform", "DER", "-out", der + "");

        String said = Programs.run("openssl", "md5", "-c", der + "").line();

        assertEquals(said.substring(said.indexOf("= ") + 2), PemPublicKey.md5(key));
    }

    @ParameterizedTest
    @EnumSource
    void anRfc4716FileEqualsPuttygensByteForByte(Type type) throws Exception {
        Path theirs = MadeElsewhere.file(NONE);
        Programs.run("puttygen", MadeElsewhere.ppk(type).toString(), "-O", "public", "-o", theirs.toString());
        KeyFile file = KeyFiles.parse(Files.readAllBytes(theirs));
        assertTrue(file.description().contains("---- BEGIN SSH2 PUBLIC KEY ----"), file.description());
        assertEquals(KeyFiles.parse(Files.readAllBytes(MadeElsewhere.ppk(type))).publicKey(), file.publicKey());
        assertEquals(type + " by puttygen", file.comment());
        assertEquals(Files.readString(theirs), Rfc4716.write(file.publicKey(), file.comment()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a \"quoted\" \\ word",
                "\\",
                "\"",
                "colon: here",
                "a comment that is so long that RFC 4716 would have it go on in the next line of the file"
            })
    void anOddCommentIsQuotedAsPuttygenDoesAndReadByBothPrograms(String comment) throws Exception {
        Path ppk = MadeElsewhere.file(NONE);
        Path theirs = MadeElsewhere.file(NONE);
        Programs.run(
                "puttygen",
                MadeElsewhere.ppk(Type.ED25519).toString(),
                "-C",
                comment,
                "-O",
                "private",
                "-o",
                ppk.toString());
        Programs.run("puttygen", ppk.toString(), "-O", "public", "-o", theirs.toString());
        PublicKey key = KeyFiles.parse(Files.readAllBytes(ppk)).publicKey();
        String ours = Rfc4716.write(key, comment);
        assertEquals(Files.readString(theirs), ours);
        assertEquals(comment, Rfc4716.read(ours).comment());
        String line = PublicLine.write(key, "");
        String file = MadeElsewhere.file(bytes(ours)).toString();
        assertEquals(line, Programs.run("ssh-keygen", "-i", "-f", file).line());
        assertTrue(Programs.run("puttygen", file, "-O", "public-openssh").line().startsWith(line));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ED448")
    void sshKeygensRfc4716FileIsRead(Type type) throws Exception {
        Path line = Path.of(MadeElsewhere.openSsh(type) + ".pub");
        String exported =
                Programs.run("ssh-keygen", "-e", "-f", line.toString()).out();
        KeyFile file = KeyFiles.parse(bytes(exported));
        assertEquals(KeyFiles.parse(Files.readAllBytes(line)).publicKey(), file.publicKey());
        assertTrue(file.comment().contains("converted by"), file.comment());
    }

    @Test
    void rfc4716HeadersMayGoOnInTheNextLine() throws KeyFormatException {
        PublicKey key = SampleKeys.ed25519(1).publicKey();
        String file = Rfc4716.write(key, "x")
                .replace("Comment: \"x\"", "Subject: me\nCOMMENT: This goes \\\non \\\nand on\nx-other: 1");
        assertEquals("This goes on and on", Rfc4716.read(file).comment());
        assertEquals(key, Rfc4716.read(file.replace("\n", "\r\n")).publicKey());
        assertEquals("This goes on and on", KeyFiles.parse(bytes(file)).comment());
        String spaced = file.replace("goes \\\non \\\nand", "goes\\\n  on \\\n and");
        assertEquals("This goes  on  and on", KeyFiles.parse(bytes(spaced)).comment());
        Refused.as(DAMAGED, () -> KeyFiles.parse(bytes(Rfc4716.BEGIN + "\nComment: \\")));
    }

    @Property(tries = 100)
    void whatIsWrittenIsRead(@ForAll("keys") PrivateKey key, @ForAll("comments") String comment)
            throws KeyFormatException {
        PublicKey publicKey = key.publicKey();
        Rfc4716.Parsed file = Rfc4716.read(Rfc4716.write(publicKey, comment));
        assertEquals(publicKey, file.publicKey());
        assertEquals(comment, file.comment());
        PublicLine.Parsed line = PublicLine.read(PublicLine.write(publicKey, comment));
        assertEquals(publicKey, line.publicKey());
        assertEquals(comment.strip(), line.comment());
    }

    @Provide
    Arbitrary<PrivateKey> keys() {
        return SampleKeys.any();
    }

    @Provide
    Arbitrary<String> comments() {
        return SampleComments.any();
    }

    @Test
    void aPublicKeyCannotBeUnlocked() throws KeyFormatException {
        PublicKey key = SampleKeys.ed25519(1).publicKey();
        KeyFile line = KeyFiles.parse(bytes(PublicLine.write(key, "c") + "\n"));
        assertEquals("OpenSSH public key", line.description());
        assertFalse(line.encrypted());
        Refused.as(PUBLIC_ONLY, () -> line.unlock(NONE));
        KeyFile rfc4716 = KeyFiles.parse(bytes(Rfc4716.write(key, "c")));
        String message = Refused.as(PUBLIC_ONLY, () -> rfc4716.unlock(NONE));
        assertTrue(message.contains("BEGIN SSH2 PUBLIC KEY"), message);
    }

    /** All that people have beside their private key, and may pick in its place. */
    @Test
    void whateverPublicLineIsLoadedTheSentenceSaysWhatItIs(@TempDir Path directory) throws Exception {
        Path key = directory.resolve("key.pub");
        Files.copy(Path.of(MadeElsewhere.openSsh(Type.ED25519) + ".pub"), key);
        Programs.run(
                "ssh-keygen",
                "-q",
                "-s",
                MadeElsewhere.openSsh(Type.NISTP256).toString(),
                "-I",
                "id",
                "-n",
                "me",
                key.toString());
        String line = Files.readString(key);
        String certificate = Files.readString(directory.resolve("key-cert.pub"));
        String sk = "sk-ssh-ed25519@openssh.com";
        byte[] blob = new WireWriter()
                .string(sk)
                .string(SampleKeys.ed25519(1).publicKey().encodedPoint())
                .string("ssh:")
                .toBytes();
        String onDevice = sk + " " + Base64.getEncoder().encodeToString(blob) + " me\n";
        String options = "from=\"10.0.0.?,*.example.com\",command=\"echo \\\"ssh-rsa \\\"\" ";

        assertPublicOnly("OpenSSH user certificate for: Ed25519 public key", certificate);
        assertPublicOnly("Ed25519 public key of a FIDO security key", onDevice);
        assertPublicOnly("Ed25519 public key", options + line);
        assertPublicOnly("Ed25519 public key", "restrict\t" + line + "# " + line);
        assertPublicOnly("OpenSSH user certificate for: Ed25519 public key", "cert-authority " + certificate);
        assertPublicOnly("Ed25519 public key of a FIDO security key", "no-touch-required " + onDevice);
        Refused.as(NOT_A_KEY, () -> KeyFiles.parse(bytes("Dear diary, " + line)));
    }

    private static void assertPublicOnly(String description, String file) {
        String message = Refused.as(PUBLIC_ONLY, () -> KeyFiles.parse(bytes(file)));
        assertTrue(message.startsWith("This file (" + description + ") holds the public half only."), message);
    }

    @Test
    void aLineThatIsNotAsItWasWrittenIsRefused() {
        PublicKey key = SampleKeys.ed25519(1).publicKey();
        String line = PublicLine.write(key, "c");
        Refused.as(NOT_A_KEY, () -> PublicLine.read(line.substring(1)));
        Refused.as(NOT_A_KEY, () -> PublicLine.read(""));
        Refused.as(DAMAGED, () -> PublicLine.read("ssh-ed25519"));
        Refused.as(DAMAGED, () -> PublicLine.read(line.replace("ssh-ed25519 ", "ssh-rsa ")));
        Refused.as(DAMAGED, () -> PublicLine.read(line.replace("AAAAC3", "AAAAC3 ")));
        Refused.as(DAMAGED, () -> PublicLine.read(line.replace("AAAAC3", "AAAAC\u00b3")));
        Refused.as(TRAILING_DATA, () -> PublicLine.read(line + "\n" + line));
        Refused.as(
                UNSUPPORTED,
                () -> PublicLine.read(
                        "ssh-mldsa44-ed25519@openssh.com AAAAH3NzaC1tbGRzYTQ0LWVkMjU1MTlAb3BlbnNzaC5jb20= c"));
    }

    @Test
    void whatFollowsAnRfc4716KeyIsRefused() {
        String file = Rfc4716.write(SampleKeys.ed25519(1).publicKey(), "c");
        Refused.as(TRAILING_DATA, () -> KeyFiles.parse(bytes(file + file)));
        Refused.as(DAMAGED, () -> KeyFiles.parse(bytes(file.replace("---- END", "--- END"))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
