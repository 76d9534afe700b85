package io.dormouse.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dormouse.entropy.RandomBytes;
import io.dormouse.file.Pkcs8;
import io.dormouse.file.Ppk;
import io.dormouse.key.RsaPrivateKey;
import io.dormouse.key.SshKey;
import io.dormouse.tool.Programs;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every proof is checked again here, by the JDK's arithmetic and from the theorem, without the code that made it. */
class ProvenSearchTest {

    private static final BigInteger ONE = BigInteger.ONE;

    /** The prime q by which each number n was proven, as seen in the exponents (n - 1) / q. */
    private final Map<BigInteger, BigInteger> provenBy = new HashMap<>();

    private final ModPow watched = (base, exponent, modulus) -> {
        BigInteger minusOne = modulus.subtract(ONE);
        if (!exponent.equals(minusOne)) {
            provenBy.put(modulus, minusOne.divide(exponent));
        }
        return base.modPow(exponent, modulus);
    };

    private static BigInteger next(PrimeSearch search) {
        while (true) {
            Optional<BigInteger> prime = search.step();
            if (prime.isPresent()) {
                return prime.get();
            }
        }
    }

    private void assertProven(BigInteger n) {
        if (n.bitLength() <= 42) {
            assertPrimeByDivision(n.longValueExact());
            return;
        }
        BigInteger q = provenBy.get(n);
        assertNotNull(q, "there is no proof");
        assertEquals(BigInteger.ZERO, n.subtract(ONE).mod(q));
        assertTrue(q.multiply(q).compareTo(n) > 0, "q is above the square root");
        assertEquals(ONE, BigInteger.TWO.modPow(n.subtract(ONE), n));
        assertEquals(
                ONE,
                BigInteger.TWO
                        .modPow(n.subtract(ONE).divide(q), n)
                        .subtract(ONE)
                        .gcd(n));
        assertTrue(n.isProbablePrime(64), "the JDK agrees");
        assertProven(q);
    }

    private static void assertPrimeByDivision(long n) {
        for (long divisor = 2; divisor * divisor <= n; divisor++) {
            assertTrue(n % divisor != 0, n + " is a multiple of " + divisor);
        }
    }

    @ParameterizedTest
    @CsvSource({"1024, 6", "2048, 4", "3072, 1"})
    void everyProofHoldsDownToTrialDivision(int modulusBits, int primes) {
        PrimeSearch search =
                PrimeSearch.forRsa(PrimeMethod.PROVEN, modulusBits, TestRandom.numbered(modulusBits), watched);
        for (int i = 0; i < primes; i++) {
            BigInteger p = next(search);
            assertEquals(modulusBits / 2, p.bitLength());
            assertTrue(p.testBit(modulusBits / 2 - 2), "the top two bits are set");
            assertTrue(ExponentCriterion.suits(p, RsaCriteria.PUBLIC_EXPONENT));
            assertProven(p);
            assertEquals(modulusBits / 4 + 1, provenBy.get(p).bitLength());
            assertEquals(p.toString() + " is prime", openssl(p));
        }
    }

    private static String openssl(BigInteger p) {
        return Programs.run("openssl", "prime", p.toString())
                .line()
                .replaceAll("\\(.*\\) ", "")
                .replaceFirst("^[0-9A-F]+", p.toString());
    }

    @ParameterizedTest
    @CsvSource({"1024, 4", "2048, 3", "3072, 1"})
    void strongPrimesHaveTheirThreeLargeFactors(int modulusBits, int primes) {
        PrimeSearch search =
                PrimeSearch.forRsa(PrimeMethod.STRONG, modulusBits, TestRandom.numbered(modulusBits), watched);
        for (int i = 0; i < primes; i++) {
            provenBy.clear();
            BigInteger p = next(search);
            int bits = modulusBits / 2;
            assertEquals(bits, p.bitLength());
            assertProven(p);
            BigInteger q = provenBy.get(p);
            assertEquals(bits / 2 + 1, q.bitLength());
            BigInteger qs = provenBy.get(q);
            assertEquals(BigInteger.ZERO, q.subtract(ONE).mod(qs));
            assertTrue(qs.bitLength() > bits / 4, "q - 1 has a large prime factor");
            BigInteger r = provenBy.keySet().stream()
                    .filter(prime -> prime.bitLength() == bits / 4)
                    .filter(prime -> p.add(ONE).mod(prime).signum() == 0)
                    .findFirst()
                    .orElseThrow();
            assertProven(r);
            // FIPS 186-5 table A.1 asks for more than 140, 170 and 200 bits.
            assertTrue(modulusBits < 2048 || r.bitLength() >= 256);
        }
    }

