package io.dormouse.weakness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dormouse.entropy.Drbg;
import io.dormouse.entropy.EntropyPool;
import io.dormouse.file.Pkcs8;
import io.dormouse.generate.KeyGenerator;
import io.dormouse.generate.ModPow;
import io.dormouse.key.EcdsaPrivateKey;
import io.dormouse.key.Fingerprint;
import io.dormouse.key.KeySpec;
import io.dormouse.key.KeySpec.Algorithm;
import io.dormouse.key.PrivateKey;
import io.dormouse.key.RsaPrivateKey;
import io.dormouse.key.SshKey;
import io.dormouse.tool.Programs;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Many fresh keys of each kind: openssl finds them sound, and no scanner of weak keys stops. The generator's RSA keys are those
 * of an engine without other workers (RsaByManyWorkersTest).
 */
class FreshKeysTest {

    /** How many times as many keys as usual: {@code -Pslow}. */
    private static final int TIMES = Integer.getInteger("dormouse.keys", 1);

    private static final byte[] NONE = {};

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({"2048, 50", "3072, 10", "4096, 10"})
    void rsaKeysAreSoundAndShareNothing(int bits, int count) throws Exception {
        List<BigInteger> moduli = new ArrayList<>();
        List<BigInteger> primes = new ArrayList<>();
        for (PrivateKey key : fresh(new KeySpec(Algorithm.RSA, bits), count * TIMES)) {
            RsaPrivateKey rsa = (RsaPrivateKey) key;
            moduli.add(rsa.publicKey().n());
            primes.add(rsa.p().number());
            primes.add(rsa.q().number());
        }
        assertEquals(List.of(), SharedFactors.of(moduli));
        assertEquals(primes.size(), new HashSet<>(primes).size());
        // The first two bits and the last one are always set.
        assertBalanced(primes, 1, bits / 2 - 2);
    }

    @ParameterizedTest
    @CsvSource({"ECDSA, 256", "ECDSA, 384", "ECDSA, 521", "ED25519, 255"})
    void otherKeysAreSoundAndDifferent(Algorithm algorithm, int bits) throws Exception {
        Set<String> fingerprints = new HashSet<>();
        List<BigInteger> scalars = new ArrayList<>();
        List<PrivateKey> keys = fresh(new KeySpec(algorithm, bits), 50 * TIMES);
        for (PrivateKey key : keys) {
            fingerprints.add(Fingerprint.sha256(key.publicKey()));
            if (key instanceof EcdsaPrivateKey ecdsa) {
                scalars.add(ecdsa.d().number());
            }
        }
        assertEquals(keys.size(), fingerprints.size());
        if (!scalars.isEmpty()) {
            // P-521's top bit too: CVE-2024-31497 is what comes of its being always zero.
            assertBalanced(scalars, 0, bits);
        }
    }

    private List<PrivateKey> fresh(KeySpec spec, int count) throws Exception {
        List<PrivateKey> keys = new ArrayList<>();
        SecureRandom system = new SecureRandom();
        for (int i = 0; i < count; i++) {
            byte[] seed = new EntropyPool().seed(system::nextBytes);
            PrivateKey key = KeyGenerator.generate(spec, Drbg.fromSeed(seed), at -> {});
            assertEquals(List.of(), WeakKeys.of(key.publicKey(), ModPow.JAVA), () -> "" + key.publicKey());
            assertOpensslFindsItSound(key);
            keys.add(key);
        }
        return keys;
    }

    private void assertOpensslFindsItSound(PrivateKey key) throws Exception {
        Path file = Files.write(directory.resolve("key"), Pkcs8.write(new SshKey(key, ""), NONE, 0, NONE, NONE));
        boolean rsa = key instanceof RsaPrivateKey;
        Programs.Result result =
                Programs.run("openssl", rsa ? "rsa" : "pkey", "-check", "-noout", "-in", file.toString());
        assertTrue((result.out() + result.err()).contains(rsa ? "RSA key ok" : "Key is valid"), result::toString);
    }

    /** Each bit is set about half of the time: six standard deviations are seen once in 5 * 10^8 times. */
    private static void assertBalanced(List<BigInteger> numbers, int from, int to) {
        for (int bit = from; bit < to; bit++) {
            int set = 0;
            for (BigInteger number : numbers) {
                set += number.testBit(bit) ? 1 : 0;
            }
            double deviation = Math.abs(2 * set - numbers.size()) / Math.sqrt(numbers.size());
            assertTrue(deviation < 6, "bit " + bit + " is set in " + set + " of " + numbers.size());
        }
    }

    @Test
    void twoModuliWithAPrimeInCommonAreFoundAmongMany() {
        List<BigInteger> moduli = new ArrayList<>();
        BigInteger shared = BigInteger.probablePrime(256, new SecureRandom());
        BigInteger first = shared.multiply(BigInteger.probablePrime(256, new SecureRandom()));
        BigInteger second = shared.multiply(BigInteger.probablePrime(256, new SecureRandom()));
        for (int i = 0; i < 21; i++) {
            moduli.add(BigInteger.probablePrime(512, new SecureRandom()));
        }
        moduli.add(3, first);
        moduli.add(second);
        assertEquals(List.of(first, second), SharedFactors.of(moduli));
    }
}
