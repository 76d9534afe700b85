package io.dormouse.weakness;

import java.math.BigInteger;

/**
 * Whether a modulus has the fingerprint of Infineon's key generation (Nemec and others, The Return of Coppersmith's Attack,
 * 2017; CVE-2017-15361).
 *
 * <p>Its primes are k * M + 65537^a mod M, where M is the product of the first primes, at least up to 167 for every size
 * of key. So the modulus is a power of 65537 modulo M, as one number in 2^154 is: it has a discrete logarithm modulo each
 * small prime, and all of these agree.
 */
final class Roca {

    private static final int LAST_PRIME = 167;

    private static final int GENERATOR = 65537;

    private Roca() {}

    static boolean found(BigInteger n) {
        int[] logarithms = new int[LAST_PRIME + 1];
        int[] orders = new int[LAST_PRIME + 1];
        for (int prime = 3; prime <= LAST_PRIME; prime += 2) {
            if (!isPrime(prime)) {
                continue;
            }
            int rest = n.mod(BigInteger.valueOf(prime)).intValue();
            logarithms[prime] = -1;
            int power = 1;
            do {
                if (power == rest) {
                    logarithms[prime] = orders[prime];
                }
                power = power * (GENERATOR % prime) % prime;
                orders[prime]++;
            } while (power != 1);
            if (logarithms[prime] < 0 || !agrees(logarithms, orders, prime)) {
                return false;
            }
        }
        return true;
    }

    /** Whether some exponent is the logarithm for this prime and for each one before it (Chinese remainder theorem). */
    private static boolean agrees(int[] logarithms, int[] orders, int prime) {
        for (int other = 3; other < prime; other++) {
            if (orders[other] != 0
                    && (logarithms[prime] - logarithms[other]) % gcd(orders[prime], orders[other]) != 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPrime(int odd) {
        for (int divisor = 3; divisor * divisor <= odd; divisor += 2) {
            if (odd % divisor == 0) {
                return false;
            }
        }
        return true;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
