package io.dormouse.generate;

import io.dormouse.entropy.RandomBytes;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/** Finds small primes in the oldest way, by dividing by every prime up to the square root: what needs no other proof. */
final class TrialDivision implements PrimeSearch {

    /** The divisors go up to 2^21. */
    static final int MOST_BITS = 42;

    private static final double LN_2 = 0.6931471805599453;

    /** As {@link UniformNumbers}: a good source comes this far once in 2^128 times or less. */
    private static final int CANDIDATES = 2_000;

    private final int bits;
    private final SmallPrimes divisors;
    private final RandomBytes random;
    private int left = CANDIDATES;

    /** @param bits of the primes, the top two of them set: 4 to {@link #MOST_BITS} */
    TrialDivision(int bits, RandomBytes random) {
        if (bits < 4 || bits > MOST_BITS) {
            throw new IllegalArgumentException(
                    "Numbers of 4 to " + MOST_BITS + " bits are divided by all small primes");
        }
        this.bits = bits;
        this.divisors = SmallPrimes.below(1 << (bits + 1) / 2);
        this.random = random;
    }

    @Override
    public Optional<BigInteger> step() {
        if (left-- == 0) {
            throw new IllegalStateException("No prime was found: the random source is at fault");
        }
        long candidate = draw();
        for (int i = 0; i < divisors.count(); i++) {
            if (candidate % divisors.get(i) == 0) {
                return Optional.empty();
            }
        }
        left = CANDIDATES;
        return Optional.of(BigInteger.valueOf(candidate));
    }

    private long draw() {
        byte[] drawn = new byte[8];
        random.nextBytes(drawn);
        long number = new BigInteger(1, drawn).longValue() >>> 64 - bits;
        Arrays.fill(drawn, (byte) 0);
        return number | 3L << bits - 2 | 1;
    }

    @Override
    public double effort() {
        return 1;
    }

    @Override
    public double density() {
        return 2 / (bits * LN_2);
    }
}
