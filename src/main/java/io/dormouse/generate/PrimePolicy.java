package io.dormouse.generate;

import java.math.BigInteger;

/** Says when we are convinced that a candidate is prime. */
interface PrimePolicy {

    /** @param candidate odd, without small factors */
    boolean accepts(BigInteger candidate);
}
