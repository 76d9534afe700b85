package io.dormouse.key;

import static io.dormouse.key.KeyFormatException.Cause.DAMAGED;
import static io.dormouse.key.KeyFormatException.Cause.TOO_LARGE;
import static io.dormouse.key.KeyFormatException.Cause.TRAILING_DATA;
import static io.dormouse.key.KeyFormatException.Cause.UNSUPPORTED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicKeyTest {

    private static final BigInteger F4 = BigInteger.valueOf(65537);

    @Property(tries = 50)
    void whatIsWrittenIsRead(@ForAll("keys") PrivateKey key) throws KeyFormatException {
        assertEquals(key.publicKey(), PublicKey.fromBlob(key.publicKey().blob()));
    }

    @Property(tries = 50)
    void everyTruncationAndEveryAddedByteIsRefused(@ForAll("keys") PrivateKey key) {
        byte[] blob = key.publicKey().blob();
        for (int length = 0; length < blob.length; length += 1 + length / 16) {
            byte[] part = Arrays.copyOf(blob, length);
            Refused.as(DAMAGED, () -> PublicKey.fromBlob(part));
        }
        Refused.as(TRAILING_DATA, () -> PublicKey.fromBlob(Arrays.copyOf(blob, blob.length + 1)));
    }

    @Provide
    Arbitrary<PrivateKey> keys() {
        return SampleKeys.any();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sk-ssh-ed25519@openssh.com", "ssh-rsa-cert-v01@openssh.com"})
    void aTypeThatIsNotHandledIsNamed(String algorithm) {
        byte[] blob = new WireWriter().string(algorithm).string("whatever").toBytes();
        String message = Refused.as(UNSUPPORTED, () -> PublicKey.fromBlob(blob));
        assertTrue(message.contains(algorithm), message);
        assertEquals(algorithm.contains("-cert-"), message.contains("a certificate"), message);
    }

    @Test
    void aTypeThatDoesNotExistIsNotRepeated() {
        byte[] blob = new WireWriter().string("<script>").toBytes();
        assertFalse(Refused.as(DAMAGED, () -> PublicKey.fromBlob(blob)).contains("script"));
    }

    @Test
    void aPointBesideTheCurveIsRefused() {
        for (EcdsaCurve curve : EcdsaCurve.values()) {
            byte[] q = SampleKeys.ecdsa(curve, 1).publicKey().q();
            q[q.length - 1] ^= 1;
            Refused.as(DAMAGED, () -> new EcdsaPublicKey(curve, q));
        }
    }

    @Test
    void onlyAnUncompressedPointInsideTheFieldIsTaken() {
        EcdsaCurve curve = EcdsaCurve.NISTP256;
        byte[] q = SampleKeys.ecdsa(curve, 1).publicKey().q();
        byte[] compressed = Arrays.copyOf(q, 33);
        compressed[0] = (byte) (2 + (q[64] & 1));
        byte[] hybrid = q.clone();
        hybrid[0] = (byte) (6 + (q[64] & 1));
        byte[] outside = q.clone();
        Arrays.fill(outside, 1, 33, (byte) 0xff);
        for (byte[] bad : new byte[][] {{}, {0}, {4}, compressed, hybrid, outside, Arrays.copyOf(q, 66)}) {
            Refused.as(DAMAGED, () -> new EcdsaPublicKey(curve, bad));
        }
    }

    @Test
    void aKeyThatNamesTwoCurvesIsRefused() {
        byte[] blob = new WireWriter()
                .string("ecdsa-sha2-nistp256")
                .string("nistp384")
                .string(SampleKeys.ecdsa(EcdsaCurve.NISTP256, 1).publicKey().q())
                .toBytes();
        Refused.as(DAMAGED, () -> PublicKey.fromBlob(blob));
    }

    @Test
    void anEd25519KeyIs32BytesThatAreAPoint() {
        byte[] point = SampleKeys.ed25519(1).publicKey().encodedPoint();
        byte[] beside = new byte[32];
        beside[0] = 2; // y = 2 has no x on the curve
        Refused.as(DAMAGED, () -> new EddsaPublicKey(EddsaCurve.ED25519, beside));
        Refused.as(DAMAGED, () -> new EddsaPublicKey(EddsaCurve.ED25519, Arrays.copyOf(point, 31)));
        Refused.as(DAMAGED, () -> new EddsaPublicKey(EddsaCurve.ED25519, Arrays.copyOf(point, 33)));
    }

    @Test
    void anEd448KeyIs57BytesThatAreAPoint() {
        byte[] point = SampleKeys.ed448(1).publicKey().encodedPoint();
        byte[] beside = new byte[57];
        beside[0] = 2; // y = 2 has no x on the curve
        Refused.as(DAMAGED, () -> new EddsaPublicKey(EddsaCurve.ED448, beside));
        Refused.as(DAMAGED, () -> new EddsaPublicKey(EddsaCurve.ED448, Arrays.copyOf(point, 56)));
        Refused.as(DAMAGED, () -> new EddsaPublicKey(EddsaCurve.ED448, Arrays.copyOf(point, 58)));
    }

    @Test
    void aDsaKeyOfAbsurdSizeIsRefusedBeforeAnyArithmetic() {
        DsaPublicKey key = SampleKeys.dsa(1).publicKey();
        BigInteger huge = oddOfBits(16385);
        Refused.as(TOO_LARGE, () -> new DsaPublicKey(huge, key.q(), key.g(), key.y()));
        Refused.as(TOO_LARGE, () -> new DsaPublicKey(key.p(), oddOfBits(513), key.g(), key.y()));
        Refused.as(UNSUPPORTED, () -> new DsaPublicKey(oddOfBits(511), key.q(), key.g(), key.y()));
        Refused.as(UNSUPPORTED, () -> new DsaPublicKey(key.p(), oddOfBits(159), key.g(), key.y()));
    }

    @Test
    void aDsaKeyIsTheSameAsItsCopyAndAsNoOther() throws Exception {
        DsaPublicKey key = SampleKeys.dsa(1).publicKey();
        DsaPublicKey copy = new DsaPublicKey(key.p(), key.q(), key.g(), key.y());
        assertEquals(key, copy);
        assertEquals(key.hashCode(), copy.hashCode());
        DsaPublicKey other = new DsaPublicKey(
                key.p(), key.q(), key.g(), key.y().multiply(key.g()).mod(key.p()));
        assertFalse(key.equals(other));
        assertFalse(key.hashCode() == other.hashCode());
        assertEquals("ssh-dss " + key.bits(), key.toString());
    }

    @Test
    void numbersThatCannotBeADsaKeyAreRefused() {
        DsaPublicKey key = SampleKeys.dsa(1).publicKey();
        BigInteger p = key.p();
        BigInteger q = key.q();
        BigInteger two = BigInteger.TWO;
        Refused.as(DAMAGED, () -> new DsaPublicKey(p.add(BigInteger.ONE), q, key.g(), key.y()));
        Refused.as(DAMAGED, () -> new DsaPublicKey(p, q.add(BigInteger.ONE), key.g(), key.y()));
        Refused.as(DAMAGED, () -> new DsaPublicKey(p, q.add(two), key.g(), key.y()));
        Refused.as(DAMAGED, () -> new DsaPublicKey(p.negate(), q, key.g(), key.y()));
        Refused.as(DAMAGED, () -> new DsaPublicKey(p, BigInteger.ZERO, key.g(), key.y()));
        for (BigInteger bad : new BigInteger[] {BigInteger.ZERO, BigInteger.ONE, p, p.add(two)}) {
            Refused.as(DAMAGED, () -> new DsaPublicKey(p, q, bad, key.y()));
            Refused.as(DAMAGED, () -> new DsaPublicKey(p, q, key.g(), bad));
        }
    }

    @Test
    void anRsaModulusHasFrom512To16384Bits() throws KeyFormatException {
        String message = Refused.as(UNSUPPORTED, () -> new RsaPublicKey(F4, oddOfBits(511)));
        assertTrue(message.contains("at least 1024"), message);
        assertEquals(512, new RsaPublicKey(F4, oddOfBits(512)).bits());
        assertEquals(16384, new RsaPublicKey(F4, oddOfBits(16384)).bits());
        Refused.as(TOO_LARGE, () -> new RsaPublicKey(F4, oddOfBits(16385)));
    }

    @Test
    void numbersThatCannotBeAnRsaKeyAreRefused() {
        BigInteger n = oddOfBits(1024);
        Refused.as(DAMAGED, () -> new RsaPublicKey(F4, n.add(BigInteger.ONE)));
        Refused.as(DAMAGED, () -> new RsaPublicKey(F4, BigInteger.ZERO));
        Refused.as(DAMAGED, () -> new RsaPublicKey(F4, n.negate()));
        Refused.as(UNSUPPORTED, () -> new RsaPublicKey(BigInteger.ONE, n));
        Refused.as(UNSUPPORTED, () -> new RsaPublicKey(BigInteger.TEN, n));
        Refused.as(DAMAGED, () -> new RsaPublicKey(n, n));
    }

    private static BigInteger oddOfBits(int bits) {
        return BigInteger.ONE.shiftLeft(bits - 1).setBit(0);
    }
}
