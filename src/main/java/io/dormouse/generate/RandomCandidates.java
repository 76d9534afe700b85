package io.dormouse.generate;

import io.dormouse.entropy.RandomBytes;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/**
 * Candidates for an RSA prime, each drawn afresh: odd, with the top two bits set, without small factors.
 *
 * <p>FIPS 186-5 section A.1.3 steps 4.2 to 4.5. A walk from one random start would need fewer random bytes, but prefers
 * primes after long gaps. The two top bits make each prime at least 1.5 times 2^(bits-1), more than the square root of
 * two that the standard asks for, so that the product of two has exactly twice the bits.
 */
final class RandomCandidates implements CandidateSource {

    private static final double LN_2 = 0.6931471805599453;

    private final int bits;
    private final BigInteger publicExponent;
    private final SmallFactors smallFactors;
    private final RandomBytes random;
    private final byte[] drawn;
    private int drawsLeft;

    /**
     * @param bits of the prime, a multiple of 8
     * @param publicExponent an odd prime; candidates that are 1 modulo it are left out
     */
    RandomCandidates(int bits, BigInteger publicExponent, SmallFactors smallFactors, RandomBytes random) {
        if (bits < 512 || bits % 8 != 0) {
            throw new IllegalArgumentException("Primes have at least 512 bits, in whole bytes");
        }
        this.bits = bits;
        this.publicExponent = publicExponent;
        this.smallFactors = smallFactors;
        this.random = random;
        drawn = new byte[bits / 8];
        // BoringSSL's limit, which a search reaches once in a million times.
        drawsLeft = 5 * bits;
    }

    @Override
    public Optional<BigInteger> next() {
        while (drawsLeft-- > 0) {
            random.nextBytes(drawn);
            drawn[0] |= (byte) 0xC0;
            drawn[drawn.length - 1] |= 1;
            BigInteger candidate = new BigInteger(1, drawn);
            Arrays.fill(drawn, (byte) 0);
            if (!smallFactors.divideAnyOf(candidate) && RsaCriteria.suits(candidate, publicExponent)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    @Override
    public double density() {
        return 2 * smallFactors.gain() / (bits * LN_2);
    }
}