    @ParameterizedTest
    @EnumSource(PrimeMethod.class)
    void keysOfAllPrimesAreReadAndFoundGoodByTheOtherPrograms(PrimeMethod method, @TempDir Path directory)
            throws Exception {
        RandomBytes random = TestRandom.numbered(method.ordinal());
        for (int i = 0; i < 3; i++) {
            RsaPrivateKey key = KeyGenerator.rsa(2048, method, random, at -> {}, ModPow.JAVA);
            RsaAssemblyTest.assertKeepsTheStandard(key, 2048);
            Path pem = write(directory, "pem", Pkcs8.write(new SshKey(key, ""), new byte[0], 0, null, null));
            assertEquals(
                    "Key is valid",
                    Programs.run("openssl", "pkey", "-check", "-noout", "-in", pem.toString())
                            .line());
            assertTrue(Programs.run("ssh-keygen", "-y", "-f", pem.toString())
                    .line()
                    .startsWith("ssh-rsa "));
            Path ppk = write(directory, "ppk", Ppk.write(new SshKey(key, method.name()), new byte[0], null, null));
            assertTrue(Programs.run("puttygen", ppk.toString(), "-L").line().endsWith(" " + method));
        }
    }

    private static Path write(Path directory, String name, byte[] content) throws IOException {
        Path file = Files.write(directory.resolve(name), content);
        file.toFile().setReadable(false, false);
        file.toFile().setReadable(true, true);
        return file;
    }

    @ParameterizedTest
    @EnumSource(PrimeMethod.class)
    void theEffortIsWhatTheDensitySays(PrimeMethod method) {
        PrimeSearch search = PrimeSearch.forRsa(method, 1024, TestRandom.numbered(10), ModPow.JAVA);
        double effort = 0;
        for (int found = 0; found < 100; ) {
            found += search.step().isPresent() ? 1 : 0;
            effort += search.effort();
        }
        // One standard deviation is a tenth.
        assertEquals(100 / search.density(), effort, 0.3 * 100 / search.density());
    }

    @Test
    void thePrimesAreSpreadOverTheWholeRange() {
        for (PrimeMethod method : PrimeMethod.values()) {
            PrimeSearch search = PrimeSearch.forRsa(method, 1024, TestRandom.numbered(11), ModPow.JAVA);
            BigInteger everSet = BigInteger.ZERO;
            BigInteger everClear = BigInteger.ZERO;
            BigInteger all = ONE.shiftLeft(512).subtract(ONE);
            int upper = 0;
            for (int i = 0; i < 60; i++) {
                BigInteger p = next(search);
                everSet = everSet.or(p);
                everClear = everClear.or(all.xor(p));
                upper += p.testBit(509) ? 1 : 0;
            }
            assertEquals(all, everSet);
            assertEquals(all.clearBit(511).clearBit(510).clearBit(0), everClear);
            assertTrue(upper > 12 && upper < 48, method + ": " + upper + " of 60 in the upper half");
        }
    }

    @Test
    void aProofByAnotherNumbersFactorIsNone() {
        BigInteger q = BigInteger.valueOf(1_000_003);
        // Composite and 1 modulo q: Fermat's test refuses it.
        PocklingtonProof proof = new PocklingtonProof(q, ModPow.JAVA);
        int proven = 0;
        for (int k = 1; k < 2000; k++) {
            BigInteger n = q.multiply(BigInteger.valueOf(2L * k)).add(ONE);
            if (proof.accepts(n)) {
                assertPrimeByDivision(n.longValueExact());
                proven++;
            } else {
                assertFalse(n.isProbablePrime(50), n::toString);
            }
        }
        assertTrue(proven > 100);
    }

    @Test
    void smallPrimesAreThoseThatDivisionFinds() {
        for (int bits : new int[] {23, 34, 42}) {
            TrialDivision search = new TrialDivision(bits, TestRandom.numbered(bits));
            for (int i = 0; i < 5; i++) {
                long prime = next(search).longValueExact();
                assertEquals(bits, 64 - Long.numberOfLeadingZeros(prime));
                assertPrimeByDivision(prime);
            }
        }
        assertThrows(IllegalArgumentException.class, () -> new TrialDivision(43, TestRandom.numbered(1)));
    }

    @ParameterizedTest
    @EnumSource(PrimeMethod.class)
    void aSourceThatIsPlainlyNotRandomMakesNoKey(PrimeMethod method) {
        for (byte constant : new byte[] {0, 0x55, -1}) {
            PrimeSearch search = PrimeSearch.forRsa(method, 1024, out -> Arrays.fill(out, constant), ModPow.JAVA);
            assertThrows(IllegalStateException.class, () -> {
                RsaAssembly assembly = new RsaAssembly(1024, ModPow.JAVA);
                while (assembly.add(next(search)).isEmpty()) {
                    Thread.onSpinWait();
                }
            });
        }
    }

    @Test
    void sizesThatAreNoWholeBytesAreRefused() {
        for (int bits : new int[] {0, 512, 1016, 2056}) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> PrimeSearch.forRsa(PrimeMethod.PROVEN, bits, TestRandom.numbered(1), ModPow.JAVA));
        }
    }
}
