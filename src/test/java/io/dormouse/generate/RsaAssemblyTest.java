package io.dormouse.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dormouse.entropy.RandomBytes;
import io.dormouse.key.KeySpec;
import io.dormouse.key.RsaPrivateKey;
import io.dormouse.tool.Programs;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RsaAssemblyTest {

    private static final Progress UNWATCHED = fraction -> {};
    private static final KeySpec RSA_2048 = new KeySpec(KeySpec.Algorithm.RSA, 2048);

    private static RsaPrivateKey make(int bits, RandomBytes random) {
        KeySpec spec = new KeySpec(KeySpec.Algorithm.RSA, bits);
        return (RsaPrivateKey) KeyGenerator.generate(spec, random, UNWATCHED);
    }

    @ParameterizedTest
    @ValueSource(ints = {2048, 3072, 4096})
    void opensslFindsNothingWrong(int bits, @TempDir Path directory) throws IOException {
        RandomBytes random = TestRandom.numbered(bits);
        Path file = directory.resolve("key.pem");
        for (int i = 0; i < 3; i++) {
            RsaPrivateKey key = make(bits, random);
            Files.writeString(file, Pkcs1.pem(key));
            assertEquals(
                    "RSA key ok",
                    Programs.run("openssl", "rsa", "-check", "-noout", "-in", file.toString())
                            .line());
            assertKeepsTheStandard(key, bits);
        }
    }

    @Test
    void opensslWouldHaveNoticedACompositePrime(@TempDir Path directory) throws Exception {
        RsaPrivateKey key = make(2048, TestRandom.numbered(1));
        BigInteger composite = BigInteger.ONE.shiftLeft(1023).setBit(1022).add(BigInteger.valueOf(9));
        while (composite.isProbablePrime(50)
                || !composite.subtract(BigInteger.ONE).gcd(key.publicKey().e()).equals(BigInteger.ONE)) {
            composite = composite.add(BigInteger.TWO);
        }
        BigInteger p = key.p().number();
        Path file = directory.resolve("key.pem");
        Files.writeString(
                file, Pkcs1.pem(RsaPrivateKey.fromPrimes(key.publicKey().e(), p.max(composite), p.min(composite))));
        Programs.Result result = Programs.attempt("openssl", "rsa", "-check", "-noout", "-in", file.toString());
        assertFalse((result.out() + result.err()).contains("RSA key ok"), result::toString);
    }

    @Test
    void twentyKeysShareNoPrime() {
        RandomBytes random = TestRandom.numbered(20);
        List<BigInteger> moduli = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            RsaPrivateKey key = make(2048, random);
            assertKeepsTheStandard(key, 2048);
            BigInteger n = key.publicKey().n();
            for (BigInteger other : moduli) {
                assertEquals(BigInteger.ONE, n.gcd(other));
            }
            moduli.add(n);
        }
    }

    @Test
    void aModPowThatAcceptsEverythingMakesNoKey() {
        assertThrows(
                IllegalStateException.class,
                () -> KeyGenerator.generate(RSA_2048, TestRandom.numbered(3), UNWATCHED, (b, e, m) -> BigInteger.ONE));
    }

    @Test
    void aModPowThatAcceptsNothingEndsTheSearch() {
        List<Double> bar = new ArrayList<>();
        assertThrows(
                IllegalStateException.class,
                () -> KeyGenerator.generate(RSA_2048, TestRandom.numbered(4), bar::add, (b, e, m) -> BigInteger.ZERO));
        assertEquals(bar.stream().sorted().toList(), bar, "the bar does not fall");
        assertTrue(bar.get(bar.size() - 1) < 0.98, "no prime was found");
    }

    @Test
    void aKeyIsMadeOfTheFirstTwoPrimesThatFit() {
        PrimeSearch search = PrimeSearch.forRsa(2048, TestRandom.numbered(5), ModPow.JAVA);
        List<BigInteger> primes = new ArrayList<>();
        while (primes.size() < 2) {
            search.step().ifPresent(primes::add);
        }
        BigInteger p = primes.get(0);
        RsaAssembly assembly = new RsaAssembly(2048, ModPow.JAVA);
        assertTrue(assembly.add(p).isEmpty());
        assertTrue(assembly.add(p).isEmpty(), "a prime twice is no key");
        RsaPrivateKey key = assembly.add(primes.get(1)).orElseThrow();
        assertEquals(p.max(primes.get(1)), key.p().number());
        assertEquals(p.min(primes.get(1)), key.q().number());
    }

    @Test
    void theSamePrimeAgainAndAgainIsNotRandom() {
        BigInteger p = BigInteger.ONE.shiftLeft(1024).subtract(BigInteger.valueOf(105));
        RsaAssembly assembly = new RsaAssembly(2048, ModPow.JAVA);
        for (int i = 0; i < 5; i++) {
            assertTrue(assembly.add(p).isEmpty());
        }
        assertThrows(IllegalStateException.class, () -> assembly.add(p));
    }

    @Test
    void closePrimesAreRefused() {
        BigInteger p = BigInteger.ONE.shiftLeft(1024).subtract(BigInteger.valueOf(105));
        assertTrue(p.isProbablePrime(100));
        BigInteger q = p;
        do {
            q = q.subtract(BigInteger.TWO);
        } while (!q.isProbablePrime(100) || !ExponentCriterion.suits(q, RsaCriteria.PUBLIC_EXPONENT));
        assertTrue(RsaAssembly.assemble(p, q, 2048).isEmpty());
        assertTrue(RsaAssembly.assemble(p, p, 2048).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(ints = {2048, 3072, 4096})
    void theDistanceOfThePrimesIsMeasuredExactly(int bits) {
        BigInteger p = BigInteger.ONE.shiftLeft(bits / 2 - 1);
        BigInteger least = BigInteger.ONE.shiftLeft(bits / 2 - 100);
        assertFalse(RsaCriteria.farApart(p, p.add(least), bits));
        assertFalse(RsaCriteria.farApart(p.add(least), p, bits));
        assertTrue(RsaCriteria.farApart(p, p.add(least).add(BigInteger.ONE), bits));
        assertTrue(RsaCriteria.farApart(p.add(least).add(BigInteger.ONE), p, bits));
    }

    @Test
    void aSmallPrivateExponentIsRefused() {
        BigInteger limit = BigInteger.ONE.shiftLeft(1024);
        assertFalse(RsaCriteria.largeEnough(limit, 2048));
        assertTrue(RsaCriteria.largeEnough(limit.add(BigInteger.ONE), 2048));
    }

    @Test
    void aPrimeThatTakesTheInverseFromThePublicExponentMakesNoKey() {
        BigInteger twoE = RsaCriteria.PUBLIC_EXPONENT.shiftLeft(1);
        BigInteger top = BigInteger.valueOf(3).shiftLeft(1022);
        BigInteger bad = top.subtract(top.mod(twoE)).add(twoE).add(BigInteger.ONE);
        while (!bad.isProbablePrime(50)) {
            bad = bad.add(twoE);
        }
        BigInteger unsuited = bad;
        BigInteger good = BigInteger.ONE.shiftLeft(1024).subtract(BigInteger.valueOf(105));
        assertThrows(IllegalArgumentException.class, () -> RsaAssembly.assemble(unsuited, good, 2048));
    }

    /** What Go and BoringSSL check, once more and by the JDK's own arithmetic and primality test. */
    static void assertKeepsTheStandard(RsaPrivateKey key, int bits) {
        BigInteger n = key.publicKey().n();
        BigInteger e = key.publicKey().e();
        BigInteger d = key.d().number();
        BigInteger p = key.p().number();
        BigInteger q = key.q().number();
        assertEquals(bits, n.bitLength());
        assertEquals(bits / 2, p.bitLength());
        assertEquals(bits / 2, q.bitLength());
        assertEquals(65537, e.intValueExact());
        assertEquals(n, p.multiply(q));
        assertTrue(p.compareTo(q) > 0);
        assertTrue(p.isProbablePrime(128) && q.isProbablePrime(128));
        BigInteger p1 = p.subtract(BigInteger.ONE);
        BigInteger q1 = q.subtract(BigInteger.ONE);
        BigInteger lcm = p1.multiply(q1).divide(p1.gcd(q1));
        assertEquals(BigInteger.ONE, d.multiply(e).mod(lcm));
        assertTrue(d.compareTo(lcm) < 0 && d.bitLength() > bits / 2);
        assertTrue(p.subtract(q).bitLength() > bits / 2 - 100);
        assertEquals(BigInteger.ONE, key.iqmp().number().multiply(q).mod(p));
        assertTrue(fermatFindsNothing(n), "p and q are too close");
    }

    /** A hundred rounds of Fermat's factorisation, as the weak-key scanner badkeys tries them. */
    private static boolean fermatFindsNothing(BigInteger n) {
        BigInteger a = n.sqrt().add(BigInteger.ONE);
        for (int i = 0; i < 100; i++) {
            BigInteger b2 = a.multiply(a).subtract(n);
            BigInteger b = b2.sqrt();
            if (b.multiply(b).equals(b2)) {
                return false;
            }
            a = a.add(BigInteger.ONE);
        }
        return true;
    }
}
