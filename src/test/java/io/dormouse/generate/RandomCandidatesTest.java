package io.dormouse.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dormouse.entropy.RandomBytes;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class RandomCandidatesTest {

    private static final SmallFactors SMALL_FACTORS = new SmallFactors();

    @Test
    void candidatesAreOddWithTheTopTwoBitsSetAndEveryOtherBitFree() {
        RandomCandidates source = source(512, TestRandom.numbered(1));
        BigInteger everSet = BigInteger.ZERO;
        BigInteger everClear = BigInteger.ZERO;
        BigInteger all = BigInteger.ONE.shiftLeft(512).subtract(BigInteger.ONE);
        for (int i = 0; i < 60; i++) {
            BigInteger candidate = source.next().orElseThrow();
            assertEquals(512, candidate.bitLength());
            assertFalse(SMALL_FACTORS.divideAnyOf(candidate));
            everSet = everSet.or(candidate);
            everClear = everClear.or(all.xor(candidate));
        }
        assertEquals(all, everSet);
        BigInteger fixed = BigInteger.ONE.setBit(511).setBit(510);
        assertEquals(all.xor(fixed), everClear);
    }

    @Test
    void eachCandidateIsDrawnAfresh() {
        int[] draws = {0};
        RandomBytes random = TestRandom.numbered(2);
        RandomCandidates source = source(512, out -> {
            draws[0]++;
            random.nextBytes(out);
        });
        BigInteger first = source.next().orElseThrow();
        int drawn = draws[0];
        BigInteger second = source.next().orElseThrow();
        assertTrue(draws[0] > drawn);
        assertTrue(second.subtract(first).abs().bitLength() > 480, "no walk from the first one");
    }

    @Test
    void givesUpAfterFiveDrawsForEachBit() {
        int[] draws = {0};
        RandomCandidates source = source(512, out -> {
            draws[0]++;
            java.util.Arrays.fill(out, (byte) 0xFF);
        });
        assertTrue(source.next().isEmpty());
        assertEquals(5 * 512, draws[0]);
        assertTrue(source.next().isEmpty());
    }

    @Test
    void leavesOutCandidatesThatAreOneModuloThePublicExponent() {
        // With so small an exponent every second candidate would be one.
        BigInteger three = BigInteger.valueOf(3);
        RandomCandidates source = new RandomCandidates(512, three, SMALL_FACTORS, TestRandom.numbered(3));
        for (int i = 0; i < 40; i++) {
            assertNotEquals(BigInteger.ONE, source.next().orElseThrow().mod(three));
        }
    }

    @Test
    void asManyArePrimeAsTheDensitySays() {
        int[] tested = {0};
        ModPow counting = (base, exponent, modulus) -> {
            tested[0]++;
            return base.modPow(exponent, modulus);
        };
        RandomBytes random = TestRandom.numbered(4);
        RandomCandidates density = source(512, random);
        PrimeSearch search =
                new PrimeSearch(new PrimePolicy(random, counting), new SearchProgress(fraction -> {}, 100));
        for (int i = 0; i < 100; i++) {
            assertTrue(search.find(source(512, random)).isPresent());
        }
        // One standard deviation is a tenth.
        assertEquals(100 / density.density(), tested[0], 0.3 * 100 / density.density());
    }

    private static RandomCandidates source(int bits, RandomBytes random) {
        return new RandomCandidates(bits, RsaCriteria.PUBLIC_EXPONENT, SMALL_FACTORS, random);
    }
}
