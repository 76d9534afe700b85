package io.dormouse.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SmallFactorsTest {

    private static final BigInteger MERSENNE_1279 =
            BigInteger.ONE.shiftLeft(1279).subtract(BigInteger.ONE);

    private static final List<BigInteger> ODD_PRIMES = IntStream.range(3, SmallFactors.LIMIT)
            .filter(n ->
                    n % 2 == 1 && IntStream.rangeClosed(2, (int) Math.sqrt(n)).noneMatch(k -> n % k == 0))
            .mapToObj(BigInteger::valueOf)
            .toList();

    private final SmallFactors smallFactors = new SmallFactors();

    @Test
    void aPrimeHasNone() {
        assertFalse(smallFactors.divideAnyOf(MERSENNE_1279));
    }

    @Test
    void everyOddPrimeUpToTheLimitIsFound() {
        for (BigInteger prime : ODD_PRIMES) {
            assertTrue(smallFactors.divideAnyOf(MERSENNE_1279.multiply(prime)), prime::toString);
        }
        BigInteger next = BigInteger.valueOf(SmallFactors.LIMIT).nextProbablePrime();
        assertFalse(smallFactors.divideAnyOf(MERSENNE_1279.multiply(next)));
    }

    @Test
    void agreesWithBigIntegerOnRandomNumbersOfAllLengths() {
        int with = 0;
        for (int bits = 64; bits < 2200; bits++) {
            BigInteger number = new UniformNumbers(TestRandom.numbered(bits))
                    .between(BigInteger.ONE.shiftLeft(32), BigInteger.ONE.shiftLeft(bits));
            boolean expected =
                    ODD_PRIMES.stream().anyMatch(prime -> number.mod(prime).signum() == 0);
            assertEquals(expected, smallFactors.divideAnyOf(number), number::toString);
            with += expected ? 1 : 0;
        }
        assertTrue(with > 1500 && with < 2100, with + " of 2136 have small factors");
    }

    @Test
    void theGainIsWhatMertensTheoremSays() {
        double eulerGamma = 0.5772156649;
        assertEquals(Math.exp(eulerGamma) * Math.log(SmallFactors.LIMIT) / 2, smallFactors.gain(), 0.01);
    }
}
