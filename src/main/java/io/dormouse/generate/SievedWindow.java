package io.dormouse.generate;

import io.dormouse.entropy.RandomBytes;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/**
 * Candidates for an RSA prime out of a stretch of odd numbers from a random start, sieved by small primes, in random
 * order.
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
    private final int publicExponent;
    private final SmallPrimes smallPrimes;
    private final RandomBytes random;
    private final boolean[] out = new boolean[WIDTH];
    private final int[] survivors = new int[WIDTH];
    private BigInteger start;
    private int left;
    private int stretchesLeft;

    /**
     * @param bits of the prime, a multiple of 8
     * @param publicExponent an odd prime below {@link Residues#LIMIT}; candidates that are 1 modulo it are left out, as
     *     they leave it no inverse
     */
    SievedWindow(int bits, int publicExponent, SmallPrimes smallPrimes, RandomBytes random) {
        if (bits < 512 || bits % 8 != 0) {
            throw new IllegalArgumentException("Primes have at least 512 bits, in whole bytes");
        }
        this.bits = bits;
        this.publicExponent = publicExponent;
        this.smallPrimes = smallPrimes;
        this.random = random;
        startAfresh();
    }

    /**
     * How far to sieve for primes of so many bits, so that the last small prime still spares as much as it costs: it costs
     * a pass over the number, and spares one in so many of the exponentiations.
     */
    static int sieveLimit(int bits) {
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
        return Optional.of(start.add(BigInteger.valueOf(2L * place)));
    }

    @Override
    public double density() {
        return 2 * smallPrimes.gain() / (bits * LN_2);
    }

    /** Whether the whole stretch has the right number of bits. */
    private boolean drawStart() {
        byte[] drawn = new byte[bits / 8];
        random.nextBytes(drawn);
        drawn[0] |= (byte) 0xC0;
        drawn[drawn.length - 1] |= 1;
        start = new BigInteger(1, drawn);
        Arrays.fill(drawn, (byte) 0);
        return start.add(BigInteger.valueOf(2L * WIDTH)).bitLength() == bits;
    }

    private void sieve() {
        Arrays.fill(out, false);
        Residues residues = new Residues(start);
        int[] primes = smallPrimes.all();
        int[] rests = new int[4];
        int done = 0;
        for (; done + 4 <= primes.length; done += 4) {
            residues.by(primes, done, rests);
            for (int i = 0; i < 4; i++) {
                strike(rests[i], primes[done + i]);
            }
        }
        for (; done < primes.length; done++) {
            strike(residues.by(primes[done]), primes[done]);
        }
        strike(residues.by(publicExponent) - 1, publicExponent);
        for (int place = 0; place < WIDTH; place++) {
            if (!out[place]) {
                survivors[left++] = place;
            }
        }
    }

    /**
     * Leaves out every number of the stretch that has the remainder which the start has less of: those at places k with
     * rest + 2k = 0 modulo the divisor.
     *
     * @param rest -1 to divisor - 1
     */
    private void strike(int rest, int divisor) {
        int first;
        if (rest <= 0) {
            first = rest == 0 ? 0 : (1 + divisor) / 2 % divisor;
        } else {
            first = (rest & 1) == 1 ? (divisor - rest) / 2 : divisor - rest / 2;
        }
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
