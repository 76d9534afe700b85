package io.dormouse.generate;

import java.math.BigInteger;
import java.util.Optional;

/** Tries what one source proposes by one policy. */
final class CandidateSearch implements PrimeSearch {

    private final CandidateSource source;
    private final PrimePolicy policy;

    CandidateSearch(CandidateSource source, PrimePolicy policy) {
        this.source = source;
        this.policy = policy;
    }

    @Override
    public Optional<BigInteger> step() {
        BigInteger candidate = source.next()
                .orElseThrow(() -> new IllegalStateException("No prime was found: the random source is at fault"));
        if (!policy.accepts(candidate)) {
            return Optional.empty();
        }
        source.startAfresh();
        return Optional.of(candidate);
    }

    @Override
    public double effort() {
        return 1;
    }

    @Override
    public double density() {
        return source.density();
    }
}
