package io.dormouse.generate;

import io.dormouse.entropy.RandomBytes;
import java.math.BigInteger;

/**
 * The Miller-Rabin test with bases that nobody can foresee (FIPS 186-5 section B.3.1).
 *
 * <p>Java's own {@code isProbablePrime} takes fixed bases under TeaVM and so accepts composites made for them.
 */
final class MillerRabin {

    private final UniformNumbers numbers;
    private final ModPow modPow;

    /** @param random where the bases come from */
    MillerRabin(RandomBytes random, ModPow modPow) {
        numbers = new UniformNumbers(random);
        this.modPow = modPow;
    }

    /**
     * Whether an odd number above 3 passes for a prime: each round lets a composite through with a chance of at most
     * one in four.
     */
    boolean passes(BigInteger number, int rounds) {
        BigInteger highest = number.subtract(BigInteger.TWO);
        for (int i = 0; i < rounds; i++) {
            if (!passes(number, numbers.between(BigInteger.TWO, highest))) {
                return false;
            }
        }
        return true;
    }

    /** One round: among base^m, its square, and so on up to base^(number-1) comes 1 at once, or number-1 before a 1. */
    private boolean passes(BigInteger number, BigInteger base) {
        BigInteger minusOne = number.subtract(BigInteger.ONE);
        int squarings = minusOne.getLowestSetBit();
        BigInteger power = modPow.modPow(base, minusOne.shiftRight(squarings), number);
        if (power.equals(BigInteger.ONE)) {
            return true;
        }
        for (int i = 1; i < squarings && !power.equals(minusOne); i++) {
            power = power.multiply(power).mod(number);
        }
        return power.equals(minusOne);
    }

    /**
     * The rounds after which a <em>randomly drawn</em> number of so many bits is composite with a chance below 2^-112
     * (1024 bits) or 2^-128 (1536 bits and more).
     *
     * <p>The numbers are BoringSSL's and Go's for up to 3746 bits, above which those make one round less, and no less than FIPS
     * 186-5 table B.1. They do not hold for a number that somebody else has chosen.
     *
     * @param bits 512 or more
     */
    static int rounds(int bits) {
        if (bits < 512) {
            throw new IllegalArgumentException("Primes have at least 512 bits");
        }
        return bits >= 1345 ? 4 : 5;
    }
}
