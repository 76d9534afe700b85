package io.dormouse.protocol;

/** What a worker that searches for primes tells the engine that holds the key. */
public sealed interface SearchReport {

    /** The number that the search was ordered with. */
    int search();

    /** One more candidate was tested, in vain or not. */
    record Tested(int search) implements SearchReport {}

    /**
     * The candidate tested last is prime.
     *
     * @param prime without its sign, the highest byte first
     */
    record Found(int search, byte[] prime) implements SearchReport {}
}
