package io.dormouse.entropy;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.digests.SHA512Digest;

/** Makes of one seed as many seeds as there are workers, none of which tells anything about another. */
public final class SeedStreams {

    private static final byte[] DOMAIN = "Dormouse stream, version 1\0".getBytes(StandardCharsets.US_ASCII);

    private SeedStreams() {}

    /**
     * The seed of the stream with this number: SHA-512 over a tag, the number and the seed.
     *
     * <p>Two equal ones would be a collision of SHA-512, as what is hashed differs in the number.
     *
     * @param seed as from {@link EntropyPool#seed}, used for nothing but this
     * @param number of the worker, 0 or more
     * @return {@link EntropyPool#SEED_BYTES} bytes for {@link Drbg#fromSeed}
     */
    public static byte[] seed(byte[] seed, int number) {
        SHA512Digest hash = new SHA512Digest();
        hash.update(DOMAIN, 0, DOMAIN.length);
        for (int shift = 24; shift >= 0; shift -= 8) {
            hash.update((byte) (number >>> shift));
        }
        hash.update(seed, 0, seed.length);
        byte[] stream = new byte[EntropyPool.SEED_BYTES];
        hash.doFinal(stream, 0);
        return stream;
    }
}
