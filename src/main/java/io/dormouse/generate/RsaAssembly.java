package io.dormouse.generate;

import io.dormouse.key.KeyFormatException;
import io.dormouse.key.RsaPrivateKey;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes an RSA key with the public exponent 65537 of the first two primes that satisfy the criteria (FIPS 186-5 sections
 * A.1.1 and A.1.3), whoever found them.
 */
public final class RsaAssembly {

    /** A good source misses a criterion once in half a million times. */
    private static final int PRIMES = 6;

    private final int bits;
    private final ModPow modPow;
    private final List<BigInteger> primes = new ArrayList<>();

    /** @param bits of the modulus */
    public RsaAssembly(int bits, ModPow modPow) {
        this.bits = bits;
        this.modPow = modPow;
    }

    /**
     * The key, already tried, if this prime completes one.
     *
     * @param prime of half the bits, as {@link PrimeSearch} finds them
     * @throws IllegalStateException when no two of many primes make a key, as with a source that is not random, or when
     *     the key fails its trial
     */
    public Optional<RsaPrivateKey> add(BigInteger prime) {
        for (BigInteger other : primes) {
            Optional<RsaPrivateKey> key = assemble(prime, other, bits);
            if (key.isPresent()) {
                PairwiseConsistency.check(key.get(), modPow);
                return key;
            }
        }
        primes.add(prime);
        if (primes.size() == PRIMES) {
            throw new IllegalStateException("No RSA key was found: the random source is at fault");
        }
        return Optional.empty();
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
