package io.dormouse.generate;

import java.math.BigInteger;

/**
 * The remainders of one large number by many small divisors: a single pass over the number for each.
 *
 * <p>A sieve spends nearly all its time here. So the pass goes in doubles, which hold whole numbers up to 2^53 exactly,
 * and multiplies by the reciprocal instead of dividing.
 */
final class Residues {

    /** Divisors are below this: half of one, moved up by a digit, is below 2^53 with room to spare. */
    static final int LIMIT = 1 << 21;

    private static final double BASE = 1L << 32;

    /** Added and taken away again, it rounds a double to the nearest whole number. */
    private static final double ROUNDING = 3L << 51;

    /** In base 2^32, the highest first. */
    private final double[] digits;

    /** @param number not negative */
    Residues(BigInteger number) {
        byte[] bytes = number.toByteArray();
        long[] gathered = new long[(bytes.length + 3) / 4];
        for (int i = 0; i < bytes.length; i++) {
            int place = bytes.length - 1 - i;
            gathered[gathered.length - 1 - place / 4] |= (bytes[i] & 0xFFL) << place % 4 * 8;
        }
        digits = new double[gathered.length];
        for (int i = 0; i < digits.length; i++) {
            digits[i] = gathered[i];
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
        double divisor0 = divisors[from];
        double divisor1 = divisors[from + 1];
        double divisor2 = divisors[from + 2];
        double divisor3 = divisors[from + 3];
        double reciprocal0 = 1 / divisor0;
        double reciprocal1 = 1 / divisor1;
        double reciprocal2 = 1 / divisor2;
        double reciprocal3 = 1 / divisor3;
        double rest0 = 0;
        double rest1 = 0;
        double rest2 = 0;
        double rest3 = 0;
        for (double digit : digits) {
            // The nearest multiple is taken away, or the one next to it where the quotient is close to a half: a rest
            // is at most half a divisor and a little, on either side of zero.
            double value0 = rest0 * BASE + digit;
            double value1 = rest1 * BASE + digit;
            double value2 = rest2 * BASE + digit;
            double value3 = rest3 * BASE + digit;
            rest0 = value0 - (value0 * reciprocal0 + ROUNDING - ROUNDING) * divisor0;
            rest1 = value1 - (value1 * reciprocal1 + ROUNDING - ROUNDING) * divisor1;
            rest2 = value2 - (value2 * reciprocal2 + ROUNDING - ROUNDING) * divisor2;
            rest3 = value3 - (value3 * reciprocal3 + ROUNDING - ROUNDING) * divisor3;
        }
        rests[0] = positive(rest0, divisors[from]);
        rests[1] = positive(rest1, divisors[from + 1]);
        rests[2] = positive(rest2, divisors[from + 2]);
        rests[3] = positive(rest3, divisors[from + 3]);
    }

    private static int positive(double rest, int divisor) {
        int whole = (int) rest;
        return whole < 0 ? whole + divisor : whole;
    }
}
