package io.dormouse.generate;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Tells numbers that have a small odd prime factor: cheap, and it spares nine of ten exponentiations.
 *
 * <p>Primes are gathered into products below 2^31. One remainder by such a product costs a pass over the number with
 * plain {@code long} division, and the remainders by its primes then follow from that one.
 */
final class SmallFactors {

    /** Primes below this are tried. Ten times as many would spare one exponentiation in five and cost as much. */
    static final int LIMIT = 1 << 15;

    private static final long PRODUCT_LIMIT = 1L << 31;

    private final int[] primes;
    private final int[] products;

    /** Where in primes the first factor of each product stands; one entry more than products. */
    private final int[] starts;

    SmallFactors() {
        primes = oddPrimes();
        int[] product = new int[primes.length];
        int[] start = new int[primes.length + 1];
        int count = 0;
        for (int i = 0; i < primes.length; ) {
            long gathered = 1;
            start[count] = i;
            while (i < primes.length && gathered * primes[i] < PRODUCT_LIMIT) {
                gathered *= primes[i++];
            }
            product[count++] = (int) gathered;
        }
        start[count] = primes.length;
        products = Arrays.copyOf(product, count);
        starts = Arrays.copyOf(start, count + 1);
    }

    /** Whether an odd prime below {@link #LIMIT} divides the number, which is larger than that. */
    boolean divideAnyOf(BigInteger number) {
        int[] digits = digits(number);
        for (int i = 0; i < products.length; i++) {
            int rest = remainder(digits, products[i]);
            for (int k = starts[i]; k < starts[i + 1]; k++) {
                if (rest % primes[k] == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * How much likelier than any odd number one without small factors is prime: the product of p / (p - 1) over the
     * primes tried (Mertens' third theorem).
     */
    double gain() {
        double gain = 1;
        for (int prime : primes) {
            gain *= prime / (prime - 1.0);
        }
        return gain;
    }

    private static int remainder(int[] digits, int divisor) {
        long rest = 0;
        for (int digit : digits) {
            rest = (rest << 32 | digit & 0xFFFFFFFFL) % divisor;
        }
        return (int) rest;
    }

    /** The number in base 2^32, the highest digit first. */
    private static int[] digits(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int[] digits = new int[(bytes.length + 3) / 4];
        for (int i = 0; i < bytes.length; i++) {
            int place = bytes.length - 1 - i;
            digits[digits.length - 1 - place / 4] |= (bytes[i] & 0xFF) << place % 4 * 8;
        }
        return digits;
    }

    /** The sieve of Eratosthenes over odd numbers. */
    private static int[] oddPrimes() {
        boolean[] composite = new boolean[LIMIT];
        int[] found = new int[LIMIT / 2];
        int count = 0;
        for (int n = 3; n < LIMIT; n += 2) {
            if (composite[n]) {
                continue;
            }
            found[count++] = n;
            for (int multiple = 3 * n; multiple < LIMIT; multiple += 2 * n) {
                composite[multiple] = true;
            }
        }
        return Arrays.copyOf(found, count);
    }
}
