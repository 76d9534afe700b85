package io.dormouse.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class SmallInversesTest {

    @Test
    void numberTimesInverseIsOneModuloEachPrime() {
        SmallPrimes primes = SmallPrimes.below(1 << 21);
        BigInteger number =
                BigInteger.ONE.shiftLeft(1024).subtract(BigInteger.valueOf(105)).shiftLeft(1);
        SmallInverses inverses = new SmallInverses(number, primes);
        for (int i = 0; i < primes.count(); i++) {
            long prime = primes.get(i);
            long rest = number.mod(BigInteger.valueOf(prime)).longValue();
            assertEquals(1, rest * inverses.get(i) % prime, "modulo " + prime);
        }
    }

    @Test
    void everyNumberBelowAPrimeButZeroHasAnInverse() {
        for (int prime : new int[] {3, 5, 97, 257}) {
            for (int number = 1; number < prime; number++) {
                assertEquals(1, number * SmallInverses.inverse(number, prime) % prime);
            }
            assertThrows(IllegalArgumentException.class, () -> SmallInverses.inverse(0, prime));
        }
    }
}
