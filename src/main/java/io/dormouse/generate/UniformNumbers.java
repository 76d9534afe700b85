package io.dormouse.generate;

import io.dormouse.entropy.RandomBytes;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * Random numbers from a range, each as likely as any other: by rejection, never by taking a remainder.
 *
 * <p>FIPS 186-5 section A.2.2 for private keys of curves, B.3.1 for the bases of Miller-Rabin.
 */
final class UniformNumbers {

    /** Each draw fits with a chance of about one half or more, so a good source comes this far once in 2^128 times. */
    private static final int DRAWS = 128;

    private final RandomBytes random;

    UniformNumbers(RandomBytes random) {
        this.random = random;
    }

    /**
     * A number from low to high, both included.
     *
     * @param low 0 or more, and small beside high, so that no more than half of the draws are refused
     * @throws IllegalStateException when the source never gives a number in this range
     */
    BigInteger between(BigInteger low, BigInteger high) {
        int bits = high.bitLength();
        byte[] drawn = new byte[(bits + 7) / 8];
        // P-521 has 521 bits in 66 bytes: without the mask 127 of 128 draws would be refused.
        int topByte = 0xFF >>> drawn.length * 8 - bits;
        try {
            for (int i = 0; i < DRAWS; i++) {
                random.nextBytes(drawn);
                drawn[0] &= (byte) topByte;
                BigInteger number = new BigInteger(1, drawn);
                if (number.compareTo(low) >= 0 && number.compareTo(high) <= 0) {
                    return number;
                }
            }
        } finally {
            Arrays.fill(drawn, (byte) 0);
        }
        throw new IllegalStateException("The random source gave no number in the range");
    }
}
