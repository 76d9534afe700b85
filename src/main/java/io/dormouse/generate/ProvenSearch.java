package io.dormouse.generate;

import io.dormouse.entropy.RandomBytes;
import java.math.BigInteger;
import java.util.Optional;

/**
 * Looks for primes that come with a proof, each made from a prime of half its length (Maurer, 1995, in the simple form that
 * Shawe-Taylor gave it; FIPS 186-5 section B.10 does the same with a hash in place of our random stream).
 *
 * <p>To get a prime p, first find a proven prime q that is a little longer than half of p, in this same way; trial division
 * proves the smallest. Then try numbers 2kq + 1, as {@link PocklingtonProof} asks for, until one is proven. A test of half
 * the length costs an eighth and there are half as many, so the whole chain adds about a fifteenth to the search for p, and
 * the proof replaces the rounds of Miller-Rabin.
 *
 * <p><b>The bias.</b> Only primes are found for which p - 1 has a prime factor of just this length: about one in as many as
 * q has bits, so an attacker who knows gains some ten bits of the more than a thousand. What PuTTYgen calls an even
 * distribution (Maurer's algorithm in full) draws the length of q at random in turn, and gives these bits back.
 *
 * <p><b>Strong primes.</b> The factor q of p - 1 is large by itself, and q - 1 has a large factor, the link before in the
 * chain. For p + 1 a second proven prime r, of a quarter of the length, is found first, and p is looked for among the
 * numbers that are 1 modulo q and -1 modulo r.
 */
final class ProvenSearch implements PrimeSearch {

    private final int bits;
    private final int factorBits;
    private final int companionBits;
    private final RandomBytes random;
    private final ModPow modPow;
    private final SmallPrimes smallPrimes;
    private final PrimeSearch factors;
    private final Optional<PrimeSearch> companions;

    /** The prime that divides p - 1; null until it is found. */
    private BigInteger factor;

    /** The prime that divides p + 1; null until it is found, or where none is wanted. */
    private BigInteger companion;

    /** The search for p itself; null until the others are found. */
    private PrimeSearch search;

    private double effort;

    private ProvenSearch(int bits, boolean strong, RandomBytes random, ModPow modPow) {
        this.bits = bits;
        this.random = random;
        this.modPow = modPow;
        // With its top two bits set q is 1.5 * 2^(bits/2) or more, and the square of that is above 2^bits.
        factorBits = (bits + 1) / 2 + 1;
        companionBits = bits / 4;
        smallPrimes = SmallPrimes.below(SievedWindow.sieveLimit(bits));
        factors = simple(factorBits, random, modPow);
        companions = strong ? Optional.of(simple(companionBits, random, modPow)) : Optional.empty();
    }

    /** Proven primes of any length. */
    static PrimeSearch simple(int bits, RandomBytes random, ModPow modPow) {
        return bits <= TrialDivision.MOST_BITS
                ? new TrialDivision(bits, random)
                : new ProvenSearch(bits, false, random, modPow);
    }

    /** @param bits 512 or more */
    static PrimeSearch strong(int bits, RandomBytes random, ModPow modPow) {
        return new ProvenSearch(bits, true, random, modPow);
    }

    @Override
    public Optional<BigInteger> step() {
        if (factor == null) {
            factor = factors.step().orElse(null);
            effort = factors.effort() * ratio(factorBits);
            return Optional.empty();
        }
        if (companion == null && companions.isPresent()) {
            companion = companions.get().step().orElse(null);
            effort = companions.get().effort() * ratio(companionBits);
            return Optional.empty();
        }
        if (search == null) {
            search = searchFromThem();
        }
        Optional<BigInteger> prime = search.step();
        effort = search.effort();
        if (prime.isPresent()) {
            factor = null;
            companion = null;
            search = null;
        }
        return prime;
    }

    private PrimeSearch searchFromThem() {
        Progression numbers = Progression.oneMoreThanMultiplesOf(factor);
        if (companion != null) {
            numbers = numbers.oneLessThanMultiplesOf(companion);
        }
        int publicExponent = RsaCriteria.PUBLIC_EXPONENT.intValue();
        return new CandidateSearch(
                new SievedWindow(bits, numbers, publicExponent, smallPrimes, random),
                new PocklingtonProof(factor, modPow));
    }

    @Override
    public double effort() {
        return effort;
    }

    @Override
    public double density() {
        double expected = 1 / SievedWindow.density(bits, smallPrimes) + ratio(factorBits) / factors.density();
        if (companions.isPresent()) {
            expected += ratio(companionBits) / companions.get().density();
        }
        return 1 / expected;
    }

    /** What a test of a shorter number costs: modular exponentiation takes the third power of the length. */
    private double ratio(int shorter) {
        double part = shorter / (double) bits;
        return part * part * part;
    }
}
