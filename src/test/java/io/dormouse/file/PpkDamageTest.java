package io.dormouse.file;

import static io.dormouse.key.KeyFormatException.Cause.DAMAGED;
import static io.dormouse.key.KeyFormatException.Cause.TOO_COSTLY;
import static io.dormouse.key.KeyFormatException.Cause.TRAILING_DATA;
import static io.dormouse.key.KeyFormatException.Cause.UNSUPPORTED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dormouse.key.EcdsaCurve;
import io.dormouse.key.KeyFormatException;
import io.dormouse.key.PrivateKey;
import io.dormouse.key.Refused;
import io.dormouse.key.SampleKeys;
import io.dormouse.key.SshKey;
import io.dormouse.tool.MadeElsewhere;
import io.dormouse.tool.Programs;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PpkDamageTest {

    private static final byte[] NONE = {};
    private static final byte[] PASSPHRASE = {'p'};
    private static final byte[] SALT = new byte[16];
    private static final Argon2Settings QUICK = new Argon2Settings(Argon2Settings.Flavour.ARGON2ID, 8, 1, 1);

    /** Without Argon2 every type can be afforded. */
    static List<PrivateKey> allKeys() {
        return SampleKeys.one();
    }

    @ParameterizedTest
    @MethodSource("allKeys")
    void aFlippedBitInAFileOfVersion2IsNoticed(PrivateKey key) throws KeyFormatException {
        SshKey written = new SshKey(key, "a comment");
        assertEveryFlipIsNoticed(written, NONE, Ppk.writeVersion2(written, NONE));
        assertEveryFlipIsNoticed(written, PASSPHRASE, Ppk.writeVersion2(written, PASSPHRASE));
    }

    /** Small keys: every bit of the file is flipped, and each flip costs an Argon2 run. */
    static List<PrivateKey> keys() {
        return List.of(SampleKeys.ed25519(1), SampleKeys.ecdsa(EcdsaCurve.NISTP256, 1));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void aFlippedBitInAnUnprotectedFileIsNoticed(PrivateKey key) throws KeyFormatException {
        assertEveryFlipIsNoticed(new SshKey(key, "a comment"), NONE);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void aFlippedBitInAProtectedFileIsNoticed(PrivateKey key) throws KeyFormatException {
        assertEveryFlipIsNoticed(new SshKey(key, "a comment"), PASSPHRASE);
    }

    @Test
    void aFlippedBitInAnRsaKeyIsNoticed() throws KeyFormatException {
        assertEveryFlipIsNoticed(new SshKey(SampleKeys.rsa(1), ""), NONE);
    }

    private static void assertEveryFlipIsNoticed(SshKey key, byte[] passphrase) throws KeyFormatException {
        assertEveryFlipIsNoticed(key, passphrase, Ppk.write(key, passphrase, QUICK, SALT));
    }

    /** The one change without a meaning, and so without consequences: a hexadecimal digit as a capital letter. */
    private static void assertEveryFlipIsNoticed(SshKey key, byte[] passphrase, byte[] file) throws KeyFormatException {
        assertEquals(key, KeyFiles.parse(file).unlock(passphrase));
        for (int bit = 0; bit < 8 * file.length; bit++) {
            byte[] flipped = file.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            int at = bit / 8;
            if (isHex(file, at) && Character.toUpperCase(file[at]) == flipped[at]) {
                assertEquals(key, KeyFiles.parse(flipped).unlock(passphrase));
            } else {
                assertThrows(
                        KeyFormatException.class,
                        () -> KeyFiles.parse(flipped).unlock(passphrase),
                        () -> "a changed byte at " + at + " of:\n" + text(file));
            }
        }
    }

    private static boolean isHex(byte[] file, int at) {
        String before = text(Arrays.copyOf(file, at));
        String line = before.substring(before.lastIndexOf('\n') + 1);
        return file[at] >= 'a'
                && file[at] <= 'f'
                && (line.startsWith("Private-MAC: ") || line.startsWith("Argon2-Salt: "));
    }

    @Test
    void aCutFileIsDamaged() {
        byte[] file = Ppk.write(new SshKey(SampleKeys.ed25519(1), "c"), PASSPHRASE, QUICK, SALT);
        int firstLine = text(file).indexOf('\n');
        for (int length = firstLine; length < file.length - 1; length++) {
            byte[] cut = Arrays.copyOf(file, length);
            Refused.as(DAMAGED, () -> KeyFiles.parse(cut));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Argon2-Memory: 8, Argon2-Memory: 1048577",
        "Argon2-Memory: 8, Argon2-Memory: 99999999999",
        "Argon2-Passes: 1, Argon2-Passes: 1001",
        "Argon2-Parallelism: 1, Argon2-Parallelism: 17",
    })
    void costsBeyondTheLimitAreRefusedBeforeAnyWork(String from, String to) {
        Assertions.assertTimeout(Duration.ofSeconds(1), () -> Refused.as(TOO_COSTLY, () -> protectedFile(from, to)));
    }

    @ParameterizedTest
    @CsvSource({
        "Argon2-Memory: 8, Argon2-Memory: 7",
        "Argon2-Memory: 8, Argon2-Memory: 0",
        "Argon2-Memory: 8, Argon2-Memory: -8",
        "Argon2-Memory: 8, Argon2-Memory:",
        "Argon2-Memory: 8, Argon2-Memory: 8x",
        "Argon2-Passes: 1, Argon2-Passes: 0",
        "Argon2-Parallelism: 1, Argon2-Parallelism: 0",
        "Argon2-Parallelism: 1, Argon2-Parallelism: 2",
        "Argon2id, Argon2x",
        "Argon2-Salt: 0, Argon2-Salt: ",
        "Argon2-Salt: 0, Argon2-Salt: g",
        "aes256-cbc, aes128-cbc",
        "aes256-cbc, none",
        "ssh-ed25519, ssh-rsa",
        "Public-Lines: 2, Public-Lines: 1",
        "Public-Lines: 2, Public-Lines: 3",
        "Public-Lines: 2, Public-Lines: 999999999",
        "Private-Lines: 1, Private-Lines: 0",
        "Comment: , Remark: ",
    })
    void aHeaderThatPuttyWouldNotWriteIsDamage(String from, String to) {
        Refused.as(DAMAGED, () -> protectedFile(from, to));
    }

    private static KeyFile protectedFile(String from, String to) throws KeyFormatException {
        String file = text(Ppk.write(new SshKey(SampleKeys.ed25519(1), "c"), PASSPHRASE, QUICK, SALT));
        assertTrue(file.contains(from), file);
        return KeyFiles.parse(bytes(file.replace(from, to)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "33", "x", "", "0", "12"})
    void anotherVersionIsNamed(String version) {
        Refused.as(UNSUPPORTED, () -> KeyFiles.parse(bytes("PuTTY-User-Key-File-" + version + ": ssh-rsa\n")));
    }

    @Test
    void aCertificateInAFileIsNamedAndRefused() throws Exception {
        Path authority = MadeElsewhere.openSsh(MadeElsewhere.Type.ED25519);
        Path publicKey = MadeElsewhere.file(NONE);
        Path ppk = MadeElsewhere.ppk(MadeElsewhere.Type.RSA);
        Programs.run("puttygen", ppk.toString(), "-O", "public-openssh", "-o", publicKey.toString());
        Programs.run("ssh-keygen", "-q", "-s", authority.toString(), "-I", "me", "-n", "me", publicKey.toString());
        Path certificate = Path.of(publicKey.toString().replace(".key", ".key-cert.pub"));
        Path certified = MadeElsewhere.file(NONE);
        Programs.run(
                "puttygen",
                ppk.toString(),
                "--certificate",
                certificate.toString(),
                "-O",
                "private",
                "-o",
                certified.toString());
        String message = Refused.as(UNSUPPORTED, () -> KeyFiles.parse(Files.readAllBytes(certified)));
        assertTrue(message.contains("certificate"), message);
    }

    @Test
    void whatFollowsTheMacIsRefused() {
        String file = text(Ppk.write(new SshKey(SampleKeys.ed25519(1), "c"), NONE, QUICK, SALT));
        Refused.as(TRAILING_DATA, () -> KeyFiles.parse(bytes(file + file)));
        Refused.as(TRAILING_DATA, () -> KeyFiles.parse(bytes(file + "\nx")));
    }

    @Test
    void halvesOfDifferentKeysAreRefusedAlthoughTheMacIsRight() {
        // RFC 2104 with an empty key is a checksum that anyone can compute: only the arithmetic is left to notice.
        String one = text(Ppk.write(new SshKey(SampleKeys.ed25519(1), "c"), NONE, QUICK, SALT));
        String two = text(Ppk.write(new SshKey(SampleKeys.ed25519(2), "c"), NONE, QUICK, SALT));
        String mixed = one.substring(0, one.indexOf("Private-Lines")) + two.substring(two.indexOf("Private-Lines"));
        byte[] signed = Macs.signed(mixed);
        Refused.as(KeyFormatException.Cause.MISMATCHED_HALVES, () -> KeyFiles.parse(signed)
                .unlock(NONE));
    }

    @ParameterizedTest
    @CsvSource({"31, DAMAGED", "33, DAMAGED"})
    void anEd25519PrivateHalfOfAnotherLengthIsRefusedAlthoughTheMacIsRight(int length, KeyFormatException.Cause kind) {
        String file = text(Ppk.write(new SshKey(SampleKeys.ed25519(1), "c"), NONE, QUICK, SALT));
        byte[] signed = Macs.signed(Macs.withPrivateBlob(file, length));
        Refused.as(kind, () -> KeyFiles.parse(signed).unlock(NONE));
    }

    @Test
    void dataBehindAnUnprotectedPrivateHalfIsRefusedAlthoughTheMacIsRight() {
        String file = text(Ppk.write(new SshKey(SampleKeys.ed25519(1), "c"), NONE, QUICK, SALT));
        byte[] signed = Macs.signed(Macs.withTrailingByte(file));
        Refused.as(TRAILING_DATA, () -> KeyFiles.parse(signed).unlock(NONE));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
