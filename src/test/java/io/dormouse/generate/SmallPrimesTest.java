package io.dormouse.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class SmallPrimesTest {

    @Test
    void areAllTheOddPrimesInOrder() {
        SmallPrimes primes = SmallPrimes.below(1 << 15);
        int index = 0;
        for (int n = 3; n < 1 << 15; n += 2) {
            if (BigInteger.valueOf(n).isProbablePrime(60)) {
                assertEquals(n, primes.get(index++));
            }
        }
        assertEquals(index, primes.count());
    }

    @Test
    void areAsManyAsTheTablesOfPiSay() {
        assertEquals(23_000 - 1, SmallPrimes.below(1 << 18).count());
        assertEquals(82_025 - 1, SmallPrimes.below(1 << 20).count());
        assertEquals(155_611 - 1, SmallPrimes.below(1 << 21).count());
        assertEquals(1, SmallPrimes.below(4).count());
    }

    @Test
    void aLimitThatNeedsTooMuchMemoryIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> SmallPrimes.below(1 << 22));
        assertThrows(IllegalArgumentException.class, () -> SmallPrimes.below(-1));
    }

    @Test
    void theGainIsThatOfMertens() {
        // The product over all primes, 2 included, is e^gamma times ln(limit).
        double mertens = 1.7810724 * Math.log(1 << 20) / 2;
        assertEquals(mertens, SmallPrimes.below(1 << 20).gain(), 0.001);
        assertTrue(SmallPrimes.below(1 << 18).gain() < mertens);
    }
}
