package io.dormouse.key;

import static io.dormouse.key.KeyFormatException.Cause.DAMAGED;
import static io.dormouse.key.KeyFormatException.Cause.MISMATCHED_HALVES;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.HexFormat;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PrivateKeyTest {

    @ParameterizedTest
    @CsvSource({
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
                + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
                + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"
    })
    void anEd25519SeedMakesThePublicKeyOfRfc8032(String seed, String point) throws KeyFormatException {
        EddsaPrivateKey key = EddsaPrivateKey.fromSeed(EddsaCurve.ED25519, new Secret(hex(seed)));
        assertArrayEquals(hex(point), key.publicKey().encodedPoint());
    }

    @Test
    void anEd448SeedMakesThePublicKeyOfRfc8032() throws KeyFormatException {
        byte[] seed = hex(
                "6c82a562cb808d10d632be89c8513ebf6c929f34ddfa8c9f63c9960ef6e348a3528c8a3fcc2f044e39a3fc5b94492f8f032e7549"
                        + "a20098f95b");
        byte[] point = hex(
                "5fd7449b59b461fd2ce787ec616ad46a1da1342485a70e1f8a0ea75d80e96778edf124769b46c7061bd6783df1e50f6cd1fa1abe"
                        + "afe8256180");
        EddsaPrivateKey key = EddsaPrivateKey.fromSeed(EddsaCurve.ED448, new Secret(seed));
        assertArrayEquals(point, key.publicKey().encodedPoint());
        assertEquals(448, key.publicKey().bits());
    }

    @ParameterizedTest
    @CsvSource({
        "NISTP256, c9afa9d845ba75166b5c215767b1d6934e50c3db36e89b127b8a622b120f6721,"
                + "60fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6",
        "NISTP384, 6b9d3dad2e1b8c1c05b19875b6659f4de23c3b667bf297ba9aa47740787137d896d5724e4c70a825f872c9ea60d2edf5,"
                + "ec3a4e415b4e19a4568618029f427fa5da9a8bc4ae92e02e06aae5286b300c64def8f0ea9055866064a254515480bc13"
    })
    void anEcdsaNumberMakesThePublicKeyOfRfc6979(EcdsaCurve curve, String d, String x) throws KeyFormatException {
        byte[] q = EcdsaPrivateKey.fromScalar(curve, new Secret(hex(d)))
                .publicKey()
                .q();
        assertEquals("04" + x, HexFormat.of().formatHex(q, 0, 1 + x.length() / 2));
    }

    @ParameterizedTest
    @EnumSource
    void theCurvesAreThoseThatTheirNamesSay(EcdsaCurve curve) {
        X9ECParameters expected = CustomNamedCurves.getByName("secp" + curve.bits() + "r1");
        assertEquals(expected.getCurve(), curve.domain().getCurve());
        assertEquals(expected.getG(), curve.domain().getG());
        assertEquals(expected.getN(), curve.domain().getN());
        assertEquals(expected.getH(), curve.domain().getH());
        assertEquals("ecdsa-sha2-nistp" + curve.bits(), curve.algorithm());
    }

    @ParameterizedTest
    @EnumSource
    void anEcdsaNumberLiesBetweenZeroAndTheOrder(EcdsaCurve curve) throws KeyFormatException {
        BigInteger order = curve.domain().getN();
        for (BigInteger bad : new BigInteger[] {BigInteger.ZERO, order, order.add(BigInteger.ONE)}) {
            Refused.as(DAMAGED, () -> EcdsaPrivateKey.fromScalar(curve, Secret.ofNumber(bad)));
            assertThrows(IllegalArgumentException.class, () -> curve.publicPoint(bad));
        }
        byte[] base = curve.domain().getG().getEncoded(false);
        assertArrayEquals(
                base,
                EcdsaPrivateKey.fromScalar(curve, Secret.ofNumber(BigInteger.ONE))
                        .publicKey()
                        .q());
        EcdsaPrivateKey.fromScalar(curve, Secret.ofNumber(order.subtract(BigInteger.ONE)));
    }

    @Test
    void halvesOfDifferentKeysAreRefused() {
        EddsaPrivateKey one = SampleKeys.ed25519(1);
        EddsaPrivateKey two = SampleKeys.ed25519(2);
        assertTrue(Refused.as(MISMATCHED_HALVES, () -> new EddsaPrivateKey(one.publicKey(), two.seed()))
                .contains("Ed25519"));
        EcdsaPrivateKey three = SampleKeys.ecdsa(EcdsaCurve.NISTP256, 3);
        EcdsaPrivateKey four = SampleKeys.ecdsa(EcdsaCurve.NISTP256, 4);
        assertTrue(Refused.as(MISMATCHED_HALVES, () -> new EcdsaPrivateKey(three.publicKey(), four.d()))
                .contains("ECDSA"));
        EddsaPrivateKey five = SampleKeys.ed448(5);
        EddsaPrivateKey six = SampleKeys.ed448(6);
        assertTrue(Refused.as(MISMATCHED_HALVES, () -> new EddsaPrivateKey(five.publicKey(), six.seed()))
                .contains("Ed448"));
        DsaPrivateKey seven = SampleKeys.dsa(7);
        assertTrue(Refused.as(MISMATCHED_HALVES, () -> new DsaPrivateKey(seven.publicKey(), plus(seven.x(), 1)))
                .contains("DSA"));
    }

    @Test
    void aDsaNumberLiesBetweenZeroAndTheOrder() {
        DsaPrivateKey key = SampleKeys.dsa(1);
        BigInteger q = key.publicKey().q();
        for (BigInteger bad :
                new BigInteger[] {BigInteger.ZERO, q, q.add(key.x().number())}) {
            Refused.as(DAMAGED, () -> new DsaPrivateKey(key.publicKey(), Secret.ofNumber(bad)));
        }
    }

    @Test
    void everyNumberOfAnRsaKeyMustFitTheOthers() throws KeyFormatException {
        RsaPrivateKey k = SampleKeys.rsa(1);
        RsaPrivateKey other = SampleKeys.rsa(2);
        assertEquals(k, new RsaPrivateKey(k.publicKey(), k.d(), k.p(), k.q(), k.iqmp()));
        RsaPublicKey otherE =
                new RsaPublicKey(BigInteger.valueOf(17), k.publicKey().n());
        Refused.as(MISMATCHED_HALVES, () -> new RsaPrivateKey(otherE, k.d(), k.p(), k.q(), k.iqmp()));
        Refused.as(MISMATCHED_HALVES, () -> new RsaPrivateKey(other.publicKey(), k.d(), k.p(), k.q(), k.iqmp()));
        Refused.as(MISMATCHED_HALVES, () -> new RsaPrivateKey(k.publicKey(), plus(k.d(), 2), k.p(), k.q(), k.iqmp()));
        Refused.as(MISMATCHED_HALVES, () -> new RsaPrivateKey(k.publicKey(), k.d(), plus(k.p(), 2), k.q(), k.iqmp()));
        Refused.as(MISMATCHED_HALVES, () -> new RsaPrivateKey(k.publicKey(), k.d(), k.p(), plus(k.q(), 2), k.iqmp()));
        Refused.as(MISMATCHED_HALVES, () -> new RsaPrivateKey(k.publicKey(), k.d(), k.p(), k.q(), plus(k.iqmp(), -1)));
    }

    @Test
    void rsaNumbersOutOfRangeAreRefusedBeforeAnyArithmetic() {
        RsaPrivateKey k = SampleKeys.rsa(1);
        Secret zero = Secret.ofNumber(BigInteger.ZERO);
        Secret one = Secret.ofNumber(BigInteger.ONE);
        Secret n = Secret.ofNumber(k.publicKey().n());
        Refused.as(DAMAGED, () -> new RsaPrivateKey(k.publicKey(), k.d(), zero, k.q(), k.iqmp()));
        Refused.as(DAMAGED, () -> new RsaPrivateKey(k.publicKey(), k.d(), one, n, k.iqmp()));
        Refused.as(DAMAGED, () -> new RsaPrivateKey(k.publicKey(), k.d(), n, one, k.iqmp()));
        Secret huge = Secret.ofNumber(BigInteger.ONE.shiftLeft(2_000_000).setBit(0));
        Refused.as(DAMAGED, () -> new RsaPrivateKey(k.publicKey(), k.d(), huge, k.q(), k.iqmp()));
        Refused.as(DAMAGED, () -> new RsaPrivateKey(k.publicKey(), k.d(), k.p(), huge, k.iqmp()));
        Refused.as(DAMAGED, () -> new RsaPrivateKey(k.publicKey(), n, k.p(), k.q(), k.iqmp()));
        Refused.as(DAMAGED, () -> new RsaPrivateKey(k.publicKey(), k.d(), k.p(), k.q(), k.p()));
    }

    @Test
    void anRsaKeyWithItsPrimesTheOtherWayRoundIsTheSameKey() throws KeyFormatException {
        RsaPrivateKey k = SampleKeys.rsa(1);
        Secret iqmp = Secret.ofNumber(k.p().number().modInverse(k.q().number()));
        assertEquals(k, new RsaPrivateKey(k.publicKey(), k.d(), k.q(), k.p(), iqmp));
    }

    @Test
    void primesThatMakeNoKeyAreNotCombined() {
        BigInteger p = SampleKeys.rsa(1).p().number();
        BigInteger q = SampleKeys.rsa(1).q().number();
        BigInteger e = BigInteger.valueOf(65537);
        assertThrows(IllegalArgumentException.class, () -> RsaPrivateKey.fromPrimes(e, q, p));
        assertThrows(IllegalArgumentException.class, () -> RsaPrivateKey.fromPrimes(e, p, p));
        assertThrows(IllegalArgumentException.class, () -> RsaPrivateKey.fromPrimes(BigInteger.TWO, p, q));
    }

    @Test
    void anEd25519SeedHas32Bytes() {
        Refused.as(DAMAGED, () -> EddsaPrivateKey.fromSeed(EddsaCurve.ED25519, new Secret(new byte[31])));
        Refused.as(DAMAGED, () -> EddsaPrivateKey.fromSeed(EddsaCurve.ED25519, new Secret(new byte[33])));
    }

    @Test
    void anEd448SeedHas57Bytes() {
        Refused.as(DAMAGED, () -> EddsaPrivateKey.fromSeed(EddsaCurve.ED448, new Secret(new byte[56])));
        Refused.as(DAMAGED, () -> EddsaPrivateKey.fromSeed(EddsaCurve.ED448, new Secret(new byte[58])));
    }

    private static Secret plus(Secret secret, int difference) {
        return Secret.ofNumber(secret.number().add(BigInteger.valueOf(difference)));
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}
