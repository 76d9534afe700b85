package io.dormouse.generate;

import io.dormouse.entropy.RandomBytes;
import java.math.BigInteger;
import java.util.Optional;

/** Looks for primes one candidate at a time, so that whoever runs it can listen to others in between. */
public sealed interface PrimeSearch permits CandidateSearch, ProvenSearch, TrialDivision {

    /** A search for random primes of RSA keys with the exponent 65537. */
    static PrimeSearch forRsa(int modulusBits, RandomBytes random, ModPow modPow) {
        return forRsa(PrimeMethod.PROBABLE, modulusBits, random, modPow);
    }

    /**
     * A search for primes of RSA keys with the exponent 65537.
     *
     * @param modulusBits of the key, twice those of a prime: 1024 or more, a multiple of 16
     * @param random a stream that no other search reads or knows
     */
    static PrimeSearch forRsa(PrimeMethod method, int modulusBits, RandomBytes random, ModPow modPow) {
        if (modulusBits < 1024 || modulusBits % 16 != 0) {
            throw new IllegalArgumentException("RSA keys have at least 1024 bits, in whole bytes for each prime");
        }
        int bits = modulusBits / 2;
        return switch (method) {
            case PROBABLE ->
                new CandidateSearch(
                        new SievedWindow(
                                bits,
                                RsaCriteria.PUBLIC_EXPONENT.intValue(),
                                SmallPrimes.below(SievedWindow.sieveLimit(bits)),
                                random),
                        new ProbablePrimes(random, modPow));
            case PROVEN -> ProvenSearch.simple(bits, random, modPow);
            case STRONG -> ProvenSearch.strong(bits, random, modPow);
        };
    }

    /**
     * Tests the next candidate.
     *
     * @return it, if it is a prime of the kind that is looked for
     * @throws IllegalStateException when there are no more candidates, as with a source that is not random
     */
    Optional<BigInteger> step();

    /** What the last step cost, where the test of a number as long as the primes looked for costs 1. */
    double effort();

    /** The chance that a step of effort 1 finds a prime: its inverse is the effort that a prime costs on average. */
    double density();
}
