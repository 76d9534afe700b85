package io.dormouse.generate;

import io.dormouse.entropy.RandomBytes;
import java.math.BigInteger;

/**
 * Is convinced of a randomly drawn number by one cheap test that refuses nearly every composite, and then by Miller-Rabin
 * for the one that is left.
 */
final class ProbablePrimes implements PrimePolicy {

    private final MillerRabin millerRabin;
    private final ModPow modPow;

    /** @param random where the bases come from */
    ProbablePrimes(RandomBytes random, ModPow modPow) {
        millerRabin = new MillerRabin(random, modPow);
        this.modPow = modPow;
    }

    /** @param candidate odd, 512 bits or more, drawn at random: see {@link MillerRabin#rounds} */
    @Override
    public boolean accepts(BigInteger candidate) {
        return modPow.passesFermat(candidate)
                && millerRabin.passes(candidate, MillerRabin.rounds(candidate.bitLength()));
    }
}
