package io.dormouse.file;

import static io.dormouse.key.KeyFormatException.Cause.DAMAGED;
import static io.dormouse.key.KeyFormatException.Cause.MISMATCHED_HALVES;
import static io.dormouse.key.KeyFormatException.Cause.TOO_COSTLY;
import static io.dormouse.key.KeyFormatException.Cause.TRAILING_DATA;
import static io.dormouse.key.KeyFormatException.Cause.UNSUPPORTED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dormouse.key.EcdsaCurve;
import io.dormouse.key.KeyFormatException;
import io.dormouse.key.PrivateKey;
import io.dormouse.key.PublicKey;
import io.dormouse.key.Refused;
import io.dormouse.key.SampleKeys;
import io.dormouse.key.SshKey;
import io.dormouse.key.WireWriter;
import io.dormouse.tool.MadeElsewhere;
import io.dormouse.tool.Programs;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenSshDamageTest {

    private static final byte[] NONE = {};
    private static final byte[] PASSPHRASE = {'p'};
    private static final byte[] SALT = new byte[16];
    private static final byte[] OPTIONS =
            new WireWriter().string(SALT).uint32(1).toBytes();
    private static final PrivateKey KEY = SampleKeys.ed25519(1);

    static List<PrivateKey> keys() {
        return SampleKeys.one();
    }

    /**
     * The format has no checksum: a changed comment and a changed check number (in both places) cannot be noticed. What
     * must hold is that no changed file gives another key.
     */
    @ParameterizedTest
    @MethodSource("keys")
    void noFlippedBitGivesAnotherKey(PrivateKey key) throws KeyFormatException {
        byte[] file = OpenSshKey.write(new SshKey(key, "ABCDEF"), NONE, 0, NONE, 7);
        int comments = 0;
        for (int bit = 0; bit < 8 * file.length; bit++) {
            byte[] flipped = file.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            try {
                SshKey read = KeyFiles.parse(flipped).unlock(NONE);
                assertEquals(key, read.privateKey());
                comments++;
            } catch (KeyFormatException e) {
                assertTrue(e.kind() != KeyFormatException.Cause.WRONG_PASSPHRASE, e.getMessage());
            }
        }
        assertTrue(comments < 8 * 10, comments + " changes went unnoticed");
    }

    @Test
    void aCutFileIsDamaged() {
        byte[] file = OpenSshKey.write(new SshKey(KEY, "c"), PASSPHRASE, 1, SALT, 7);
        int firstLine = text(file).indexOf('\n');
        for (int length = firstLine; length < file.length - 1; length++) {
            byte[] cut = Arrays.copyOf(file, length);
            Refused.as(DAMAGED, () -> KeyFiles.parse(cut));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4097, 1 << 20, Integer.MAX_VALUE, Integer.MIN_VALUE, -1})
    void moreRoundsThanTheLimitAreRefusedBeforeAnyWork(int rounds) {
        byte[] options = new WireWriter().string(SALT).uint32(rounds).toBytes();
        byte[] file = outer("aes256-ctr", "bcrypt", options, 1, KEY.publicKey(), new byte[128]);
        assertTimeout(Duration.ofSeconds(1), () -> Refused.as(TOO_COSTLY, () -> KeyFiles.parse(file)));
    }

    @Test
    void theMostRoundsAreStillTaken() throws KeyFormatException {
        byte[] options = new WireWriter().string(SALT).uint32(4096).toBytes();
        byte[] file = outer("aes256-ctr", "bcrypt", options, 1, KEY.publicKey(), new byte[128]);
        assertTrue(KeyFiles.parse(file).encrypted());
    }

    @ParameterizedTest
    @CsvSource({
        "none, bcrypt, 0",
        "aes256-ctr, none, 0",
        "none, none, 4",
        "rot13, scrypt, 24",
        "aes256-ctr, bcrypt, 0",
        "aes256-ctr, bcrypt, 4",
        "aes256-ctr, bcrypt, 8"
    })
    void aProtectionThatOpenSshDoesNotHaveIsDamage(String cipher, String kdf, int optionsLength) {
        byte[] file = outer(cipher, kdf, new byte[optionsLength], 1, KEY.publicKey(), new byte[128]);
        Refused.as(DAMAGED, () -> KeyFiles.parse(file));
    }

    /** OpenSSH 6.5 to 7.5 wrote the first four. */
    @ParameterizedTest
    @ValueSource(strings = {"blowfish-cbc", "cast128-cbc", "arcfour256", "rijndael-cbc@lysator.liu.se", "rot13"})
    void aCipherThatIsNotReadIsNamed(String cipher) {
        byte[] file = outer(cipher, "bcrypt", OPTIONS, 1, KEY.publicKey(), new byte[128]);
        String message = Refused.as(UNSUPPORTED, () -> KeyFiles.parse(file));
        assertTrue(message.contains("encrypted with " + cipher + ","), message);
        byte[] long41 = outer("x".repeat(41), "bcrypt", OPTIONS, 1, KEY.publicKey(), new byte[128]);
        assertTrue(Refused.as(UNSUPPORTED, () -> KeyFiles.parse(long41)).contains("unreadable name"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, -1})
    void aFileHoldsExactlyOneKey(int count) {
        byte[] file = outer("none", "none", NONE, count, KEY.publicKey(), new byte[128]);
        Refused.as(UNSUPPORTED, () -> KeyFiles.parse(file));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 127})
    void aHiddenPrivatePartIsMadeOfWholeBlocks(int length) {
        byte[] file = outer("aes256-ctr", "bcrypt", OPTIONS, 1, KEY.publicKey(), new byte[length]);
        Refused.as(DAMAGED, () -> KeyFiles.parse(file));
    }

    @Test
    void differentCheckNumbersMeanDamageWhereThereIsNoPassphrase() {
        byte[] inner = new WireWriter().uint32(1).uint32(2).toBytes();
        byte[] file = outer("none", "none", NONE, 1, KEY.publicKey(), inner);
        Refused.as(DAMAGED, () -> KeyFiles.parse(file).unlock(NONE));
    }

    @Test
    void theHiddenKeyMustBeTheAnnouncedOne() {
        for (PrivateKey[] pair : new PrivateKey[][] {
            {SampleKeys.ed25519(1), SampleKeys.ed25519(2)},
            {SampleKeys.rsa(1), SampleKeys.rsa(2)},
            {SampleKeys.ecdsa(EcdsaCurve.NISTP384, 1), SampleKeys.ecdsa(EcdsaCurve.NISTP384, 2)}
        }) {
            byte[] file = outer("none", "none", NONE, 1, pair[0].publicKey(), inner(pair[1], NONE));
            Refused.as(MISMATCHED_HALVES, () -> KeyFiles.parse(file).unlock(NONE));
        }
        byte[] file = outer("none", "none", NONE, 1, SampleKeys.rsa(1).publicKey(), inner(KEY, NONE));
        Refused.as(DAMAGED, () -> KeyFiles.parse(file).unlock(NONE));
    }

    @Test
    void bothCopiesOfAnEd25519PublicKeyMustAgree() {
        byte[] point = SampleKeys.ed25519(1).publicKey().encodedPoint();
        byte[] other = SampleKeys.ed25519(2).publicKey().encodedPoint();
        WireWriter in =
                new WireWriter().uint32(1).uint32(1).string("ssh-ed25519").string(point);
        in.uint32(64).raw(SampleKeys.ed25519(1).seed().open()).raw(other).string("");
        byte[] file = outer("none", "none", NONE, 1, KEY.publicKey(), padded(in));
        Refused.as(MISMATCHED_HALVES, () -> KeyFiles.parse(file).unlock(NONE));
    }

    @Test
    void paddingCountsUpAndEndsAfter16() throws KeyFormatException {
        byte[] sixteen = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
        byte[] fill = Arrays.copyOf(sixteen, paddingOf(KEY));
        byte[] most = Arrays.copyOf(sixteen, fill.length + 8);
        assertEquals(KEY, read(inner(KEY, fill)).privateKey());
        assertEquals(KEY, read(inner(KEY, most)).privateKey());
        byte[] wrong = most.clone();
        wrong[most.length - 1]++;
        Refused.as(DAMAGED, () -> read(inner(KEY, wrong)));
        byte[] tooMuch = Arrays.copyOf(most, most.length + 8);
        Refused.as(TRAILING_DATA, () -> read(inner(KEY, tooMuch)));
    }

    @Test
    void paddingThatIsMissingIsMendedAndSaid() throws Exception {
        WireWriter in = new WireWriter().uint32(1).uint32(1);
        OpenSshPrivateBlob.write(KEY, in);
        byte[] unpadded = in.string("c").toBytes();
        assertTrue(unpadded.length % 8 != 0);
        byte[] bytes = outer("none", "none", NONE, 1, KEY.publicKey(), unpadded);
        KeyFile file = KeyFiles.parse(bytes);
        assertEquals(KEY, file.unlock(NONE).privateKey());
        assertEquals(1, file.notes().size());
        assertTrue(file.notes().get(0).contains("ssh-keygen would refuse"), file.notes()::toString);
        String theirs = MadeElsewhere.file(bytes).toString();
        assertTrue(Programs.attempt("ssh-keygen", "-y", "-f", theirs).exit() != 0);
    }

    @ParameterizedTest
    @CsvSource({"512, false", "513, true", "4096, true"})
    void manyRoundsAreAskedFirst(int rounds, boolean asked) throws KeyFormatException {
        byte[] options = new WireWriter().string(SALT).uint32(rounds).toBytes();
        KeyFile file = KeyFiles.parse(outer("aes256-ctr", "bcrypt", options, 1, KEY.publicKey(), new byte[128]));
        assertEquals(asked, file.costWarning().isPresent());
        file.costWarning().ifPresent(sentence -> assertTrue(sentence.contains(rounds + " rounds"), sentence));
    }

    /** No such device is at hand, so the stubs are made here; ssh-keygen is asked whether they are right. */
    @ParameterizedTest
    @ValueSource(strings = {"sk-ssh-ed25519@openssh.com", "sk-ecdsa-sha2-nistp256@openssh.com"})
    void theStubOfASecurityKeyIsExplained(String algorithm) {
        byte[] file = securityKeyStub(algorithm);
        String message = Refused.as(UNSUPPORTED, () -> KeyFiles.parse(file));
        assertTrue(message.contains("FIDO security key"), message);
        String path = MadeElsewhere.file(file).toString();
        assertTrue(Programs.run("ssh-keygen", "-y", "-f", path).out().startsWith(algorithm + " AAAA"));
    }

    private static byte[] securityKeyStub(String algorithm) {
        WireWriter halves = new WireWriter().string(algorithm);
        if (algorithm.startsWith("sk-ecdsa")) {
            byte[] q = SampleKeys.ecdsa(EcdsaCurve.NISTP256, 1).publicKey().q();
            halves.string("nistp256").string(q).string("ssh:");
        } else {
            halves.string(SampleKeys.ed25519(1).publicKey().encodedPoint()).string("ssh:");
        }
        byte[] blob = halves.toBytes();
        WireWriter inner = new WireWriter().uint32(1).uint32(1).raw(blob);
        inner.raw(new byte[] {1}).string(new byte[64]).string("").string("a comment");
        WireWriter out = new WireWriter().raw(bytes("openssh-key-v1\0")).string("none");
        out.string("none").string("").uint32(1).string(blob).string(padded(inner));
        return bytes(Armor.write(OpenSshKey.LABEL, out.toBytes(), 70));
    }

    @Test
    void anEd448KeyIsSaidToBeNoneOfOpenSshs() throws Exception {
        KeyFile file = KeyFiles.parse(Files.readAllBytes(MadeElsewhere.openSshByPuttygen(MadeElsewhere.Type.ED448)));
        assertTrue(file.notes().get(0).contains("Ed448"), file.notes()::toString);
        assertFalse(KeyFormat.OPENSSH.isFor(file.publicKey()));
        assertFalse(KeyFormat.PEM.isFor(file.publicKey()));
        assertTrue(KeyFormat.PPK3.isFor(file.publicKey()));
        assertTrue(KeyFormat.OPENSSH.isFor(KEY.publicKey()));
    }

    @Test
    void aCertificateInPlaceOfTheKeyIsNamed() {
        byte[] blob =
                new WireWriter().string("ssh-ed25519-cert-v01@openssh.com").toBytes();
        WireWriter out = new WireWriter().raw(bytes("openssh-key-v1\0")).string("none");
        out.string("none").string("").uint32(1).string(blob).string(new byte[128]);
        byte[] file = bytes(Armor.write(OpenSshKey.LABEL, out.toBytes(), 70));
        assertTrue(Refused.as(UNSUPPORTED, () -> KeyFiles.parse(file)).contains("certificate"));
    }

    @Test
    void whatFollowsTheKeyIsRefused() {
        String file = text(OpenSshKey.write(new SshKey(KEY, "c"), NONE, 0, NONE, 7));
        Refused.as(TRAILING_DATA, () -> KeyFiles.parse(bytes(file + file)));
        WireWriter more = new WireWriter().raw(outerBytes("none", "none", NONE, 1, KEY.publicKey(), inner(KEY, NONE)));
        byte[] longer =
                bytes(Armor.write(OpenSshKey.LABEL, more.raw(new byte[1]).toBytes(), 70));
        Refused.as(TRAILING_DATA, () -> KeyFiles.parse(longer));
    }

    @Test
    void linesOfOtherFormatsAreDamage() {
        String file = text(OpenSshKey.write(new SshKey(KEY, "c"), NONE, 0, NONE, 7));
        Refused.as(DAMAGED, () -> KeyFiles.parse(bytes(file.replaceFirst("\n", "\nComment: me\n"))));
    }

    /** Copy-and-paste tools of the web do this. */
    @Test
    void aPkcs8KeyUnderAnOpenSshHeadingIsNamedAsAMistakeOfItsMaker() {
        byte[] file = bytes(Armor.write(OpenSshKey.LABEL, new byte[] {0x30, 0x2e, 2, 1, 0}, 64));
        assertTrue(Refused.as(DAMAGED, () -> KeyFiles.parse(file)).contains("something else"));
    }

    @Test
    void settingsOutOfRangeAreNotWritten() {
        SshKey key = new SshKey(KEY, "");
        for (int rounds : new int[] {0, -1, 4097}) {
            assertThrows(IllegalArgumentException.class, () -> OpenSshKey.write(key, PASSPHRASE, rounds, SALT, 0));
        }
        assertThrows(IllegalArgumentException.class, () -> OpenSshKey.write(key, PASSPHRASE, 16, new byte[15], 0));
    }

    private static SshKey read(byte[] inner) throws KeyFormatException {
        return KeyFiles.parse(outer("none", "none", NONE, 1, KEY.publicKey(), inner))
                .unlock(NONE);
    }

    private static byte[] inner(PrivateKey key, byte[] padding) {
        WireWriter in = new WireWriter().uint32(1).uint32(1);
        OpenSshPrivateBlob.write(key, in);
        in.string("c");
        return padding.length == 0 ? padded(in) : in.raw(padding).toBytes();
    }

    private static int paddingOf(PrivateKey key) {
        WireWriter in = new WireWriter().uint32(1).uint32(1);
        OpenSshPrivateBlob.write(key, in);
        return 8 - in.string("c").length() % 8;
    }

    private static byte[] padded(WireWriter in) {
        for (byte i = 1; in.length() % 8 != 0; i++) {
            in.raw(new byte[] {i});
        }
        return in.toBytes();
    }

    private static byte[] outer(String cipher, String kdf, byte[] options, int count, PublicKey key, byte[] inner) {
        return bytes(Armor.write(OpenSshKey.LABEL, outerBytes(cipher, kdf, options, count, key, inner), 70));
    }

    private static byte[] outerBytes(
            String cipher, String kdf, byte[] options, int count, PublicKey key, byte[] inner) {
        return new WireWriter()
                .raw(bytes("openssh-key-v1\0"))
                .string(cipher)
                .string(kdf)
                .string(options)
                .uint32(count)
                .string(key.blob())
                .string(inner)
                .toBytes();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
