package io.dormouse.generate;

import io.dormouse.entropy.RandomBytes;
import java.math.BigInteger;
import java.util.Optional;

/** Looks for primes one candidate at a time, so that whoever runs it can listen to others in between. */
public final class PrimeSearch {

    private final CandidateSource source;
    private final PrimePolicy policy;

    PrimeSearch(CandidateSource source, PrimePolicy policy) {
        this.source = source;
        this.policy = policy;
    }

    /**
     * A search for primes of RSA keys with the exponent 65537.
     *
     * @param modulusBits of the key, twice those of a prime
     * @param random a stream that no other search reads or knows
     */
    public static PrimeSearch forRsa(int modulusBits, RandomBytes random, ModPow modPow) {
        int bits = modulusBits / 2;
        SmallPrimes smallPrimes = SmallPrimes.below(SievedWindow.sieveLimit(bits));
        return new PrimeSearch(
                new SievedWindow(bits, RsaCriteria.PUBLIC_EXPONENT.intValue(), smallPrimes, random),
                new PrimePolicy(random, modPow));
    }

    /**
     * Tests the next candidate.
     *
     * @return it, if it is prime
     * @throws IllegalStateException when there are no more candidates, as with a source that is not random
     */
    public Optional<BigInteger> step() {
        BigInteger candidate = source.next()
                .orElseThrow(() -> new IllegalStateException("No prime was found: the random source is at fault"));
        if (!policy.accepts(candidate)) {
            return Optional.empty();
        }
        source.startAfresh();
        return Optional.of(candidate);
    }

    /** The chance that a step finds a prime. */
    public double density() {
        return source.density();
    }
}
