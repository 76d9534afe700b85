package io.dormouse.generate;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dormouse.entropy.Drbg;
import io.dormouse.entropy.EntropyPool;
import io.dormouse.entropy.InputEvent;
import io.dormouse.entropy.NoRandomnessException;
import io.dormouse.entropy.RandomBytes;
import io.dormouse.key.EcdsaPrivateKey;
import io.dormouse.key.Fingerprint;
import io.dormouse.key.KeySpec;
import io.dormouse.key.PrivateKey;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.crypto.CryptoServicesRegistrar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyGeneratorTest {

    private static final KeySpec RSA_2048 = new KeySpec(KeySpec.Algorithm.RSA, 2048);
    private static final KeySpec ED25519 = new KeySpec(KeySpec.Algorithm.ED25519, 255);
    private static final Progress UNWATCHED = fraction -> {};

    @Test
    void oneSeedMakesTheGoldenKeys() {
        assertEquals(List.of(), GoldenKeys.differences());
    }

    @ParameterizedTest
    @CsvSource({
        "RSA, 2048, ssh-rsa",
        "RSA, 3072, ssh-rsa",
        "RSA, 4096, ssh-rsa",
        "RSA, 8192, ssh-rsa",
        "ED25519, 255, ssh-ed25519",
        "ECDSA, 256, ecdsa-sha2-nistp256",
        "ECDSA, 384, ecdsa-sha2-nistp384",
        "ECDSA, 521, ecdsa-sha2-nistp521"
    })
    void makesWhatWasAskedForWhileTheBarGoesFromEmptyToFullWithoutFalling(
            KeySpec.Algorithm algorithm, int bits, String name) {
        List<Double> bar = new ArrayList<>();
        PrivateKey key = KeyGenerator.generate(new KeySpec(algorithm, bits), TestRandom.numbered(bits), bar::add);
        assertEquals(name, key.publicKey().algorithm());
        assertEquals(bits, key.publicKey().bits());
        assertEquals(bar.stream().sorted().toList(), bar);
        assertEquals(1.0, bar.get(bar.size() - 1));
        assertTrue(bar.get(0) >= 0);
        assertTrue(algorithm != KeySpec.Algorithm.RSA || bar.size() > 10, bar::toString);
    }

    @Test
    void nothingAsksForTheRandomNumbersOfJava() {
        SecureRandom refusing = new SecureRandom() {
            @Override
            public void nextBytes(byte[] bytes) {
                throw new AssertionError("SecureRandom was asked");
            }
        };
        CryptoServicesRegistrar.setSecureRandom(refusing);
        try {
            for (GoldenKeys.Golden golden : GoldenKeys.ALL) {
                assertDoesNotThrow(() -> GoldenKeys.generate(golden));
            }
        } finally {
            CryptoServicesRegistrar.setSecureRandom(null);
        }
    }

    @Test
    void everyByteOfTheBrowsersRandomnessAndEveryEventReachTheKey() throws NoRandomnessException {
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < 64; i++) {
            keys.add(keyFrom(i, 1, 2));
        }
        keys.add(keyFrom(-1, 1, 2));
        keys.add(keyFrom(-1, 1));
        keys.add(keyFrom(-1, 2));
        keys.add(keyFrom(-1));
        assertEquals(68, keys.size());
    }

    private static String keyFrom(int flippedByte, int... places) throws NoRandomnessException {
        EntropyPool pool = new EntropyPool();
        for (int place : places) {
            pool.add(new InputEvent(InputEvent.Kind.POINTER, place, 0, 0));
        }
        byte[] seed = pool.seed(out -> {
            if (flippedByte >= 0) {
                out[flippedByte] ^= 1;
            }
        });
        return Fingerprint.sha256(
                KeyGenerator.generate(ED25519, Drbg.fromSeed(seed), UNWATCHED).publicKey());
    }

    @Test
    void oneGeneratorNeverMakesAKeyTwice() {
        RandomBytes random = TestRandom.numbered(7);
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            keys.add(Fingerprint.sha256(
                    KeyGenerator.generate(ED25519, random, UNWATCHED).publicKey()));
        }
        assertEquals(500, keys.size());
    }

    @Test
    void bothValuesOfTheTopBitOfP521AreSeenIn64Keys() {
        RandomBytes random = TestRandom.numbered(521);
        int set = 0;
        for (int i = 0; i < 64; i++) {
            PrivateKey key = KeyGenerator.generate(new KeySpec(KeySpec.Algorithm.ECDSA, 521), random, UNWATCHED);
            if (((EcdsaPrivateKey) key).d().number().testBit(520)) {
                set++;
            }
        }
        assertTrue(set > 0 && set < 64, "set in " + set + " of 64");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 0xFF})
    void aSourceThatIsPlainlyNotRandomMakesNoRsaKey(int constant) {
        RandomBytes broken = out -> Arrays.fill(out, (byte) constant);
        assertThrows(IllegalStateException.class, () -> KeyGenerator.generate(RSA_2048, broken, UNWATCHED));
    }

    @ParameterizedTest
    @ValueSource(ints = {256, 384, 521})
    void aSourceThatIsPlainlyNotRandomMakesNoEcdsaKey(int bits) {
        KeySpec spec = new KeySpec(KeySpec.Algorithm.ECDSA, bits);
        assertThrows(
                IllegalStateException.class,
                () -> KeyGenerator.generate(spec, out -> Arrays.fill(out, (byte) 0), UNWATCHED));
        assertThrows(
                IllegalStateException.class,
                () -> KeyGenerator.generate(spec, out -> Arrays.fill(out, (byte) 0xFF), UNWATCHED));
    }
}
