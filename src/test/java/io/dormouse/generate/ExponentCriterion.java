package io.dormouse.generate;

import java.math.BigInteger;

/** What the sieve does to the multiples of the public exponent, done the slow way. */
final class ExponentCriterion {

    private ExponentCriterion() {}

    /**
     * Whether a prime leaves the public exponent an inverse: gcd(e, p - 1) = 1.
     *
     * @param publicExponent a prime, so that one remainder tells
     */
    static boolean suits(BigInteger prime, BigInteger publicExponent) {
        return !prime.mod(publicExponent).equals(BigInteger.ONE);
    }
}
