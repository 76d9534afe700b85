package io.dormouse.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProgressionTest {

    private static final BigInteger Q = BigInteger.valueOf(1_000_003);
    private static final BigInteger R = BigInteger.valueOf(998_244_353);

    @Test
    void oddNumbersAreEverySecondOne() {
        assertEquals(BigInteger.valueOf(7), Progression.ODD.from(BigInteger.valueOf(6)));
        assertEquals(BigInteger.valueOf(7), Progression.ODD.from(BigInteger.valueOf(7)));
        assertEquals(BigInteger.valueOf(13), Progression.ODD.after(BigInteger.valueOf(7), 3));
    }

    @Test
    void theFirstPrimeDividesOneLessAndTheSecondOneMore() {
        Progression both = Progression.oneMoreThanMultiplesOf(Q).oneLessThanMultiplesOf(R);
        assertEquals(Q.multiply(R).shiftLeft(1), both.modulus());
        BigInteger low = BigInteger.ONE.shiftLeft(100);
        BigInteger first = both.from(low);
        assertTrue(first.compareTo(low) >= 0 && first.subtract(low).compareTo(both.modulus()) < 0);
        for (int place = 0; place < 100; place++) {
            BigInteger number = both.after(first, place);
            assertTrue(number.testBit(0));
            assertEquals(BigInteger.ZERO, number.subtract(BigInteger.ONE).mod(Q));
            assertEquals(BigInteger.ZERO, number.add(BigInteger.ONE).mod(R));
        }
    }

    @Test
    void theSieveLeavesOfAProgressionWhatHasNoSmallFactor() {
        Progression both = Progression.oneMoreThanMultiplesOf(BigInteger.valueOf(2_147_483_647))
                .oneLessThanMultiplesOf(BigInteger.valueOf(4_294_967_291L));
        SmallPrimes primes = SmallPrimes.below(1 << 10);
        SievedWindow window = new SievedWindow(256, both, 65537, primes, TestRandom.numbered(1));
        Set<BigInteger> left = new HashSet<>();
        BigInteger least = window.next().orElseThrow();
        BigInteger most = least;
        left.add(least);
        BigInteger span = both.modulus().multiply(BigInteger.valueOf(SievedWindow.WIDTH));
        while (true) {
            BigInteger next = window.next().orElseThrow();
            if (next.subtract(least).abs().compareTo(span) > 0) {
                break; // another stretch
            }
            assertTrue(left.add(next), "twice");
            least = least.min(next);
            most = most.max(next);
        }
        for (BigInteger number = least; number.compareTo(most) <= 0; number = number.add(both.modulus())) {
            boolean suits = ExponentCriterion.suits(number, RsaCriteria.PUBLIC_EXPONENT);
            for (int i = 0; i < primes.count(); i++) {
                suits &= number.mod(BigInteger.valueOf(primes.get(i))).signum() != 0;
            }
            assertEquals(suits, left.contains(number), number::toString);
        }
        double expected = SievedWindow.WIDTH * 2 / primes.gain() / 2;
        assertEquals(expected, left.size(), 0.1 * expected);
    }
}
