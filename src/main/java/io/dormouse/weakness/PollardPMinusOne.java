package io.dormouse.weakness;

import io.dormouse.generate.ModPow;
import java.math.BigInteger;

/**
 * Pollard's p-1 method with a small bound: finds a prime p for which p - 1 has small factors only.
 */
final class PollardPMinusOne {

    /** The exponent has so many times the bits of the modulus: for 2,048 bits it holds the primes up to 4,200. */
    private static final int WORK = 3;

    private PollardPMinusOne() {}

    static boolean found(BigInteger n, ModPow modPow) {
        BigInteger power = modPow.modPow(BigInteger.TWO, exponent(WORK * n.bitLength()), n);
        BigInteger factor = power.subtract(BigInteger.ONE).gcd(n);
        return !factor.equals(BigInteger.ONE);
    }

    /** The product of the first primes, the smaller ones to the power that is nearly a thousand, of a little more than so many bits. */
    private static BigInteger exponent(int bits) {
        BigInteger product = BigInteger.ONE.shiftLeft(10);
        for (int prime = 3; product.bitLength() < bits; prime += 2) {
            if (isPrime(prime)) {
                int power = prime;
                while (power <= 1000 / prime) {
                    power *= prime;
                }
                product = product.multiply(BigInteger.valueOf(power));
            }
        }
        return product;
    }

    private static boolean isPrime(int odd) {
        for (int divisor = 3; divisor * divisor <= odd; divisor += 2) {
            if (odd % divisor == 0) {
                return false;
            }
        }
        return true;
    }
}
