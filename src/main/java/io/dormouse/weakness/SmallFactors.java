package io.dormouse.weakness;

import java.math.BigInteger;

/** Whether a modulus has a prime factor below 2^16, as damaged ones and those of a broken prime test have. */
final class SmallFactors {

    private static final int LIMIT = 1 << 16;

    /** With so many bits a digit and a remainder below {@link #LIMIT} fit an int, which is quick in JavaScript too. */
    private static final int DIGIT_BITS = 15;

    private SmallFactors() {}

    /** The least prime factor below 2^16 of an odd number; 0 if it has none. */
    static int leastOf(BigInteger n) {
        int[] digits = digits(n);
        boolean[] composite = new boolean[LIMIT];
        for (int factor = 3; factor < LIMIT; factor += 2) {
            if (composite[factor]) {
                continue;
            }
            for (int multiple = 3 * factor; multiple < LIMIT; multiple += 2 * factor) {
                composite[multiple] = true;
            }
            if (remainder(digits, factor) == 0) {
                return factor;
            }
        }
        return 0;
    }

    private static int remainder(int[] digits, int divisor) {
        int rest = 0;
        for (int digit : digits) {
            rest = (rest << DIGIT_BITS | digit) % divisor;
        }
        return rest;
    }

    /** The highest first. */
    private static int[] digits(BigInteger n) {
        int[] digits = new int[(n.bitLength() + DIGIT_BITS - 1) / DIGIT_BITS];
        for (int bit = n.bitLength() - 1; bit >= 0; bit--) {
            if (n.testBit(bit)) {
                digits[digits.length - 1 - bit / DIGIT_BITS] |= 1 << bit % DIGIT_BITS;
            }
        }
        return digits;
    }
}
