package io.dormouse.generate;

import io.dormouse.entropy.RandomBytes;
import io.dormouse.key.KeyFormatException;
import io.dormouse.key.RsaPrivateKey;
import java.math.BigInteger;
import java.util.Optional;

/**
 * Makes RSA keys from two probable primes, with the public exponent 65537 (FIPS 186-5 sections A.1.1 and A.1.3).
 *
 * <p>An attempt that misses a criterion is thrown away whole, as in BoringSSL. A good source loses one attempt in half a
 * million and four in a row never, so then the source is at fault.
 */
final class RsaGeneration {

    private static final int ATTEMPTS = 4;

    private final int bits;
    private final RandomBytes random;
    private final SmallFactors smallFactors = new SmallFactors();
    private final PrimePolicy policy;

    /** @param bits of the modulus: 2048, 3072 or 4096 */
    RsaGeneration(int bits, RandomBytes random, ModPow modPow) {
        this.bits = bits;
        this.random = random;
        policy = new PrimePolicy(random, modPow);
    }

    /** @throws IllegalStateException when every attempt misses, as with a source that is not random */
    RsaPrivateKey generate(Progress progress) {
        SearchProgress searched = new SearchProgress(progress, 2);
        PrimeSearch search = new PrimeSearch(policy, searched);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<BigInteger> p = search.find(candidates());
            Optional<BigInteger> q = p.isPresent() ? search.find(candidates()) : Optional.empty();
            Optional<RsaPrivateKey> key = q.isPresent() ? assemble(p.get(), q.get(), bits) : Optional.empty();
            if (key.isPresent()) {
                return key.get();
            }
            searched.restart();
        }
        throw new IllegalStateException("No RSA key was found: the random source is at fault");
    }

    private CandidateSource candidates() {
        return new RandomCandidates(bits / 2, RsaCriteria.PUBLIC_EXPONENT, smallFactors, random);
    }

    /**
     * The key of two primes, in whichever order they were found; empty when they miss a criterion.
     *
     * @param bits that the modulus has to have, exactly
     */
    static Optional<RsaPrivateKey> assemble(BigInteger p, BigInteger q, int bits) {
        if (!RsaCriteria.farApart(p, q, bits) || p.multiply(q).bitLength() != bits) {
            return Optional.empty();
        }
        RsaPrivateKey key;
        try {
            key = RsaPrivateKey.fromPrimes(RsaCriteria.PUBLIC_EXPONENT, p.max(q), p.min(q));
        } catch (KeyFormatException e) {
            throw new IllegalStateException("The numbers of a new RSA key do not fit", e);
        }
        return RsaCriteria.largeEnough(key.d().number(), bits) ? Optional.of(key) : Optional.empty();
    }
}
