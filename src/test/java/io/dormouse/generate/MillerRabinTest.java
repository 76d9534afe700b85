package io.dormouse.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import org.bouncycastle.math.Primes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MillerRabinTest {

    /** A strong pseudoprime to every prime base below 307 (F. Arnault, J. Symbolic Computation 20, 1995): 397 digits. */
    private static final BigInteger ARNAULT = arnault();

    private final MillerRabin millerRabin = new MillerRabin(TestRandom.numbered(1), ModPow.JAVA);

    @ParameterizedTest
    @ValueSource(ints = {521, 607, 1279, 2203})
    void mersennesPrimesPass(int exponent) {
        assertTrue(millerRabin.passes(BigInteger.ONE.shiftLeft(exponent).subtract(BigInteger.ONE), 20));
    }

    @ParameterizedTest
    @ValueSource(ints = {523, 1277, 2207})
    void otherMersenneNumbersAreRefused(int exponent) {
        assertFalse(millerRabin.passes(BigInteger.ONE.shiftLeft(exponent).subtract(BigInteger.ONE), 5));
    }

    @ParameterizedTest
    @ValueSource(longs = {561, 1105, 1729, 2465, 2821, 6601, 8911, 10585, 825265, 321197185, 1590231231043178376L + 1})
    void numbersThatFermatsTestAcceptsAreRefused(long carmichael) {
        assertFalse(millerRabin.passes(BigInteger.valueOf(carmichael), 40));
    }

    /** The least strong pseudoprimes to the first 1, 4, 9, 12 and 13 primes at once. */
    @ParameterizedTest
    @CsvSource({
        "2047, 2",
        "3215031751, 7",
        "3825123056546413051, 23",
        "318665857834031151167461, 37",
        "3317044064679887385961981, 41"
    })
    void strongPseudoprimesToFixedBasesAreRefused(BigInteger composite, int lastBase) {
        assertPassesPrimeBasesTo(lastBase, composite);
        assertFalse(millerRabin.passes(composite, 40));
    }

    @Test
    void arnaultsCompositeIsRefusedThoughFixedBasesAcceptIt() {
        assertEquals(397, ARNAULT.toString().length());
        assertPassesPrimeBasesTo(293, ARNAULT);
        assertFalse(millerRabin.passes(ARNAULT, 40));
        for (int seed = 0; seed < 20; seed++) {
            assertFalse(new ProbablePrimes(TestRandom.numbered(seed), ModPow.JAVA).accepts(ARNAULT), "seed " + seed);
        }
    }

    /** Numbers (k + 1)(2k + 1) of two primes: a quarter of all bases lie about them, as many as there can be. */
    @Test
    void theWorstKindOfCompositeIsRefused() {
        BigInteger k = BigInteger.ONE.shiftLeft(64).add(BigInteger.TWO);
        int found = 0;
        while (found < 10) {
            BigInteger p = k.add(BigInteger.ONE);
            BigInteger q = p.add(k);
            if (p.isProbablePrime(100) && q.isProbablePrime(100)) {
                found++;
                assertFalse(millerRabin.passes(p.multiply(q), 40));
            }
            k = k.add(BigInteger.valueOf(4));
        }
    }

    @Test
    void theRoundsAreThoseOfBoringSslAndSmallerNumbersAreNotJudged() {
        assertEquals(5, MillerRabin.rounds(1024));
        assertEquals(4, MillerRabin.rounds(1536));
        assertEquals(4, MillerRabin.rounds(2048));
        assertThrows(IllegalArgumentException.class, () -> MillerRabin.rounds(511));
    }

    private static void assertPassesPrimeBasesTo(int last, BigInteger composite) {
        for (BigInteger base = BigInteger.TWO; base.intValue() <= last; base = base.nextProbablePrime()) {
            assertTrue(Primes.isMRProbablePrimeToBase(composite, base), "base " + base);
        }
    }

    private static BigInteger arnault() {
        BigInteger p =
                new BigInteger("29674495668685510550154174642905332730771991799853043350995075531276838753171770199"
                        + "594238596428121188033664754218345562493168782883");
        BigInteger p1 = p.subtract(BigInteger.ONE);
        return p.multiply(p1.multiply(BigInteger.valueOf(313)).add(BigInteger.ONE))
                .multiply(p1.multiply(BigInteger.valueOf(353)).add(BigInteger.ONE));
    }
}
