package io.dormouse.protocol;

/** What the engine that holds the key asks of a worker that only searches for primes. */
public sealed interface SearchOrder {

    /**
     * Searches for primes until told otherwise; answered by {@link SearchReport}s.
     *
     * @param search the number of this search, which the reports repeat
     * @param modulusBits of the RSA key that the primes are for
     * @param primes the name of a {@code PrimeMethod}
     * @param browserPowers whether the browser's big numbers are faster here than Java's
     * @param seed of the worker's own random stream
     */
    record Search(int search, int modulusBits, String primes, boolean browserPowers, byte[] seed)
            implements SearchOrder {}

    /** Ends the search. */
    record Stop() implements SearchOrder {}
}
