package io.dormouse.generate;

import io.dormouse.entropy.RandomBytes;
import java.math.BigInteger;

/**
 * Says when we are convinced that a randomly drawn candidate is prime: one cheap test that refuses nearly every composite,
 * then Miller-Rabin for the one that is left.
 */
final class PrimePolicy {

    private final MillerRabin millerRabin;
    private final ModPow modPow;

    /** @param random where the bases come from */
    PrimePolicy(RandomBytes random, ModPow modPow) {
        millerRabin = new MillerRabin(random, modPow);
        this.modPow = modPow;
    }

    /** @param candidate odd, 512 bits or more, drawn at random: see {@link MillerRabin#rounds} */
    boolean accepts(BigInteger candidate) {
        return fermat(candidate) && millerRabin.passes(candidate, MillerRabin.rounds(candidate.bitLength()));
    }

    /** Fermat's little theorem for base 2, which multiplies by shifting. */
    private boolean fermat(BigInteger candidate) {
        return modPow.modPow(BigInteger.TWO, candidate.subtract(BigInteger.ONE), candidate)
                .equals(BigInteger.ONE);
    }
}
