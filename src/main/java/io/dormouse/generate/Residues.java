package io.dormouse.generate;

import java.math.BigInteger;

/**
 * The remainders of one large number by many small divisors: a single pass over the number for each.
 *
 * <p>A sieve spends nearly all its time here, so the pass takes digits of 40 bits and multiplies by the reciprocal
 * instead of dividing.
 */
final class Residues {

    /** Divisors are below this: twice a remainder and a digit then fit a positive {@code long}. */
    static final int LIMIT = 1 << 21;

    private static final int DIGIT_BYTES = 5;
    private static final int DIGIT_BITS = 8 * DIGIT_BYTES;

    private final long[] digits;

    /** @param number not negative */
    Residues(BigInteger number) {
        byte[] bytes = number.toByteArray();
        digits = new long[(bytes.length + DIGIT_BYTES - 1) / DIGIT_BYTES];
        for (int i = 0; i < bytes.length; i++) {
            int place = bytes.length - 1 - i;
            digits[digits.length - 1 - place / DIGIT_BYTES] |= (bytes[i] & 0xFFL) << place % DIGIT_BYTES * 8;
        }
    }

    /** @param divisor 2 to {@link #LIMIT} - 1 */
    int by(int divisor) {
        double reciprocal = 1.0 / divisor;
        long rest = 0;
        for (long digit : digits) {
            long value = rest << DIGIT_BITS | digit;
            // The quotient has at most 42 bits, so a double has it right but for one: the rest is between -divisor and
            // twice the divisor. The next digit bears a rest that is too large, but no negative one.
            rest = value - (long) (value * reciprocal) * divisor;
            rest += rest >> 63 & divisor;
        }
        return (int) (rest >= divisor ? rest - divisor : rest);
    }
}
