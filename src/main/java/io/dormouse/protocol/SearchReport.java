package io.dormouse.protocol;

/** What a worker that searches for primes tells the engine that holds the key. */
public sealed interface SearchReport {

    /** The number that the search was ordered with. */
    int search();

    /**
     * More candidates were tested.
     *
     * @param effort since the report before, where the test of a number as long as the primes looked for costs 1
     */
    record Tested(int search, double effort) implements SearchReport {}

    /**
     * One of the candidates is prime.
     *
     * @param prime without its sign, the highest byte first
     */
    record Found(int search, byte[] prime) implements SearchReport {}

    /** The worker computes wrongly: what it finds is worth nothing. */
    record Broken() implements SearchReport {

        @Override
        public int search() {
            return 0;
        }
    }
}
