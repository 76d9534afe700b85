/**
 * Makes new keys: the search for primes, the numbers of an RSA key, the scalars of the curves, and the trial that each
 * new key must stand.
 *
 * <p>A search for a prime is made of three things, as in PuTTY: a {@link io.dormouse.generate.CandidateSource} says what
 * to try, a {@link io.dormouse.generate.PrimePolicy} says what convinces us (many tests, or a proof), a {@link io.dormouse.generate.Progress}
 * hears how far it has come. Randomness comes from {@link io.dormouse.entropy.RandomBytes} alone, so the same seed makes
 * the same key on every platform.
 */
package io.dormouse.generate;
