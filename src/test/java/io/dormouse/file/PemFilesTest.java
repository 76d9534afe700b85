package io.dormouse.file;

import static io.dormouse.key.KeyFormatException.Cause.DAMAGED;
import static io.dormouse.key.KeyFormatException.Cause.TRAILING_DATA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dormouse.key.EcdsaCurve;
import io.dormouse.key.EcdsaPrivateKey;
import io.dormouse.key.KeyFormatException;
import io.dormouse.key.PrivateKey;
import io.dormouse.key.Refused;
import io.dormouse.key.SampleKeys;
import io.dormouse.key.Secret;
import io.dormouse.key.SshKey;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PemFilesTest {

    private static final byte[] NONE = {};
    private static final byte[] IV = new byte[16];
    private static final SshKey KEY = new SshKey(SampleKeys.ecdsa(EcdsaCurve.NISTP256, 1), "");

    @Property(tries = 60)
    void whatIsWrittenAsPemIsRead(
            @ForAll("keys") PrivateKey key, @ForAll @Size(max = 20) byte[] passphrase, @ForAll @Size(16) byte[] iv)
            throws KeyFormatException {
        SshKey written = new SshKey(key, "");
        if (!KeyFormat.PEM.isFor(key.publicKey())) {
            assertThrows(IllegalArgumentException.class, () -> PemPrivateKey.write(written, passphrase, iv));
        } else {
            assertReadAgain(written, passphrase, PemPrivateKey.write(written, passphrase, iv));
        }
    }

    @Property(tries = 60)
    void whatIsWrittenAsPkcs8IsRead(
            @ForAll("keys") PrivateKey key,
            @ForAll @Size(max = 20) byte[] passphrase,
            @ForAll @Size(min = 8, max = 40) byte[] salt,
            @ForAll @Size(16) byte[] iv)
            throws KeyFormatException {
        assertTrue(KeyFormat.PKCS8.isFor(key.publicKey()));
        SshKey written = new SshKey(key, "");
        assertReadAgain(written, passphrase, Pkcs8.write(written, passphrase, 3, salt, iv));
    }

    private static void assertReadAgain(SshKey written, byte[] passphrase, byte[] bytes) throws KeyFormatException {
        KeyFile file = KeyFiles.parse(bytes);
        assertEquals(passphrase.length > 0, file.encrypted());
        assertEquals(passphrase.length == 0, file.showsPublicKey());
        assertEquals("", file.comment());
        assertEquals(written, file.unlock(passphrase));
        assertEquals(written, file.unlock(passphrase), "a second time");
    }

    @Property(tries = 60)
    void whatIsWrittenAsPublicKeyIsRead(@ForAll("keys") PrivateKey key) throws KeyFormatException {
        String file = PemPublicKey.write(key.publicKey());
        assertEquals(key.publicKey(), KeyFiles.parse(bytes(file)).publicKey());
    }

    @Provide
    Arbitrary<PrivateKey> keys() {
        return SampleKeys.any();
    }

    @Test
    void aFileAsItWasWrittenGivesNoNote() throws KeyFormatException {
        assertEquals(
                List.of(), KeyFiles.parse(PemPrivateKey.write(KEY, NONE, NONE)).notes());
        assertEquals(
                List.of(), KeyFiles.parse(Pkcs8.write(KEY, NONE, 0, NONE, NONE)).notes());
        assertEquals(List.of(), KeyFiles.parse(Pkcs8.write(KEY, IV, 1, IV, IV)).notes());
    }

    @Test
    void theOldEncryptionIsSaidToBeWeak() throws KeyFormatException {
        List<String> notes = KeyFiles.parse(PemPrivateKey.write(KEY, IV, IV)).notes();
        assertTrue(notes.size() == 1 && notes.get(0).contains("protects this file badly"), notes.toString());
    }

    /** The first column tells what is done to the file, the second a word of what is said of it. */
    @ParameterizedTest
    @CsvSource({
        "windows, line ends",
        "mac, line ends",
        "unended, last line",
        "spaced, Blank space",
        "marked, byte order mark",
        "attributes, in front",
        "parameters, in front",
        "one line, Blank space",
        "blank, Blank space"
    })
    void whatPeopleAndProgramsDoToAFileIsMended(String how, String said) throws KeyFormatException {
        for (byte[] passphrase : new byte[][] {NONE, IV}) {
            String pem = text(PemPrivateKey.write(KEY, passphrase, IV));
            String pkcs8 = text(Pkcs8.write(KEY, passphrase, 1, IV, IV));
            String openSsh = text(OpenSshKey.write(KEY, passphrase, 1, IV, 7));
            for (String file : List.of(pem, pkcs8, openSsh)) {
                if (how.equals("one line") && file.contains("DEK-Info")) {
                    continue;
                }
                KeyFile mended = KeyFiles.parse(bytes(changed(file, how)));
                assertEquals(KEY, mended.unlock(passphrase));
                assertTrue(
                        mended.notes().toString().contains(said), mended.notes().toString());
            }
        }
        KeyFile publicKey =
                KeyFiles.parse(bytes(changed(PemPublicKey.write(KEY.privateKey().publicKey()), how)));
        assertEquals(KEY.privateKey().publicKey(), publicKey.publicKey());
        assertTrue(
                publicKey.notes().toString().contains(said), publicKey.notes().toString());
    }

    private static String changed(String file, String how) {
        return switch (how) {
            case "windows" -> file.replace("\n", "\r\n");
            case "mac" -> file.replace('\n', '\r');
            case "unended" -> file.stripTrailing();
            case "spaced" -> "\n\n  " + file.replace("\n", " \t\n   ") + "\n\n";
            case "marked" -> "\ufeff" + file;
            case "attributes" -> "Bag Attributes\n    localKeyID: 01 02\nKey Attributes: <No Attributes>\n" + file;
            case "parameters" ->
                "-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n" + file;
            case "blank" -> file.replaceAll("(\n[^-:\n]{20})(?=[^:\n]{9}.*\n)", "$1 \t");
            case "one line" -> file.replace('\n', ' ');
            default -> throw new AssertionError(how);
        };
    }

    @Test
    void textInFrontOfAnOpenSshKeyIsLeftOutToo() throws KeyFormatException {
        String file = "My key:\n" + text(OpenSshKey.write(KEY, NONE, 0, NONE, 1));
        KeyFile read = KeyFiles.parse(bytes(file));
        assertEquals(KEY, read.unlock(NONE));
        assertEquals(List.of(PemBlock.TEXT_IN_FRONT), read.notes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"and more", "-----BEGIN CERTIFICATE-----"})
    void whatFollowsTheLastLineIsRefused(String more) {
        byte[] file = bytes(text(PemPrivateKey.write(KEY, NONE, NONE)) + more);
        Refused.as(TRAILING_DATA, () -> KeyFiles.parse(file));
    }

    @Test
    void aFileWithoutItsLastLineIsDamaged() {
        String file = text(Pkcs8.write(KEY, NONE, 0, NONE, NONE));
        String cut = file.substring(0, file.indexOf("-----END"));
        assertTrue(Refused.as(DAMAGED, () -> KeyFiles.parse(bytes(cut))).contains("-----END PRIVATE KEY-----"));
        Refused.as(DAMAGED, () -> KeyFiles.parse(bytes(cut + "-----END RSA PRIVATE KEY-----\n")));
    }

    /** puttygen writes a zero in front where the top bit is set; OpenSSL before 1.1 left leading zeros out. */
    @Test
    void aPrivateNumberOfAnyLengthIsRead() throws KeyFormatException {
        EcdsaPrivateKey small = EcdsaPrivateKey.fromScalar(EcdsaCurve.NISTP256, Secret.ofNumber(BigInteger.TEN));
        for (int length = 1; length <= 33; length++) {
            byte[] d = new byte[length];
            d[length - 1] = 10;
            assertEquals(small, Sec1.readPrivate(Optional.of(EcdsaCurve.NISTP256), sec1(d)));
        }
        Refused.as(DAMAGED, () -> Sec1.readPrivate(Optional.of(EcdsaCurve.NISTP256), sec1(new byte[34])));
        Refused.as(DAMAGED, () -> Sec1.readPrivate(Optional.of(EcdsaCurve.NISTP256), sec1(NONE)));
        Refused.as(DAMAGED, () -> Sec1.readPrivate(Optional.empty(), sec1(new byte[] {10})));
        String written = text(PemPrivateKey.write(new SshKey(small, ""), NONE, NONE));
        assertTrue(written.contains("AAAAAAAAAAAAAAAAAAAAAAAAAAA"), "zeros are written");
    }

    private static DerReader sec1(byte[] d) {
        return new DerReader(
                new DerWriter().sequence(new DerWriter().integer(1).octets(d)).take(), "This test");
    }

    @Test
    void impossibleSettingsAreRefusedBeforeAnythingIsWritten() {
        assertThrows(IllegalArgumentException.class, () -> PemPrivateKey.write(KEY, IV, NONE));
        assertThrows(IllegalArgumentException.class, () -> Pkcs8.write(KEY, IV, 0, IV, IV));
        assertThrows(IllegalArgumentException.class, () -> Pkcs8.write(KEY, IV, 10_000_001, IV, IV));
        assertThrows(IllegalArgumentException.class, () -> Pkcs8.write(KEY, IV, 1, new byte[7], IV));
        assertThrows(IllegalArgumentException.class, () -> Pkcs8.write(KEY, IV, 1, IV, new byte[15]));
    }

    @Test
    void wipingAnUnlockedKeyLeavesTheFileUsable() throws KeyFormatException {
        KeyFile file = KeyFiles.parse(PemPrivateKey.write(KEY, NONE, NONE));
        file.unlock(NONE).privateKey().wipe();
        assertEquals(KEY, file.unlock(NONE));
        assertFalse(file.encrypted());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
