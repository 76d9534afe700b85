package io.dormouse.generate;

/** How sure one is of the primes of an RSA key, and of what kind they are: PuTTYgen's options. */
public enum PrimeMethod {

    /** Drawn at random, and tested until a composite is less likely than a fault of the machine (FIPS 186-5 A.1.3). */
    PROBABLE,

    /** Each comes with a proof that it is prime: see {@link ProvenSearch}. */
    PROVEN,

    /**
     * Proven, and p - 1, p + 1 and (the large factor of p - 1) - 1 each have a large prime factor, against the
     * factorisation methods of Pollard (p - 1) and Williams (p + 1). Random primes of today's sizes are as safe from them.
     */
    STRONG
}
