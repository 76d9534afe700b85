package io.dormouse.engine;

import io.dormouse.entropy.Drbg;
import io.dormouse.generate.ModPow;
import io.dormouse.generate.PrimeSearch;
import io.dormouse.generate.RsaAssembly;

/**
 * The making of keys that nobody looks at, while the user still chooses. A browser compiles each function of WebAssembly
 * when it is first called, and once more for speed when it is called a lot; without a rehearsal that falls into the first
 * key. The table of small primes is made on the way.
 */
final class Rehearsal {

    /** Each one sieves afresh. */
    private static final int SEARCHES = 3;

    private static final int SEARCHED_BITS = 4096;

    /** Too small for a key that is used, and so quick. */
    private static final int KEY_BITS = 1024;

    private final boolean withKey;
    private int searches;
    private boolean over;

    /** @param withKey whether this worker will put keys together too */
    Rehearsal(boolean withKey) {
        this.withKey = withKey;
    }

    boolean over() {
        return over;
    }

    /** @param modPow that will be used */
    void step(ModPow modPow) {
        if (withKey && searches == 0) {
            makeKey(modPow);
        }
        search(SEARCHED_BITS, modPow).step();
        over = ++searches == SEARCHES;
    }

    private static void makeKey(ModPow modPow) {
        PrimeSearch search = search(KEY_BITS, modPow);
        RsaAssembly assembly = new RsaAssembly(KEY_BITS, modPow);
        while (search.step().flatMap(assembly::add).isEmpty()) {
            // One more candidate.
        }
    }

    private static PrimeSearch search(int bits, ModPow modPow) {
        return PrimeSearch.forRsa(bits, Drbg.fromSeed(new byte[48]), modPow);
    }
}
