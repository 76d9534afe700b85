package io.dormouse.generate;

import java.math.BigInteger;
import java.util.Optional;

/** Says which numbers are worth a primality test. */
interface CandidateSource {

    /** The next candidate; empty when so many were tried in vain that something must be wrong. */
    Optional<BigInteger> next();

    /** From now on candidates have nothing to do with those before: a key's second prime must not lean on the first. */
    void startAfresh();

    /** The chance that a candidate from here is prime, by the prime number theorem. */
    double density();
}
