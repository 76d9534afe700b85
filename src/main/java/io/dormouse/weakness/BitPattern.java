package io.dormouse.weakness;

import java.math.BigInteger;

/** What no modulus of two random primes shows in its bits but once in 2^40 times. */
final class BitPattern {

    /** Bytes that a repetition is long. */
    private static final int REPEATED = 16;

    private static final int LONGEST_PERIOD = 16;

    /** As many words as must agree in one bit; the highest and the lowest are not looked at. */
    private static final int WORDS = 48;

    private BitPattern() {}

    static boolean found(BigInteger n) {
        return isBiased(n) || repeats(n.toByteArray()) || hasConstantColumn(n);
    }

    /** Whether the ones are more or fewer than half by eight standard deviations. */
    private static boolean isBiased(BigInteger n) {
        int bits = n.bitLength();
        int excess = 2 * n.bitCount() - bits;
        return excess * excess > 64 * bits;
    }

    /** Whether 16 bytes in a row are the same as those that stand a little before them. */
    private static boolean repeats(byte[] bytes) {
        for (int period = 1; period <= LONGEST_PERIOD; period++) {
            int same = 0;
            for (int i = period; i < bytes.length; i++) {
                same = bytes[i] == bytes[i - period] ? same + 1 : 0;
                if (same == REPEATED) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether some bit is the same in all words of 8, 16 or 32 bits: a mask that was forgotten, a sign that spread. */
    private static boolean hasConstantColumn(BigInteger n) {
        for (int width = 8; width <= 32; width *= 2) {
            int words = n.bitLength() / width - 2;
            for (int column = 0; column < width && words >= WORDS; column++) {
                int ones = 0;
                for (int word = 1; word <= words; word++) {
                    ones += n.testBit(word * width + column) ? 1 : 0;
                }
                if (ones == 0 || ones == words) {
                    return true;
                }
            }
        }
        return false;
    }
}
