package io.dormouse.file;

import static io.dormouse.key.KeyFormatException.Cause.DAMAGED;
import static io.dormouse.key.KeyFormatException.Cause.MISMATCHED_HALVES;
import static io.dormouse.key.KeyFormatException.Cause.TOO_LARGE;
import static io.dormouse.key.KeyFormatException.Cause.TRAILING_DATA;
import static io.dormouse.key.KeyFormatException.Cause.UNSUPPORTED;
import static io.dormouse.key.KeyFormatException.Cause.WRONG_PASSPHRASE;
import static io.dormouse.tool.MadeElsewhere.PASSPHRASE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dormouse.key.DsaPrivateKey;
import io.dormouse.key.EcdsaCurve;
import io.dormouse.key.EcdsaPrivateKey;
import io.dormouse.key.EddsaPrivateKey;
import io.dormouse.key.KeyFormatException;
import io.dormouse.key.PrivateKey;
import io.dormouse.key.Refused;
import io.dormouse.key.RsaPrivateKey;
import io.dormouse.key.SampleKeys;
import io.dormouse.key.SshKey;
import io.dormouse.key.WireReader;
import io.dormouse.key.WireWriter;
import io.dormouse.tool.MadeByOpenssl;
import io.dormouse.tool.MadeElsewhere.Type;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PemDamageTest {

    private static final byte[] NONE = {};
    private static final byte[] KNOWN = PASSPHRASE.getBytes(StandardCharsets.UTF_8);
    private static final byte[] IV = new byte[16];
    private static final RsaPrivateKey RSA = SampleKeys.rsa(1);
    private static final EcdsaPrivateKey ECDSA = SampleKeys.ecdsa(EcdsaCurve.NISTP256, 1);
    private static final EddsaPrivateKey ED25519 = SampleKeys.ed25519(1);
    private static final DsaPrivateKey DSA = SampleKeys.dsa(1);

    /** Formats that say public numbers as well as private ones; PKCS#8 leaves out those of Ed25519, Ed448 and DSA. */
    static Stream<byte[]> filesWithBothHalves() {
        return Stream.of(pem(RSA, NONE), pem(ECDSA, NONE), pem(DSA, NONE), pkcs8(RSA, NONE), pkcs8(ECDSA, NONE));
    }

    @ParameterizedTest
    @MethodSource("filesWithBothHalves")
    void noFlippedBitGivesAnotherKey(byte[] file) throws KeyFormatException {
        SshKey key = KeyFiles.parse(file).unlock(NONE);
        int unnoticed = 0;
        for (int bit = 0; bit < 8 * file.length; bit++) {
            byte[] flipped = file.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            try {
                assertEquals(key, KeyFiles.parse(flipped).unlock(NONE));
                unnoticed++;
            } catch (KeyFormatException e) {
                assertTrue(e.kind() != WRONG_PASSPHRASE, e.getMessage());
            }
        }
        assertTrue(unnoticed < 30, unnoticed + " changes made no difference; those of white space do not");
    }

    /** The cipher hides where a change was made; what must hold is that it never makes another key. */
    @Test
    void noFlippedBitInAProtectedFileGivesAnotherKey() throws KeyFormatException {
        byte[] file = pem(ECDSA, KNOWN);
        for (int bit = 0; bit < 8 * file.length; bit++) {
            byte[] flipped = file.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            try {
                assertEquals(ECDSA, KeyFiles.parse(flipped).unlock(KNOWN).privateKey());
            } catch (KeyFormatException e) {
                assertTrue(e.getMessage().endsWith("."));
            }
        }
    }

    /** One in 256 wrong passphrases ends in what looks like padding, so that only the content shows it. */
    @Test
    void everyWrongPassphraseIsToldAsSuch() throws KeyFormatException {
        KeyFile pem = KeyFiles.parse(pem(ECDSA, KNOWN));
        KeyFile pkcs8 = KeyFiles.parse(pkcs8(ED25519, KNOWN));
        for (int i = 0; i < 3000; i++) {
            byte[] wrong = bytes("wrong" + i);
            Refused.as(WRONG_PASSPHRASE, () -> pem.unlock(wrong));
            Refused.as(WRONG_PASSPHRASE, () -> pkcs8.unlock(wrong));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'Proc-Type: 4,ENCRYPTED\n', DAMAGED",
        "'DEK-Info: AES-128-CBC,00000000000000000000000000000000\n', DAMAGED",
        "'Proc-Type: 4,MIC-ONLY\nDEK-Info: AES-128-CBC,00000000000000000000000000000000\n', DAMAGED",
        "'Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC\n', DAMAGED",
        "'Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,0000\n', DAMAGED",
        "'Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,0000000000000000000000000000000x\n', DAMAGED",
        "'Proc-Type: 4,ENCRYPTED\nDEK-Info: BF-CBC,0000000000000000\n', UNSUPPORTED",
        "'Proc-Type: 4,ENCRYPTED\nDEK-Info: <b>,0000000000000000\n', UNSUPPORTED"
    })
    void headersThatDoNotSayHowItIsEncryptedAreRefused(String headers, KeyFormatException.Cause kind) {
        String file = Armor.write(PemPrivateKey.RSA, headers + "\n", new byte[32], 64);
        String message = Refused.as(kind, () -> KeyFiles.parse(bytes(file)));
        assertTrue(!message.contains("<b>"), message);
    }

    @Test
    void whatIsNotMadeOfWholeBlocksIsDamaged() {
        String pem = Armor.write(PemPrivateKey.RSA, new DekInfo(CbcCipher.AES_128, IV).write(), new byte[33], 64);
        Refused.as(DAMAGED, () -> KeyFiles.parse(bytes(pem)));
        Pbes2 pbes2 = new Pbes2(new Pbkdf2(Pbkdf2.Hash.SHA1, IV, 1), CbcCipher.DES_EDE3, new byte[8]);
        Refused.as(DAMAGED, () -> KeyFiles.parse(ForgedPkcs8.encrypted(pbes2.write(), new byte[9])));
        Refused.as(DAMAGED, () -> KeyFiles.parse(ForgedPkcs8.encrypted(pbes2.write(), NONE)));
    }

    @Test
    void theLengthOfTheCiphersKeyMayBeSaidButOnlyRightly() throws KeyFormatException {
        KeyFiles.parse(ForgedPkcs8.derived(
                Pbkdf2.OID, new DerWriter().octets(IV).integer(1).integer(32)));
        DerWriter wrong = new DerWriter().octets(IV).integer(1).integer(16);
        Refused.as(DAMAGED, () -> KeyFiles.parse(ForgedPkcs8.derived(Pbkdf2.OID, wrong)));
        DerWriter wrongToo =
                new DerWriter().octets(IV).integer(2).integer(8).integer(1).integer(16);
        Refused.as(DAMAGED, () -> KeyFiles.parse(ForgedPkcs8.derived(Scrypt.OID, wrongToo)));
    }

    @Test
    void numbersThatDoNotFitOneAnotherAreRefused() throws KeyFormatException {
        RsaPrivateKey other = SampleKeys.rsa(2);
        BigInteger p = RSA.p().number();
        BigInteger q = RSA.q().number();
        BigInteger d = RSA.d().number();
        BigInteger dp = d.mod(p.subtract(BigInteger.ONE));
        BigInteger dq = d.mod(q.subtract(BigInteger.ONE));
        BigInteger iqmp = RSA.iqmp().number();
        BigInteger n = RSA.publicKey().n();
        assertEquals(
                RSA,
                KeyFiles.parse(pkcs1(0, n, d, p, q, dp, dq, iqmp)).unlock(NONE).privateKey());
        BigInteger two = BigInteger.TWO;
        Refused.as(MISMATCHED_HALVES, () -> KeyFiles.parse(pkcs1(0, n, d, p, q, dp.add(two), dq, iqmp)));
        Refused.as(MISMATCHED_HALVES, () -> KeyFiles.parse(pkcs1(0, n, d, p, q, dp, dq.add(two), iqmp)));
        Refused.as(MISMATCHED_HALVES, () -> KeyFiles.parse(pkcs1(0, n, d.add(two), p, q, dp, dq, iqmp)));
        Refused.as(
                MISMATCHED_HALVES,
                () -> KeyFiles.parse(pkcs1(0, other.publicKey().n(), d, p, q, dp, dq, iqmp)));
        Refused.as(UNSUPPORTED, () -> KeyFiles.parse(pkcs1(1, n, d, p, q, dp, dq, iqmp)));
        Refused.as(TOO_LARGE, () -> KeyFiles.parse(pkcs1(0, n.shiftLeft(15400), d, p, q, dp, dq, iqmp)));
        Refused.as(TRAILING_DATA, () -> KeyFiles.parse(pkcs1(0, n, d, p, q, dp, dq, iqmp, two)));
        Refused.as(DAMAGED, () -> KeyFiles.parse(pkcs1(0, n, d, p, q, dp, dq)));
    }

    /** Numbers as large as the file allows must not be multiplied before they are compared with a limit. */
    @Test
    void hugeNumbersTakeNoTime() {
        BigInteger huge = BigInteger.ONE.shiftLeft(16383).subtract(BigInteger.ONE);
        assertTimeout(
                Duration.ofSeconds(1),
                () -> Refused.as(
                        DAMAGED,
                        () -> KeyFiles.parse(pkcs1(0, huge, BigInteger.TEN, huge, huge, huge, huge, BigInteger.TEN))));
    }

    private static byte[] pkcs1(int version, BigInteger n, BigInteger... more) {
        DerWriter numbers = new DerWriter().integer(version).integer(n).integer(65537);
        for (BigInteger number : more) {
            numbers.integer(number);
        }
        return armored(PemPrivateKey.RSA, new DerWriter().sequence(numbers));
    }

    @Test
    void aPointThatIsNotTheKeysOrNoneIsRefused() {
        byte[] other = SampleKeys.ecdsa(EcdsaCurve.NISTP256, 2).publicKey().q();
        Refused.as(MISMATCHED_HALVES, () -> KeyFiles.parse(sec1(1, other)));
        byte[] off = ECDSA.publicKey().q();
        off[64] ^= 1;
        Refused.as(DAMAGED, () -> KeyFiles.parse(sec1(1, off)));
        byte[] compressed = Arrays.copyOf(off, 33);
        for (int first : new int[] {0, 2, 3, 4, 5, 6, 7}) {
            compressed[0] = (byte) first;
            Arrays.fill(compressed, 1, 33, (byte) -1);
            Refused.as(DAMAGED, () -> KeyFiles.parse(sec1(1, compressed)));
            Arrays.fill(compressed, 1, 33, (byte) 0);
            compressed[32] = 1;
            Refused.as(DAMAGED, () -> KeyFiles.parse(sec1(1, compressed)));
        }
        Refused.as(DAMAGED, () -> KeyFiles.parse(sec1(1, NONE)));
        Refused.as(DAMAGED, () -> KeyFiles.parse(sec1(2, ECDSA.publicKey().q())));
    }

    private static byte[] sec1(int version, byte[] point) {
        DerWriter fields = new DerWriter()
                .integer(version)
                .octets(ECDSA.d().open())
                .inside(DerReader.CONTEXT, new DerWriter().oid(Sec1.oid(EcdsaCurve.NISTP256)))
                .inside(DerReader.CONTEXT + 1, new DerWriter().bits(point));
        return armored(PemPrivateKey.EC, new DerWriter().sequence(fields));
    }

    @Test
    void twoNamesForTheCurveMustBeTheSame() throws KeyFormatException {
        assertEquals(
                ECDSA,
                KeyFiles.parse(ecInPkcs8(EcdsaCurve.NISTP256)).unlock(NONE).privateKey());
        Refused.as(DAMAGED, () -> KeyFiles.parse(ecInPkcs8(EcdsaCurve.NISTP384)));
    }

    private static byte[] ecInPkcs8(EcdsaCurve inside) {
        DerWriter key = new DerWriter()
                .integer(1)
                .octets(ECDSA.d().open())
                .inside(DerReader.CONTEXT, new DerWriter().oid(Sec1.oid(inside)));
        return armored(
                Pkcs8.CLEAR,
                new DerWriter()
                        .sequence(new DerWriter()
                                .integer(0)
                                .encoded(AlgorithmIdentifier.of(ECDSA.publicKey()))
                                .octets(new DerWriter().sequence(key))));
    }

    /** RFC 5958: attributes may follow in both versions, the public key in version 2. */
    @Test
    void thePublicKeyOfVersionTwoIsCompared() throws KeyFormatException {
        byte[] right = ED25519.publicKey().encodedPoint();
        assertEquals(ED25519, KeyFiles.parse(version(1, right)).unlock(NONE).privateKey());
        assertEquals(ED25519, KeyFiles.parse(version(0, NONE)).unlock(NONE).privateKey());
        byte[] wrong = SampleKeys.ed25519(2).publicKey().encodedPoint();
        String message = Refused.as(MISMATCHED_HALVES, () -> KeyFiles.parse(version(1, wrong)));
        assertTrue(message.contains("this Ed25519 key"), message);
        Refused.as(TRAILING_DATA, () -> KeyFiles.parse(version(0, right)));
        Refused.as(DAMAGED, () -> KeyFiles.parse(version(2, right)));
    }

    private static byte[] version(int version, byte[] publicKey) {
        DerWriter fields = new DerWriter()
                .integer(version)
                .encoded(AlgorithmIdentifier.of(ED25519.publicKey()))
                .octets(new DerWriter().octets(ED25519.seed().open()))
                .inside(DerReader.CONTEXT, new DerWriter().nothing());
        if (publicKey.length == 0) {
            return armored(Pkcs8.CLEAR, new DerWriter().sequence(fields));
        }
        byte[] der = new DerWriter().sequence(fields.bits(publicKey)).take();
        der[der.length - publicKey.length - 3] = (byte) (DerReader.CONTEXT_SIMPLE + 1);
        return bytes(Armor.write(Pkcs8.CLEAR, der, 64));
    }

    @Test
    void parametersBehindANameThatHasNoneAreRefused() {
        DerWriter algorithm = new DerWriter()
                .sequence(new DerWriter().oid(AlgorithmIdentifier.ED25519).integer(1));
        DerWriter key = new DerWriter()
                .sequence(new DerWriter()
                        .encoded(algorithm)
                        .bits(ED25519.publicKey().encodedPoint()));
        Refused.as(TRAILING_DATA, () -> KeyFiles.parse(armored(PemPublicKey.ANY, key)));
    }

    @Test
    void anSshComFileThatSaysSomethingElseIsRefused() throws Exception {
        String type = "if-modn{sign{rsa-pkcs1-sha1},encrypt{rsa-pkcs1v2-oaep}}";
        int magic = 0x3f6ff9eb;
        UnaryOperator<byte[]> same = hidden -> hidden;
        KeyFiles.parse(sshCom(magic, 0, type, "none", same));
        Refused.as(DAMAGED, () -> KeyFiles.parse(sshCom(magic + 1, 0, type, "none", same)));
        Refused.as(DAMAGED, () -> KeyFiles.parse(sshCom(magic, 1, type, "none", same)));
        Refused.as(UNSUPPORTED, () -> KeyFiles.parse(sshCom(magic, 0, "ec-modp", "none", same)));
        Refused.as(UNSUPPORTED, () -> KeyFiles.parse(sshCom(magic, 0, type, "aes256-cbc", same)));
        UnaryOperator<byte[]> noBlocks = hidden -> new byte[25];
        Refused.as(DAMAGED, () -> KeyFiles.parse(sshCom(magic, 0, type, "3des-cbc", noBlocks)));
        UnaryOperator<byte[]> longer = hidden -> Arrays.copyOf(hidden, hidden.length + 1);
        Refused.as(TRAILING_DATA, () -> KeyFiles.parse(sshCom(magic, 0, type, "none", longer)));
    }

    /** puttygen's file of an RSA key with some fields exchanged. */
    private static byte[] sshCom(int magic, int tooMuch, String type, String cipher, UnaryOperator<byte[]> change)
            throws Exception {
        String theirs = Files.readString(MadeByOpenssl.byPuttygen(Type.RSA, "private-sshcom"));
        String last = SshComKey.BEGIN.replace("BEGIN", "END");
        WireReader in = new WireReader(
                Rfc4716.frame(theirs, SshComKey.BEGIN, last, "This").bytes(), "This");
        in.raw(8);
        in.string();
        in.string();
        byte[] hidden = change.apply(in.string());
        WireWriter rest = new WireWriter().string(type).string(cipher).string(hidden);
        byte[] bytes = new WireWriter()
                .uint32(magic)
                .uint32(8 + rest.length() + tooMuch)
                .raw(rest.toBytes())
                .toBytes();
        return bytes(SshComKey.BEGIN + "\n" + Base64Text.lines(bytes, 70) + last + "\n");
    }

    static Stream<byte[]> allFiles() throws IOException {
        List<byte[]> files = new ArrayList<>();
        for (PrivateKey key : SampleKeys.one()) {
            for (byte[] passphrase : new byte[][] {NONE, KNOWN}) {
                files.add(pkcs8(key, passphrase));
                if (KeyFormat.PEM.isFor(key.publicKey())) {
                    files.add(pem(key, passphrase));
                }
            }
            files.add(bytes(PemPublicKey.write(key.publicKey())));
        }
        for (Type type : new Type[] {Type.RSA, Type.DSA}) {
            files.add(Files.readAllBytes(MadeByOpenssl.byPuttygen(type, "private-sshcom")));
            files.add(Files.readAllBytes(MadeByOpenssl.byPuttygenProtected(type, "private-sshcom")));
        }
        files.add(Files.readAllBytes(
                MadeByOpenssl.pkcs8(Type.ED25519, "-scrypt -scrypt_N 1024 -scrypt_r 1 -scrypt_p 3")));
        return files.stream();
    }

    /** A quick look; the fuzz targets look longer. Every second change is made within the base64. */
    @ParameterizedTest
    @MethodSource("allFiles")
    void whateverIsDoneToAFileEndsInAKeyOrASentence(byte[] file) {
        Random random = new Random(file.length);
        String text = text(file);
        for (int i = 0; i < 400; i++) {
            byte[] changed = i % 2 == 0 ? changed(file, random) : changedWithin(text, random);
            try {
                KeyFile parsed = KeyFiles.parse(changed);
                if (parsed.costWarning().isEmpty()) {
                    parsed.unlock(KNOWN);
                }
            } catch (KeyFormatException e) {
                assertTrue(e.getMessage().endsWith("."), e.getMessage());
            }
        }
    }

    private static byte[] changedWithin(String file, Random random) {
        StringBuilder frame = new StringBuilder();
        StringBuilder base64 = new StringBuilder();
        for (String line : file.split("\n")) {
            if (line.isEmpty() || line.startsWith("--") || line.contains(":")) {
                frame.append(base64.length() == 0 ? line + "\n" : "");
            } else {
                base64.append(line);
            }
        }
        byte[] bytes = changed(Base64.getDecoder().decode(base64.toString()), random);
        String last = file.substring(file.lastIndexOf('\n', file.length() - 2) + 1);
        return bytes(frame + Base64Text.lines(bytes, 64) + last);
    }

    /** One to four bytes set, cut out, doubled, or everything behind them lost. */
    private static byte[] changed(byte[] bytes, Random random) {
        byte[] changed = bytes;
        for (int i = random.nextInt(4); i >= 0 && changed.length > 0; i--) {
            int at = random.nextInt(Math.min(changed.length, random.nextBoolean() ? 60 : changed.length));
            byte[] behind = Arrays.copyOfRange(changed, at, changed.length);
            byte[] before = Arrays.copyOf(changed, at);
            behind[0] = (byte) random.nextInt(256);
            changed = switch (random.nextInt(8)) {
                case 0 -> before;
                case 1 -> joined(before, Arrays.copyOfRange(behind, 1, behind.length));
                case 2 -> joined(joined(before, new byte[] {behind[0]}), behind);
                default -> joined(before, behind);
            };
        }
        return changed;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static byte[] pem(PrivateKey key, byte[] passphrase) {
        return PemPrivateKey.write(new SshKey(key, ""), passphrase, IV);
    }

    private static byte[] pkcs8(PrivateKey key, byte[] passphrase) {
        return Pkcs8.write(new SshKey(key, ""), passphrase, 1, IV, IV);
    }

    private static byte[] armored(String label, DerWriter der) {
        return Enveloped.in(label, der.take());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
