package io.dormouse.entropy;

import java.util.Arrays;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.prng.EntropySource;
import org.bouncycastle.crypto.prng.drbg.HMacSP800DRBG;

/**
 * A generator of random bytes that is as good as its seed: HMAC_DRBG with SHA-512 at a security strength of 256 bits
 * (SP 800-90A Rev. 1, section 10.1.2).
 *
 * <p>The same seed gives the same bytes, on every platform. A long draw is made of requests of at most 32 KiB; the
 * bytes depend on how draws are cut, as in every generator of this standard.
 *
 * <p>BouncyCastle has no way to overwrite its state, but what was drawn before cannot be computed from it: each request ends
 * with a one-way step (backtracking resistance, section 8.8). So one that is not needed any more is simply dropped.
 */
public final class Drbg implements RandomBytes {

    /** What one request may ask for, in bytes: 2^18 bits. */
    private static final int MAX_REQUEST = 1 << 15;

    private static final int STRENGTH = 256;

    /** Entropy for the strength and half as much again for the nonce (section 8.6.7). */
    private static final int MIN_SEED = STRENGTH / 8 * 3 / 2;

    /** Not null: TeaVM 0.15 inlines a null here into an array access that it then cannot compile. */
    private static final byte[] NOTHING = new byte[0];

    private final HMacSP800DRBG generator;

    private Drbg(byte[] seed) {
        if (seed.length < MIN_SEED) {
            throw new IllegalArgumentException("A seed has at least " + MIN_SEED + " bytes, not " + seed.length);
        }
        HandedIn handedIn = new HandedIn(seed);
        // The seed stands for entropy input and nonce together: HMAC_DRBG joins the two anyway.
        generator = new HMacSP800DRBG(new HMac(new SHA512Digest()), STRENGTH, handedIn, NOTHING, NOTHING);
        handedIn.seed = null;
    }

    /**
     * A generator with this seed; the array is copied in and may be overwritten afterwards.
     *
     * @param seed at least 48 bytes, as from {@link EntropyPool#seed}
     * @throws IllegalArgumentException when the seed is shorter
     */
    public static Drbg fromSeed(byte[] seed) {
        return new Drbg(seed);
    }

    @Override
    public void nextBytes(byte[] out) {
        for (int from = 0; from < out.length; from += MAX_REQUEST) {
            byte[] part = new byte[Math.min(MAX_REQUEST, out.length - from)];
            if (generator.generate(part, null, false) < 0) {
                throw new IllegalStateException("The generator asks for a new seed");
            }
            System.arraycopy(part, 0, out, from, part.length);
            Arrays.fill(part, (byte) 0);
        }
    }

    /** Hands BouncyCastle the seed we have, instead of a source that it would ask by itself. */
    private static final class HandedIn implements EntropySource {

        private byte[] seed;

        HandedIn(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public boolean isPredictionResistant() {
            return false;
        }

        @Override
        public byte[] getEntropy() {
            if (seed == null) {
                throw new IllegalStateException("The generator asks for a new seed");
            }
            return seed;
        }

        @Override
        public int entropySize() {
            return STRENGTH;
        }
    }
}
