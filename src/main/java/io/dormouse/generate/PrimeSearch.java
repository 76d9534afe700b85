package io.dormouse.generate;

import java.math.BigInteger;
import java.util.Optional;

/** Looks for one prime: asks a source for candidates until the policy accepts one. */
final class PrimeSearch {

    private final PrimePolicy policy;
    private final SearchProgress progress;

    PrimeSearch(PrimePolicy policy, SearchProgress progress) {
        this.policy = policy;
        this.progress = progress;
    }

    /** A prime; empty when the source gives up. */
    Optional<BigInteger> find(CandidateSource source) {
        double density = source.density();
        Optional<BigInteger> candidate = source.next();
        while (candidate.isPresent() && !policy.accepts(candidate.get())) {
            progress.tested(density);
            candidate = source.next();
        }
        if (candidate.isPresent()) {
            progress.foundPrime();
        }
        return candidate;
    }
}
