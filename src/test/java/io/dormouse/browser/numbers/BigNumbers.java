package io.dormouse.browser.numbers;

import java.math.BigInteger;

/**
 * The operations on big numbers that Dormouse makes keys with, on the same numbers everywhere: one line for each, to be
 * compared between the JVM, both back ends of TeaVM and the browser's BigInt.
 */
public final class BigNumbers {

    private static final int[] BITS = {31, 32, 33, 63, 64, 65, 127, 256, 384, 521, 1023, 1024, 1536, 2047, 2048, 3072};

    private long state = 1;

    private BigNumbers() {}

    /** In the order in which BigNumbersIT writes them for BigInt. */
    public static String lines() {
        BigNumbers numbers = new BigNumbers();
        StringBuilder lines = new StringBuilder();
        for (int bits : BITS) {
            for (int round = 0; round < 3; round++) {
                BigInteger a = numbers.next(bits);
                BigInteger b = numbers.next(bits / 2 + 1);
                BigInteger odd = numbers.next(bits).setBit(0).setBit(bits - 1);
                line(lines, a.add(b));
                line(lines, a.subtract(odd));
                line(lines, a.multiply(odd));
                line(lines, a.multiply(a));
                line(lines, a.divide(b));
                line(lines, a.mod(b));
                line(lines, a.gcd(b));
                line(lines, a.shiftLeft(37).shiftRight(70));
                line(lines, a.xor(odd));
                line(lines, BigInteger.valueOf(a.bitCount()));
                line(lines, BigInteger.valueOf(a.bitLength()));
                line(lines, a.sqrt());
                line(lines, a.modPow(b, odd));
                line(lines, odd.modInverse(BigInteger.ONE.shiftLeft(bits)));
                line(lines, new BigInteger(1, a.toByteArray()));
            }
        }
        return lines.toString();
    }

    private static void line(StringBuilder lines, BigInteger result) {
        lines.append(result.toString(16)).append('\n');
    }

    /** Numerical Recipes' generator, its second byte, into a number of at most so many bits that is not 0. */
    private BigInteger next(int bits) {
        BigInteger number = BigInteger.ZERO;
        for (int i = 0; i < (bits + 7) / 8; i++) {
            state = (state * 1664525 + 1013904223) & 0xFFFFFFFFL;
            number = number.shiftLeft(8).or(BigInteger.valueOf(state >> 16 & 0xFF));
        }
        return number.shiftRight((8 - bits % 8) % 8).setBit(1);
    }
}
