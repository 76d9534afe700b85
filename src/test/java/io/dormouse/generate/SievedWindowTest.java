package io.dormouse.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dormouse.entropy.RandomBytes;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SievedWindowTest {

    private static final int E = RsaCriteria.PUBLIC_EXPONENT.intValue();
    private static final int SPAN = 2 * SievedWindow.WIDTH;

    @ParameterizedTest
    @ValueSource(ints = {3, 17, 65537})
    void exactlyTheNumbersWithoutSmallFactorsAndWithAnInverseOfTheExponentAreLeft(int publicExponent) {
        SmallPrimes primes = SmallPrimes.below(1 << 10);
        BigInteger[] start = {null};
        RandomBytes random = TestRandom.numbered(publicExponent);
        SievedWindow window = new SievedWindow(512, publicExponent, primes, out -> {
            random.nextBytes(out);
            if (out.length == 64) {
                start[0] = oddWithTopBits(out);
            }
        });
        Set<BigInteger> left = new HashSet<>();
        BigInteger candidate = window.next().orElseThrow();
        BigInteger first = start[0];
        while (start[0].equals(first)) {
            assertTrue(left.add(candidate), "twice");
            candidate = window.next().orElseThrow();
        }
        int expected = 0;
        for (int place = 0; place < SievedWindow.WIDTH; place++) {
            BigInteger number = first.add(BigInteger.valueOf(2L * place));
            boolean suits =
                    ExponentCriterion.suits(number, BigInteger.valueOf(publicExponent)) && !hasFactor(number, primes);
            assertEquals(suits, left.contains(number), "place " + place);
            expected += suits ? 1 : 0;
        }
        assertEquals(expected, left.size());
    }

    private static boolean hasFactor(BigInteger number, SmallPrimes primes) {
        for (int i = 0; i < primes.count(); i++) {
            if (number.mod(BigInteger.valueOf(primes.get(i))).signum() == 0) {
                return true;
            }
        }
        return false;
    }

    private static BigInteger oddWithTopBits(byte[] drawn) {
        return new BigInteger(1, drawn).setBit(511).setBit(510).setBit(0);
    }

    @Test
    void startsAreOddWithTheTopTwoBitsSetAndEveryOtherBitFree() {
        SievedWindow window = window(512, TestRandom.numbered(1));
        BigInteger everSet = BigInteger.ZERO;
        BigInteger everClear = BigInteger.ZERO;
        BigInteger all = BigInteger.ONE.shiftLeft(512).subtract(BigInteger.ONE);
        for (int i = 0; i < 60; i++) {
            BigInteger candidate = window.next().orElseThrow();
            assertEquals(512, candidate.bitLength());
            everSet = everSet.or(candidate);
            everClear = everClear.or(all.xor(candidate));
            window.startAfresh();
        }
        assertEquals(all, everSet);
        BigInteger fixed = BigInteger.ONE.setBit(511).setBit(510).setBit(0);
        assertEquals(all.xor(fixed), everClear);
    }

    @Test
    void candidatesComeInNoOrderAndAllFromOneStretch() {
        SievedWindow window = window(512, TestRandom.numbered(2));
        BigInteger first = window.next().orElseThrow();
        boolean up = false;
        boolean down = false;
        for (int i = 0; i < 20; i++) {
            BigInteger next = window.next().orElseThrow();
            assertTrue(next.subtract(first).abs().intValueExact() < SPAN);
            up |= next.compareTo(first) > 0;
            down |= next.compareTo(first) < 0;
            first = next;
        }
        assertTrue(up && down);
    }

    @Test
    void startingAfreshLeavesTheStretch() {
        SievedWindow window = window(512, TestRandom.numbered(3));
        BigInteger first = window.next().orElseThrow();
        window.startAfresh();
        assertTrue(window.next().orElseThrow().subtract(first).abs().bitLength() > 480);
    }

    @Test
    void aStretchThatWouldGrowOutOfItsBitsIsDrawnAgain() {
        int[] draws = {0};
        SievedWindow window = window(512, out -> {
            draws[0]++;
            Arrays.fill(out, (byte) 0xFF);
        });
        assertTrue(window.next().isEmpty());
        assertEquals(64, draws[0]);
    }

    @Test
    void givesUpAfter64Stretches() {
        RandomBytes random = TestRandom.numbered(4);
        int[] starts = {0};
        SievedWindow window = window(512, out -> {
            starts[0] += out.length == 64 ? 1 : 0;
            random.nextBytes(out);
        });
        int candidates = 0;
        while (window.next().isPresent()) {
            candidates++;
        }
        assertEquals(64, starts[0]);
        // What Mertens' theorem leaves of the odd numbers.
        double expected = 64
                * SievedWindow.WIDTH
                / SmallPrimes.below(SievedWindow.sieveLimit(512)).gain();
        assertEquals(expected, candidates, 0.05 * expected);
        assertTrue(window.next().isEmpty());
    }

    @Test
    void eachPlaceOfAStretchIsEquallyLikelyToBeTakenFirst() {
        RandomBytes random = TestRandom.numbered(5);
        byte[] one = new byte[64];
        random.nextBytes(one);
        int[] quarters = new int[4];
        for (int i = 0; i < 400; i++) {
            SievedWindow window = new SievedWindow(512, E, SmallPrimes.below(64), out -> {
                if (out.length == 64) {
                    System.arraycopy(one, 0, out, 0, 64);
                } else {
                    random.nextBytes(out);
                }
            });
            long place =
                    window.next().orElseThrow().subtract(oddWithTopBits(one)).longValueExact();
            quarters[(int) (4 * place / SPAN)]++;
        }
        for (int quarter : quarters) {
            // One standard deviation is 9.
            assertEquals(100, quarter, 40, Arrays.toString(quarters));
        }
    }

    @Test
    void asManyArePrimeAsTheDensitySays() {
        PrimeSearch search = PrimeSearch.forRsa(1024, TestRandom.numbered(6), ModPow.JAVA);
        int found = 0;
        int tested = 0;
        while (found < 100) {
            tested++;
            found += search.step().isPresent() ? 1 : 0;
        }
        // One standard deviation is a tenth.
        assertEquals(100 / search.density(), tested, 0.3 * 100 / search.density());
    }

    @Test
    void primesOfOneSearchAreFarApart() {
        PrimeSearch search = PrimeSearch.forRsa(1024, TestRandom.numbered(7), ModPow.JAVA);
        BigInteger last = BigInteger.ZERO;
        for (int found = 0; found < 5; ) {
            BigInteger prime = search.step().orElse(null);
            if (prime != null) {
                assertTrue(prime.isProbablePrime(100));
                assertNotEquals(BigInteger.ONE, prime.mod(BigInteger.valueOf(E)));
                assertFalse(prime.subtract(last).abs().bitLength() < 480);
                last = prime;
                found++;
            }
        }
    }

    @Test
    void sizesThatOneStretchWouldFillAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> window(16, TestRandom.numbered(8)));
        Progression wide = Progression.oneMoreThanMultiplesOf(BigInteger.ONE.shiftLeft(500));
        SmallPrimes few = SmallPrimes.below(64);
        assertThrows(IllegalArgumentException.class, () -> new SievedWindow(512, wide, E, few, TestRandom.numbered(8)));
    }

    private static SievedWindow window(int bits, RandomBytes random) {
        return new SievedWindow(bits, E, SmallPrimes.below(SievedWindow.sieveLimit(bits)), random);
    }
}
