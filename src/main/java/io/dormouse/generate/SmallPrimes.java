package io.dormouse.generate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The odd primes below a limit, by the sieve of Eratosthenes. */
final class SmallPrimes {

    /** Tables that were made before; there are few limits, since few sizes are asked for. */
    private static final Map<Integer, SmallPrimes> MADE = new HashMap<>();

    private final int[] primes;

    private SmallPrimes(int[] primes) {
        this.primes = primes;
    }

    /** @param limit 4 to 2^21, the same few ones again and again */
    static SmallPrimes below(int limit) {
        if (limit < 4 || limit > 1 << 21) {
            throw new IllegalArgumentException("The limit is from 4 to 2^21");
        }
        synchronized (MADE) {
            return MADE.computeIfAbsent(limit, below -> new SmallPrimes(sieve(below)));
        }
    }

    private static int[] sieve(int limit) {
        // The number 2i + 1 has place i.
        boolean[] composite = new boolean[limit / 2];
        int[] found = new int[limit / 4 + 16];
        int count = 0;
        for (int i = 1; i < composite.length; i++) {
            if (composite[i]) {
                continue;
            }
            int prime = 2 * i + 1;
            found[count++] = prime;
            if (prime < 1 << 11) {
                for (int k = (prime * prime) >> 1; k < composite.length; k += prime) {
                    composite[k] = true;
                }
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** All of them, in order; not to be written to. */
    int[] all() {
        return primes;
    }

    int count() {
        return primes.length;
    }

    /** @param index 0 for the prime 3, and so on */
    int get(int index) {
        return primes[index];
    }

    /**
     * How much likelier than any odd number one that none of them divides is prime: the product of p / (p - 1) (Mertens'
     * third theorem).
     */
    double gain() {
        double gain = 1;
        for (int prime : primes) {
            gain *= prime / (prime - 1.0);
        }
        return gain;
    }
}
