package io.dormouse.file;

import static io.dormouse.tool.MadeElsewhere.PASSPHRASE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dormouse.key.Fingerprint;
import io.dormouse.key.KeyFormatException;
import io.dormouse.key.PrivateKey;
import io.dormouse.key.Refused;
import io.dormouse.key.SampleKeys;
import io.dormouse.key.SshKey;
import io.dormouse.key.WireReader;
import io.dormouse.tool.MadeElsewhere;
import io.dormouse.tool.MadeElsewhere.Type;
import io.dormouse.tool.Programs;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenSshKeyTest {

    private static final byte[] NONE = {};
    private static final byte[] KNOWN = PASSPHRASE.getBytes(StandardCharsets.UTF_8);
    private static final byte[] SALT = "sixteen bytes of".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ED448")
    void anUnprotectedFileEqualsSshKeygensByteForByte(Type type) throws Exception {
        Path file = MadeElsewhere.openSsh(type);
        KeyFile parsed = KeyFiles.parse(Files.readAllBytes(file));
        assertEquals("OpenSSH private key", parsed.description());
        SshKey key = parsed.unlock(NONE);
        assertEquals(type + " by ssh-keygen", key.comment());
        assertEquals(publicLine(file), PublicLine.write(key.privateKey().publicKey(), key.comment()));
        int checkInt = checkInt(Files.readString(file));
        assertEquals(Files.readString(file), text(OpenSshKey.write(key, NONE, 0, NONE, checkInt)));
    }

    /** ssh-keygen's check number is hidden, so the file itself is compared up to there and read back by ssh-keygen. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ED448")
    void aProtectedFileIsReadAndItsPassphraseChangedBackAndForth(Type type) throws Exception {
        Path file = MadeElsewhere.openSshProtected(type);
        KeyFile parsed = KeyFiles.parse(Files.readAllBytes(file));
        assertTrue(parsed.encrypted());
        SshKey key = parsed.unlock(KNOWN);
        assertEquals(parsed.publicKey(), key.privateKey().publicKey());
        assertEquals(publicLine(file), PublicLine.write(parsed.publicKey(), key.comment()));
        byte[] ours = OpenSshKey.write(key, KNOWN, 24, SALT, 1);
        assertSshKeygenReads(ours, PASSPHRASE, publicLine(file));
        Path changed = MadeElsewhere.file(ours);
        Programs.run("ssh-keygen", "-p", "-P", PASSPHRASE, "-N", "", "-f", changed.toString());
        assertEquals(key, KeyFiles.parse(Files.readAllBytes(changed)).unlock(NONE));
    }

    @ParameterizedTest
    @EnumSource
    void puttygensPaddingIsTaken(Type type) throws Exception {
        KeyFile theirs = KeyFiles.parse(Files.readAllBytes(MadeElsewhere.openSshByPuttygen(type)));
        KeyFile ppk = KeyFiles.parse(Files.readAllBytes(MadeElsewhere.ppk(type)));
        assertEquals(ppk.unlock(NONE), theirs.unlock(NONE));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ED448")
    void sshKeygenAndPuttygenReadWhatWasWritten(Type type) throws Exception {
        SshKey key = KeyFiles.parse(Files.readAllBytes(MadeElsewhere.ppk(type))).unlock(NONE);
        String line = Programs.run("puttygen", MadeElsewhere.ppk(type).toString(), "-O", "public-openssh")
                .line();
        byte[] clear = OpenSshKey.write(key, NONE, 24, SALT, 0x01020304);
        byte[] hidden = OpenSshKey.write(key, KNOWN, 24, SALT, -1);
        assertSshKeygenReads(clear, "", line);
        assertSshKeygenReads(hidden, PASSPHRASE, line);
        assertPuttygenReads(clear, key);
        assertPuttygenReads(hidden, key);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16, 100})
    void theRoundsAreThoseThatWereChosen(int rounds) throws Exception {
        SshKey key = KeyFiles.parse(Files.readAllBytes(MadeElsewhere.ppk(Type.ED25519)))
                .unlock(NONE);
        byte[] ours = OpenSshKey.write(key, KNOWN, rounds, SALT, 1);
        String line = PublicLine.write(key.privateKey().publicKey(), key.comment());
        assertSshKeygenReads(ours, PASSPHRASE, line);
        String base64 = text(ours).replaceAll("-----.*-----|\n", "");
        byte[] bytes = Base64.getDecoder().decode(base64);
        WireReader in = new WireReader(Arrays.copyOfRange(bytes, 15, bytes.length), "This");
        assertEquals("aes256-ctr", in.name());
        assertEquals("bcrypt", in.name());
        WireReader options = new WireReader(in.string(), "This");
        options.string();
        assertEquals(rounds, options.uint32());
    }

    /** OpenSSH has no such keys; the form of the file is PuTTY's, which must take it back. */
    @Test
    void puttygenReadsAnEd448KeyThatWasWritten() throws Exception {
        SshKey key = KeyFiles.parse(Files.readAllBytes(MadeElsewhere.ppk(Type.ED448)))
                .unlock(NONE);
        for (byte[] passphrase : new byte[][] {NONE, KNOWN}) {
            byte[] file = OpenSshKey.write(key, passphrase, 16, SALT, 1);
            assertPuttygenReads(file, key);
            String path = MadeElsewhere.file(file).toString();
            assertTrue(Programs.attempt("ssh-keygen", "-y", "-P", PASSPHRASE, "-f", path)
                            .exit()
                    != 0);
        }
    }

    private static void assertSshKeygenReads(byte[] file, String passphrase, String publicLine) throws Exception {
        String path = MadeElsewhere.file(file).toString();
        assertEquals(
                publicLine,
                Programs.run("ssh-keygen", "-y", "-P", passphrase, "-f", path).line());
        String fingerprints = Programs.run("ssh-keygen", "-l", "-f", path).line()
                + Programs.run("ssh-keygen", "-l", "-E", "md5", "-f", path).line();
        KeyFile parsed = KeyFiles.parse(file);
        assertTrue(fingerprints.contains(" " + Fingerprint.sha256(parsed.publicKey()) + " "), fingerprints);
        assertTrue(fingerprints.contains(" MD5:" + Fingerprint.md5(parsed.publicKey()) + " "), fingerprints);
    }

    private static void assertPuttygenReads(byte[] file, SshKey key) throws Exception {
        Path ppk = MadeElsewhere.file(NONE);
        Programs.run(
                "puttygen",
                MadeElsewhere.file(file).toString(),
                "--old-passphrase",
                MadeElsewhere.passphraseFile().toString(),
                "--new-passphrase",
                "/dev/null",
                "-O",
                "private",
                "-o",
                ppk.toString());
        assertEquals(key, KeyFiles.parse(Files.readAllBytes(ppk)).unlock(NONE));
    }

    @Property(tries = 40)
    void whatIsWrittenIsRead(
            @ForAll("keys") PrivateKey key,
            @ForAll("comments") String comment,
            @ForAll @Size(max = 20) byte[] passphrase,
            @ForAll @Size(16) byte[] salt,
            @ForAll int checkInt)
            throws KeyFormatException {
        SshKey written = new SshKey(key, comment);
        KeyFile file = KeyFiles.parse(OpenSshKey.write(written, passphrase, 1, salt, checkInt));
        assertEquals(passphrase.length > 0, file.encrypted());
        assertEquals("", file.comment());
        assertEquals(key.publicKey(), file.publicKey());
        assertEquals(written, file.unlock(passphrase));
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
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ED448")
    void aWrongPassphraseIsTold(Type type) throws Exception {
        KeyFile file = KeyFiles.parse(Files.readAllBytes(MadeElsewhere.openSshProtected(type)));
        for (String wrong : new String[] {"", "wrong", PASSPHRASE + " "}) {
            Refused.as(
                    KeyFormatException.Cause.WRONG_PASSPHRASE,
                    () -> file.unlock(wrong.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r"})
    void otherLineEndsAreTaken(String end) throws Exception {
        String file = Files.readString(MadeElsewhere.openSsh(Type.RSA));
        SshKey key = KeyFiles.parse(bytes(file)).unlock(NONE);
        assertEquals(key, KeyFiles.parse(bytes(file.replace("\n", end))).unlock(NONE));
        assertEquals(key, KeyFiles.parse(bytes("\ufeff\n" + file.strip())).unlock(NONE));
    }

    @Test
    void aCommentOfTwoLinesIsReadAsOne() throws Exception {
        Path file = MadeElsewhere.file(NONE);
        Files.delete(file);
        Programs.run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "two\nlines", "-f", file.toString());
        assertEquals(
                "two lines",
                KeyFiles.parse(Files.readAllBytes(file)).unlock(NONE).comment());
    }

    private static String publicLine(Path file) throws Exception {
        return Files.readString(Path.of(file + ".pub")).strip();
    }

    private static int checkInt(String file) throws KeyFormatException {
        String base64 = file.replaceAll("-----.*-----|\n", "");
        byte[] bytes = Base64.getDecoder().decode(base64);
        WireReader in = new WireReader(Arrays.copyOfRange(bytes, 15, bytes.length), "This");
        for (int i = 0; i < 3; i++) {
            in.string();
        }
        in.uint32();
        in.string();
        return (int) new WireReader(in.string(), "This").uint32();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
