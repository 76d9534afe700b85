package io.dormouse.generate;

import java.math.BigInteger;

/**
 * Is convinced by a proof alone: Pocklington's theorem (1914), as in FIPS 186-5 section B.10.
 *
 * <p>Let a prime q divide n - 1, and let a<sup>n-1</sup> = 1 modulo n, but a<sup>(n-1)/q</sup> - 1 have no factor in common
 * with n. Take any prime factor r of n. Modulo r the order of a divides n - 1, but not (n - 1) / q, so q divides the order,
 * and the order divides r - 1. So every prime factor of n is at least q + 1. With q larger than the square root of n there
 * is room for only one: n is prime.
 *
 * <p>Here a is 2. For a prime n that works unless 2 is a q-th power modulo n, which happens once in q times.
 *
 * @param q a prime that is larger than the square root of every candidate, and divides each candidate less one
 */
record PocklingtonProof(BigInteger q, ModPow modPow) implements PrimePolicy {

    @Override
    public boolean accepts(BigInteger candidate) {
        if (!modPow.passesFermat(candidate)) {
            return false;
        }
        BigInteger cofactor = candidate.subtract(BigInteger.ONE).divide(q);
        return modPow.modPow(BigInteger.TWO, cofactor, candidate)
                .subtract(BigInteger.ONE)
                .gcd(candidate)
                .equals(BigInteger.ONE);
    }
}
