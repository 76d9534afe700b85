package io.dormouse.weakness;

import java.math.BigInteger;

/**
 * Whether the two primes of a modulus are much alike: close to each other, or equal in their highest and lowest bits.
 *
 * <p>With a = (p + q) / 2 and b = (p - q) / 2 a modulus is a&#178; - b&#178;, and a lies just above the square root of the
 * modulus when p and q are close (Fermat). When they are equal modulo 2^k as well, a is one of the few square roots of
 * the modulus modulo 2^(2k-2): so of all the numbers above the root four candidates for each k are enough.
 */
final class ClosePrimes {

    /** Steps of Fermat's method, as other scanners take. Printers of Canon and others (CVE-2022-26320) need one or two. */
    private static final int STEPS = 100;

    /** How many numbers of equal low bits are tried, evenly over all there can be. */
    private static final int DEPTHS = 64;

    private ClosePrimes() {}

    static boolean found(BigInteger n) {
        BigInteger root = root(n);
        if (root.multiply(root).equals(n)) {
            return true;
        }
        BigInteger first = root.add(BigInteger.ONE);
        return byFermat(n, first) || byLowBits(n, first);
    }

    private static boolean byFermat(BigInteger n, BigInteger first) {
        BigInteger a = first;
        BigInteger square = a.multiply(a).subtract(n);
        for (int i = 0; i < STEPS; i++) {
            if (isSquare(square)) {
                return true;
            }
            square = square.add(a.shiftLeft(1)).add(BigInteger.ONE);
            a = a.add(BigInteger.ONE);
        }
        return false;
    }

    private static boolean byLowBits(BigInteger n, BigInteger first) {
        if ((n.intValue() & 7) != 1) {
            return false; // It is no square modulo 8.
        }
        int most = n.bitLength() / 2;
        int step = Math.max(1, most / DEPTHS);
        BigInteger known = BigInteger.ONE;
        int knownBits = 3;
        for (int bits = 4; bits <= most; bits += step) {
            for (; knownBits < bits; knownBits++) {
                // known^2 = n modulo 2^knownBits; with or without the bit before the last it is so modulo one bit more.
                if (known.multiply(known).subtract(n).testBit(knownBits)) {
                    known = known.setBit(knownBits - 1);
                }
            }
            BigInteger other = BigInteger.ONE.shiftLeft(bits).subtract(known);
            if (fits(n, first, known, bits)
                    || fits(n, first, other, bits)
                    || fits(n, first, known.flipBit(bits - 1), bits)
                    || fits(n, first, other.flipBit(bits - 1), bits)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the least number from the first on that ends in these bits is half the sum of the primes. */
    private static boolean fits(BigInteger n, BigInteger first, BigInteger end, int bits) {
        BigInteger modulus = BigInteger.ONE.shiftLeft(bits);
        BigInteger a = first.add(end.subtract(first).mod(modulus));
        return isSquare(a.multiply(a).subtract(n));
    }

    /** Most numbers that are none show it in their last six bits, or in the remainder by 3 * 5 * 7 * 11 * 13. */
    static boolean isSquare(BigInteger number) {
        int lowest = number.getLowestSetBit();
        if (lowest % 2 != 0 || number.signum() < 0) {
            return number.signum() == 0;
        }
        if ((number.shiftRight(lowest).intValue() & 7) != 1 || !isSquareModulo(number, 15_015)) {
            return false;
        }
        BigInteger root = root(number);
        return root.multiply(root).equals(number);
    }

    /**
     * The square root, rounded down.
     *
     * <p>TeaVM's own is too small where the first 63 bits of a number are a square: its first guess is then below the root,
     * and Newton's method, which comes from above, takes that for its end. One more step goes above.
     */
    private static BigInteger root(BigInteger positive) {
        BigInteger root = improved(positive.sqrt(), positive);
        BigInteger next = improved(root, positive);
        while (next.compareTo(root) < 0) {
            root = next;
            next = improved(root, positive);
        }
        return root;
    }

    private static BigInteger improved(BigInteger root, BigInteger square) {
        return root.add(square.divide(root)).shiftRight(1);
    }

    private static boolean isSquareModulo(BigInteger number, int modulus) {
        int rest = number.mod(BigInteger.valueOf(modulus)).intValue();
        for (int prime : new int[] {3, 5, 7, 11, 13}) {
            boolean square = false;
            for (int i = 0; i <= prime / 2; i++) {
                square |= i * i % prime == rest % prime;
            }
            if (!square) {
                return false;
            }
        }
        return true;
    }
}
