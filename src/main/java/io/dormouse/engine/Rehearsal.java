package io.dormouse.engine;

import io.dormouse.entropy.Drbg;
import io.dormouse.generate.ModPow;
import io.dormouse.generate.PrimeSearch;

/**
 * A few steps of a search whose outcome nobody looks at, while the user still chooses: the browser compiles the code that
 * is run most a second time, for speed, and the table of small primes is made.
 */
final class Rehearsal {
    private static final int STEPS = 3;
    private static final int MODULUS_BITS = 4096;

    private int left = STEPS;

    boolean over() {
        return left == 0;
    }

    /** @param modPow that will be used */
    void step(ModPow modPow) {
        PrimeSearch.forRsa(MODULUS_BITS, Drbg.fromSeed(new byte[48]), modPow).step();
        left--;
    }
}
