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
        int[] rests = new int[4];
        by(new int[] {divisor, divisor, divisor, divisor}, 0, rests);
        return rests[0];
    }

    /**
     * The remainders by four divisors at once: each step of a remainder waits for the one before it, and four can wait
     * together.
     *
     * @param divisors 2 to {@link #LIMIT} - 1; the four from the given place on
     * @param rests where the four remainders go
     */
    void by(int[] divisors, int from, int[] rests) {
        long divisor0 = divisors[from];
        long divisor1 = divisors[from + 1];
        long divisor2 = divisors[from + 2];
        long divisor3 = divisors[from + 3];
        double reciprocal0 = 1.0 / divisor0;
        double reciprocal1 = 1.0 / divisor1;
        double reciprocal2 = 1.0 / divisor2;
        double reciprocal3 = 1.0 / divisor3;
        long rest0 = 0;
        long rest1 = 0;
        long rest2 = 0;
        long rest3 = 0;
        for (long digit : digits) {
            // The quotient has at most 42 bits, so a double has it right but for one: the rest is between -divisor and
            // twice the divisor. The next digit bears a rest that is too large, but no negative one.
            long value0 = rest0 << DIGIT_BITS | digit;
            long value1 = rest1 << DIGIT_BITS | digit;
            long value2 = rest2 << DIGIT_BITS | digit;
            long value3 = rest3 << DIGIT_BITS | digit;
            rest0 = value0 - (long) (value0 * reciprocal0) * divisor0;
            rest1 = value1 - (long) (value1 * reciprocal1) * divisor1;
            rest2 = value2 - (long) (value2 * reciprocal2) * divisor2;
            rest3 = value3 - (long) (value3 * reciprocal3) * divisor3;
            rest0 += rest0 >> 63 & divisor0;
            rest1 += rest1 >> 63 & divisor1;
            rest2 += rest2 >> 63 & divisor2;
            rest3 += rest3 >> 63 & divisor3;
        }
        rests[0] = (int) (rest0 >= divisor0 ? rest0 - divisor0 : rest0);
        rests[1] = (int) (rest1 >= divisor1 ? rest1 - divisor1 : rest1);
        rests[2] = (int) (rest2 >= divisor2 ? rest2 - divisor2 : rest2);
        rests[3] = (int) (rest3 >= divisor3 ? rest3 - divisor3 : rest3);
    }
}
