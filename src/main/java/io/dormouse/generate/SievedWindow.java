package io.dormouse.generate;

import io.dormouse.entropy.RandomBytes;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/**
 * Candidates for an RSA prime out of a stretch of odd numbers, or of another progression, from a random start, sieved by
 * small primes, in random order.
 *
 * <p>The start has its top two bits set, so that each prime is at least 1.5 times 2^(bits-1), more than the square root
 * of two that FIPS 186-5 section A.1.3 asks for, and the product of two has exactly twice the bits. One pass of the sieve
 * serves for hundreds of candidates, where one for each would cost more than the tests it spares.
 *
 * <p><b>The bias.</b> The standard draws each candidate afresh, which makes all primes equally likely. A walk upwards
 * from a random start, as in OpenSSL, prefers primes after long gaps. Here the survivors of the sieve are taken in random
 * order, so within a stretch no gap matters: a prime's chance differs from another's only as the numbers of primes in the
 * stretches around them differ, which is by a factor of two or so. An attacker who knows that gains one bit of the more
 * than a thousand: there are 2^(bits-2) starts, each as likely as any other, and no two primes are taken from one
 * stretch.
 */
final class SievedWindow implements CandidateSource {

    /** How many odd numbers one stretch has: enough for ten primes of 2048 bits. */
    static final int WIDTH = 1 << 13;

    /** A stretch without a prime is rare, and so many in a row are not drawn at random. */
    private static final int STRETCHES = 64;

    private static final double LN_2 = 0.6931471805599453;

    private final int bits;
    private final Progression progression;
    private final int publicExponent;
    private final SmallPrimes smallPrimes;
    private final RandomBytes random;

    /** Of the progression's modulus; made when first used, and not at all for odd numbers. */
    private SmallInverses inverses;

    private final boolean[] out = new boolean[WIDTH];
    private final int[] survivors = new int[WIDTH];
    private BigInteger start;
    private int left;
    private int stretchesLeft;

    /** Candidates among all odd numbers. */
    SievedWindow(int bits, int publicExponent, SmallPrimes smallPrimes, RandomBytes random) {
        this(bits, Progression.ODD, publicExponent, smallPrimes, random);
    }

    /**
     * @param bits of the prime, so many that a stretch of the progression is a small part of the numbers with so many bits
     * @param publicExponent an odd prime below {@link Residues#LIMIT}; candidates that are 1 modulo it are left out, as
     *     they leave it no inverse
     */
    SievedWindow(int bits, Progression progression, int publicExponent, SmallPrimes smallPrimes, RandomBytes random) {
        if (span(progression).bitLength() > bits - 4) {
            throw new IllegalArgumentException("A stretch of this progression does not fit into " + bits + " bits");
        }
        this.bits = bits;
        this.progression = progression;
        this.publicExponent = publicExponent;
        this.smallPrimes = smallPrimes;
        this.random = random;
        startAfresh();
    }

    private static BigInteger span(Progression progression) {
        return progression.modulus().multiply(BigInteger.valueOf(WIDTH));
    }

    /**
     * How far to sieve for primes of so many bits, so that the last small prime still spares as much as it costs: it costs
     * a pass over the number, and spares one in so many of the exponentiations.
     */
    static int sieveLimit(int bits) {
        if (bits < 512) {
            return 1 << 12;
        }
        if (bits <= 1024) {
            return 1 << 18;
        }
        return bits <= 1536 ? 1 << 19 : bits <= 2048 ? 1 << 20 : 1 << 21;
    }

    @Override
    public void startAfresh() {
        left = 0;
        stretchesLeft = STRETCHES;
    }

    @Override
    public Optional<BigInteger> next() {
        while (left == 0) {
            if (stretchesLeft == 0) {
                return Optional.empty();
            }
            stretchesLeft--;
            if (drawStart()) {
                sieve();
            }
        }
        int picked = below(left);
        int place = survivors[picked];
        survivors[picked] = survivors[--left];
        return Optional.of(progression.after(start, place));
    }

    @Override
    public double density() {
        return density(bits, smallPrimes);
    }

    /** The same for any progression. */
    static double density(int bits, SmallPrimes smallPrimes) {
        return 2 * smallPrimes.gain() / (bits * LN_2);
    }

    /** Whether the whole stretch has the right number of bits. */
    private boolean drawStart() {
        byte[] drawn = new byte[(bits + 7) / 8];
        random.nextBytes(drawn);
        drawn[0] &= (byte) (0xFF >>> drawn.length * 8 - bits);
        start = progression.from(new BigInteger(1, drawn).setBit(bits - 1).setBit(bits - 2));
        Arrays.fill(drawn, (byte) 0);
        return start.add(span(progression)).bitLength() == bits;
    }

    private void sieve() {
        Arrays.fill(out, false);
        boolean odd = progression.equals(Progression.ODD);
        if (!odd && inverses == null) {
            inverses = new SmallInverses(progression.modulus(), smallPrimes);
        }
        Residues residues = new Residues(start);
        int[] primes = smallPrimes.all();
        int[] rests = new int[4];
        int done = 0;
        for (; done + 4 <= primes.length; done += 4) {
            residues.by(primes, done, rests);
            for (int i = 0; i < 4; i++) {
                int prime = primes[done + i];
                strike(rests[i], prime, odd ? (prime + 1) / 2 : inverses.get(done + i));
            }
        }
        for (; done < primes.length; done++) {
            int prime = primes[done];
            strike(residues.by(prime), prime, odd ? (prime + 1) / 2 : inverses.get(done));
        }
        strikeOnes(residues);
        for (int place = 0; place < WIDTH; place++) {
            if (!out[place]) {
                survivors[left++] = place;
            }
        }
    }

    /** Leaves out what is 1 modulo the public exponent. */
    private void strikeOnes(Residues residues) {
        int rest = residues.by(publicExponent) - 1;
        int modulus = new Residues(progression.modulus()).by(publicExponent);
        strike(rest < 0 ? publicExponent - 1 : rest, publicExponent, SmallInverses.inverse(modulus, publicExponent));
    }

    /**
     * Leaves out every number of the stretch that has the remainder which the start has less of: those at places k with
     * rest + k modulus = 0 modulo the divisor.
     *
     * @param rest 0 to divisor - 1
     * @param inverse of the progression's modulus, modulo the divisor
     */
    private void strike(int rest, int divisor, int inverse) {
        // Below 2^42, which a double holds exactly; its division is much faster than that of longs.
        double product = (double) (divisor - rest) * inverse;
        int first = (int) (product - (double) (int) (product / divisor) * divisor);
        for (int place = first; place < WIDTH; place += divisor) {
            out[place] = true;
        }
    }

    /** A number from 0 to count - 1; 32 bits make each as likely as any other but for one part in 2^19. */
    private int below(int count) {
        byte[] drawn = new byte[4];
        random.nextBytes(drawn);
        long number = (drawn[0] & 0xFFL) << 24 | (drawn[1] & 0xFFL) << 16 | (drawn[2] & 0xFFL) << 8 | drawn[3] & 0xFFL;
        return (int) (number * count >>> 32);
    }
}
