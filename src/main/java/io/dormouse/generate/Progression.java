package io.dormouse.generate;

import java.math.BigInteger;

/**
 * The numbers with one remainder: residue, residue + modulus, residue + 2 modulus and so on.
 *
 * <p>Dirichlet's theorem says that primes are spread evenly over such progressions, so a search in one takes as long as a
 * search among all odd numbers.
 *
 * @param residue 0 to modulus - 1, without a factor in common with the modulus
 * @param modulus even, and without other prime factors below {@link Residues#LIMIT}
 */
record Progression(BigInteger residue, BigInteger modulus) {

    static final Progression ODD = new Progression(BigInteger.ONE, BigInteger.TWO);

    /** The odd numbers n for which a large prime divides n - 1. */
    static Progression oneMoreThanMultiplesOf(BigInteger prime) {
        return new Progression(BigInteger.ONE, prime.shiftLeft(1));
    }

    /**
     * Those of these numbers which are one less than a multiple of another large prime.
     *
     * <p>By the Chinese remainder theorem, as in FIPS 186-5 section B.9: residue + t modulus = -1 modulo the prime, so t =
     * -(1 + residue) / modulus there.
     */
    Progression oneLessThanMultiplesOf(BigInteger prime) {
        BigInteger t = residue.add(BigInteger.ONE)
                .negate()
                .multiply(modulus.modInverse(prime))
                .mod(prime);
        return new Progression(residue.add(modulus.multiply(t)), modulus.multiply(prime));
    }

    /** The first of these numbers that is not below the given one. */
    BigInteger from(BigInteger number) {
        return number.add(residue.subtract(number).mod(modulus));
    }

    /** @param place 0 or more */
    BigInteger after(BigInteger start, int place) {
        return start.add(modulus.multiply(BigInteger.valueOf(place)));
    }
}
