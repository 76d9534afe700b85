package io.dormouse.generate;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.dormouse.key.EcdsaPrivateKey;
import io.dormouse.key.EddsaPrivateKey;
import io.dormouse.key.KeyFormatException;
import io.dormouse.key.KeySpec;
import io.dormouse.key.PrivateKey;
import io.dormouse.key.RsaPrivateKey;
import io.dormouse.key.Secret;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairwiseConsistencyTest {

    @Test
    void aSoundKeyOfEachKindPasses() {
        for (GoldenKeys.Golden golden : GoldenKeys.ALL) {
            assertDoesNotThrow(() -> PairwiseConsistency.check(GoldenKeys.generate(golden.spec()), ModPow.JAVA));
        }
    }

    @Test
    void oneWrongBitInAnyNumberOfAnRsaKeyIsNoticed() {
        for (int number = 0; number < 4; number++) {
            RsaPrivateKey key = (RsaPrivateKey) GoldenKeys.generate(new KeySpec(KeySpec.Algorithm.RSA, 2048));
            assertFaultIsNoticed(
                    key, List.of(key.d(), key.p(), key.q(), key.iqmp()).get(number));
        }
    }

    @Test
    void aPrimeThatIsNoneIsNoticed() throws KeyFormatException {
        BigInteger e = RsaCriteria.PUBLIC_EXPONENT;
        BigInteger prime = BigInteger.ONE.shiftLeft(1024).subtract(BigInteger.valueOf(105));
        BigInteger composite = prime.subtract(BigInteger.ONE.shiftLeft(1000));
        while (composite.isProbablePrime(50) || !ExponentCriterion.suits(composite, e)) {
            composite = composite.subtract(BigInteger.TWO);
        }
        RsaPrivateKey key = RsaPrivateKey.fromPrimes(e, prime, composite);
        assertThrows(IllegalStateException.class, () -> PairwiseConsistency.check(key, ModPow.JAVA));
    }

    @Test
    void aModPowThatIsWrongAnywhereIsNoticed() {
        RsaPrivateKey key = (RsaPrivateKey) GoldenKeys.generate(new KeySpec(KeySpec.Algorithm.RSA, 2048));
        ModPow wrong = (base, exponent, modulus) ->
                base.modPow(exponent, modulus).flipBit(500).mod(modulus);
        assertThrows(IllegalStateException.class, () -> PairwiseConsistency.check(key, wrong));
    }

    @ParameterizedTest
    @ValueSource(ints = {256, 384, 521})
    void oneWrongBitInAnEcdsaKeyIsNoticed(int bits) {
        EcdsaPrivateKey key = (EcdsaPrivateKey) GoldenKeys.generate(new KeySpec(KeySpec.Algorithm.ECDSA, bits));
        assertFaultIsNoticed(key, key.d());
    }

    @Test
    void oneWrongBitInAnEd25519KeyIsNoticed() {
        EddsaPrivateKey key = (EddsaPrivateKey) GoldenKeys.generate(new KeySpec(KeySpec.Algorithm.ED25519, 255));
        assertFaultIsNoticed(key, key.seed());
    }

    /** A secret is its live array, so that a fault can be made after the constructor has checked the halves. */
    private static void assertFaultIsNoticed(PrivateKey key, Secret secret) {
        byte[] bytes = secret.open();
        bytes[bytes.length / 2] ^= 4;
        assertThrows(IllegalStateException.class, () -> PairwiseConsistency.check(key, ModPow.JAVA));
        assertThrows(IllegalStateException.class, secret::open, "a key that failed is wiped");
    }
}
