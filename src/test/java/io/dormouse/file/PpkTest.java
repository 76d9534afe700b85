package io.dormouse.file;

import static io.dormouse.tool.MadeElsewhere.PASSPHRASE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dormouse.key.EddsaPrivateKey;
import io.dormouse.key.Fingerprint;
import io.dormouse.key.KeyFormatException;
import io.dormouse.key.PrivateKey;
import io.dormouse.key.Refused;
import io.dormouse.key.RsaPrivateKey;
import io.dormouse.key.SampleKeys;
import io.dormouse.key.Secret;
import io.dormouse.key.SshKey;
import io.dormouse.tool.MadeElsewhere;
import io.dormouse.tool.MadeElsewhere.Type;
import io.dormouse.tool.Programs;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PpkTest {

    private static final byte[] NONE = {};
    private static final byte[] KNOWN = PASSPHRASE.getBytes(StandardCharsets.UTF_8);
    private static final Argon2Settings QUICK = new Argon2Settings(Argon2Settings.Flavour.ARGON2ID, 8, 1, 1);

    @ParameterizedTest
    @EnumSource
    void anUnprotectedFileEqualsPuttygensByteForByte(Type type) throws Exception {
        byte[] theirs = Files.readAllBytes(MadeElsewhere.ppk(type));
        KeyFile file = KeyFiles.parse(theirs);
        assertEquals("PuTTY private key, version 3", file.description());
        assertEquals(type + " by puttygen", file.comment());
        assertFalse(file.encrypted());
        SshKey key = file.unlock(NONE);
        assertEquals(text(theirs), text(Ppk.write(key, NONE, Argon2Settings.DEFAULT, NONE)));
    }

    @ParameterizedTest
    @EnumSource
    void aProtectedFileEqualsPuttygensByteForByte(Type type) throws Exception {
        assertRewrittenAlike(MadeElsewhere.ppk(type, "passes=13"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "time=20",
                "kdf=argon2i,passes=2,memory=1000",
                "kdf=argon2d,passes=1,memory=64",
                "kdf=argon2id,passes=3,memory=300,parallelism=3"
            })
    void puttygensOtherSettingsAreReadAndWrittenToo(String parameters) throws Exception {
        assertRewrittenAlike(MadeElsewhere.ppk(Type.ED25519, parameters));
    }

    @ParameterizedTest
    @EnumSource
    void aFileOfVersion2EqualsPuttygensByteForByte(Type type) throws Exception {
        for (byte[] passphrase : new byte[][] {NONE, KNOWN}) {
            byte[] theirs = Files.readAllBytes(MadeElsewhere.ppk2(type, passphrase.length > 0));
            KeyFile file = KeyFiles.parse(theirs);
            assertEquals("PuTTY private key, version 2", file.description());
            assertEquals(passphrase.length > 0, file.encrypted());
            SshKey key = file.unlock(passphrase);
            assertEquals(text(theirs), text(Ppk.writeVersion2(key, passphrase)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachFlavourOfArgon2EqualsPuttygensForEachType(Argon2Settings.Flavour flavour) throws Exception {
        for (Type type : Type.values()) {
            assertRewrittenAlike(MadeElsewhere.ppk(
                    type, "kdf=" + flavour.label().toLowerCase() + ",memory=128,passes=2,parallelism=2"));
        }
    }

    /** The other way round: our file, taken apart by puttygen, comes back as it was. */
    @ParameterizedTest
    @EnumSource
    void puttygenGivesOurFilesBack(Type type) throws Exception {
        SshKey key = KeyFiles.parse(Files.readAllBytes(MadeElsewhere.ppk(type))).unlock(NONE);
        for (byte[] ours : new byte[][] {Ppk.write(key, KNOWN, QUICK, new byte[16]), Ppk.writeVersion2(key, KNOWN)}) {
            Path back = MadeElsewhere.file(NONE);
            Programs.run(
                    "puttygen",
                    MadeElsewhere.file(ours).toString(),
                    "-P",
                    "--old-passphrase",
                    MadeElsewhere.passphraseFile().toString(),
                    "--new-passphrase",
                    "/dev/null",
                    "-O",
                    "private",
                    "-o",
                    back.toString());
            assertEquals(key, KeyFiles.parse(Files.readAllBytes(back)).unlock(NONE));
        }
    }

    /** No program of today makes such a key, but files of old ones have it; PuTTYgen turns it round. */
    @Test
    void anRsaKeyWithTheSmallerPrimeInFrontEqualsPuttygensByteForByte() throws Exception {
        RsaPrivateKey key = SampleKeys.rsa(1);
        Secret inverse = Secret.ofNumber(key.p().number().modInverse(key.q().number()));
        RsaPrivateKey turned = new RsaPrivateKey(key.publicKey(), key.d(), key.q(), key.p(), inverse);
        SshKey read = KeyFiles.parse(OpenSshKey.write(new SshKey(turned, "turned"), NONE, 1, NONE, 1))
                .unlock(NONE);
        RsaPrivateKey stillTurned = (RsaPrivateKey) read.privateKey();
        assertEquals(key.q(), stillTurned.p());
        Path file = MadeElsewhere.file(OpenSshKey.write(read, NONE, 1, NONE, 1));
        Path theirs = MadeElsewhere.file(NONE);
        Programs.run("puttygen", file.toString(), "-O", "private", "-o", theirs.toString());

        byte[] ours = Ppk.write(read, NONE, QUICK, NONE);

        assertEquals(Files.readString(theirs), text(ours));
        assertEquals(read, KeyFiles.parse(ours).unlock(NONE));
        assertEquals(new SshKey(key, "turned"), read);
    }

    private static void assertRewrittenAlike(Path file) throws Exception {
        String theirs = Files.readString(file);
        KeyFile parsed = KeyFiles.parse(theirs.getBytes(StandardCharsets.UTF_8));
        assertTrue(parsed.encrypted());
        SshKey key = parsed.unlock(KNOWN);
        assertEquals(parsed.publicKey(), key.privateKey().publicKey());
        byte[] ours = Ppk.write(key, KNOWN, settingsIn(theirs), HexFormat.of().parseHex(header(theirs, "Argon2-Salt")));
        assertEquals(theirs, text(ours));
    }

    private static Argon2Settings settingsIn(String file) {
        return new Argon2Settings(
                Argon2Settings.Flavour.valueOf(header(file, "Key-Derivation").toUpperCase()),
                Integer.parseInt(header(file, "Argon2-Memory")),
                Integer.parseInt(header(file, "Argon2-Passes")),
                Integer.parseInt(header(file, "Argon2-Parallelism")));
    }

    private static String header(String file, String name) {
        String start = "\n" + name + ": ";
        int begin = file.indexOf(start) + start.length();
        return file.substring(begin, file.indexOf('\n', begin));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ED448")
    void puttygenReadsWhatWasWritten(Type type) throws Exception {
        SshKey key =
                KeyFiles.parse(Files.readAllBytes(MadeElsewhere.openSsh(type))).unlock(NONE);
        String line =
                Files.readString(Path.of(MadeElsewhere.openSsh(type) + ".pub")).strip();
        assertPuttygenReads(Ppk.write(key, NONE, Argon2Settings.DEFAULT, NONE), line);
        assertPuttygenReads(Ppk.write(key, KNOWN, Argon2Settings.DEFAULT, new byte[16]), line);
    }

    /** A conversion needs the private half, so that puttygen checks its MAC and that it fits the public half. */
    private static void assertPuttygenReads(byte[] ppk, String publicLine) throws Exception {
        String file = MadeElsewhere.file(ppk).toString();
        String passphrase = MadeElsewhere.passphraseFile().toString();
        assertEquals(
                publicLine,
                Programs.run("puttygen", file, "-O", "public-openssh").line());
        Path converted = MadeElsewhere.file(NONE);
        Programs.run(
                "puttygen",
                file,
                "--old-passphrase",
                passphrase,
                "-O",
                "private-openssh-new",
                "-o",
                converted.toString());
        assertEquals(
                publicLine,
                Programs.run("ssh-keygen", "-y", "-P", isProtected(ppk) ? PASSPHRASE : "", "-f", converted.toString())
                        .line());
        String fingerprint = Fingerprint.sha256(PublicLine.read(publicLine).publicKey());
        assertTrue(Programs.run("puttygen", file, "-O", "fingerprint").line().contains(" " + fingerprint));
    }

    private static boolean isProtected(byte[] ppk) throws KeyFormatException {
        return KeyFiles.parse(ppk).encrypted();
    }

    /** Written as an mpint, the first three of these would have 31, 33 and 33 bytes. */
    @ParameterizedTest
    @CsvSource({"00, 7f", "80, 00", "ff, ff", "00, 00", "01, 80"})
    void anEd25519PrivateHalfAlwaysHas32Bytes(String first, String last) throws Exception {
        byte[] seed = new byte[32];
        seed[0] = (byte) Integer.parseInt(first, 16);
        seed[31] = (byte) Integer.parseInt(last, 16);
        EddsaPrivateKey key = SampleKeys.ed25519(seed);
        byte[] ppk = Ppk.write(new SshKey(key, "edge"), NONE, QUICK, NONE);
        Path file = MadeElsewhere.file(ppk);
        Path rewritten = MadeElsewhere.file(NONE);
        Programs.run("puttygen", file.toString(), "-C", "edge", "-O", "private", "-o", rewritten.toString());
        assertEquals(text(ppk), Files.readString(rewritten));
        assertEquals(
                key, KeyFiles.parse(Files.readAllBytes(rewritten)).unlock(NONE).privateKey());
    }

    @Property(tries = 60)
    void whatIsWrittenIsRead(
            @ForAll("keys") PrivateKey key,
            @ForAll("comments") String comment,
            @ForAll @Size(max = 20) byte[] passphrase,
            @ForAll @Size(16) byte[] salt)
            throws KeyFormatException {
        SshKey written = new SshKey(key, comment);
        KeyFile file = KeyFiles.parse(Ppk.write(written, passphrase, QUICK, salt));
        assertEquals(passphrase.length > 0, file.encrypted());
        assertEquals(comment, file.comment());
        assertEquals(key.publicKey(), file.publicKey());
        assertEquals(written, file.unlock(passphrase));
    }

    @Property(tries = 60)
    void whatIsWrittenInVersion2IsRead(
            @ForAll("keys") PrivateKey key,
            @ForAll("comments") String comment,
            @ForAll @Size(max = 20) byte[] passphrase)
            throws KeyFormatException {
        SshKey written = new SshKey(key, comment);
        KeyFile file = KeyFiles.parse(Ppk.writeVersion2(written, passphrase));
        assertEquals(passphrase.length > 0, file.encrypted());
        assertEquals(comment, file.comment());
        assertEquals(List.of(), file.notes());
        assertEquals(written, file.unlock(passphrase));
    }

    @Test
    void aFileCanBeUnlockedAgainAndAgain() throws Exception {
        for (String parameters : new String[] {"passes=1", "version=2"}) {
            KeyFile file = KeyFiles.parse(Files.readAllBytes(MadeElsewhere.ppk(Type.RSA, parameters)));
            Refused.as(KeyFormatException.Cause.WRONG_PASSPHRASE, () -> file.unlock(bytes("wrong")));
            SshKey key = file.unlock(KNOWN);
            Refused.as(KeyFormatException.Cause.WRONG_PASSPHRASE, () -> file.unlock(bytes("wrong")));
            assertEquals(key, file.unlock(KNOWN));
        }
    }

    @ParameterizedTest
    @CsvSource({"8192, 13, false", "262144, 1, false", "262145, 1, true", "8192, 1000, false", "16384, 1000, true"})
    void whatCostsFarMoreThanUsualIsAskedFirst(int memory, int passes, boolean asked) throws KeyFormatException {
        SshKey key = new SshKey(SampleKeys.ed25519(1), "");
        String quick = text(Ppk.write(key, KNOWN, QUICK, new byte[16]));
        String costly = quick.replace("Argon2-Memory: 8", "Argon2-Memory: " + memory)
                .replace("Argon2-Passes: 1", "Argon2-Passes: " + passes);
        KeyFile file = KeyFiles.parse(bytes("\n" + costly));
        assertEquals(asked, file.costWarning().isPresent());
        file.costWarning().ifPresent(sentence -> assertTrue(sentence.contains(memory / 1024 + " MiB"), sentence));
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
    @EnumSource
    void aWrongPassphraseIsTold(Type type) throws Exception {
        KeyFile file = KeyFiles.parse(Files.readAllBytes(MadeElsewhere.ppk(type, "passes=13")));
        Refused.as(KeyFormatException.Cause.WRONG_PASSPHRASE, () -> file.unlock(NONE));
        for (String wrong : new String[] {"wrong", PASSPHRASE + " "}) {
            String message = Refused.as(
                    KeyFormatException.Cause.WRONG_PASSPHRASE,
                    () -> file.unlock(wrong.getBytes(StandardCharsets.UTF_8)));
            assertTrue(message.contains("wrong passphrase"), message);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r"})
    void otherLineEndsAreTaken(String end) throws Exception {
        String file = Files.readString(MadeElsewhere.ppk(Type.RSA));
        SshKey key = KeyFiles.parse(bytes(file)).unlock(NONE);
        assertEquals(key, KeyFiles.parse(bytes(file.replace("\n", end))).unlock(NONE));
        assertEquals(key, KeyFiles.parse(bytes(file.strip())).unlock(NONE));
        assertEquals(key, KeyFiles.parse(bytes(file + "\n\n")).unlock(NONE));
    }

    /** The MAC covers the comment's bytes, which Windows programs wrote in an encoding of their own. */
    @Test
    void aCommentThatIsNotUtf8IsStillTheCommentThatWasSigned() throws Exception {
        Path file = MadeElsewhere.file(NONE);
        String arguments =
                "puttygen " + MadeElsewhere.ppk(Type.ED25519) + " -C \"$(printf 'M\\374ller')\" -O private -o " + file;
        Programs.run("sh", "-c", arguments);
        assertEquals(
                "M\u00fcller",
                KeyFiles.parse(Files.readAllBytes(file)).unlock(NONE).comment());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
