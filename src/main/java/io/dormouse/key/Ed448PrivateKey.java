package io.dormouse.key;

import java.util.Arrays;
import org.bouncycastle.math.ec.rfc8032.Ed448;

/**
 * An Ed448 key whose public half follows from its seed.
 *
 * <p>RFC 8032 section 5.2.5; the seed is what that section calls the private key.
 */
public final class Ed448PrivateKey implements PrivateKey {

    private final Ed448PublicKey publicKey;
    private final Secret seed;

    /**
     * @param seed 57 bytes
     * @throws KeyFormatException DAMAGED if the seed has another length, MISMATCHED_HALVES if it makes another public key
     */
    public Ed448PrivateKey(Ed448PublicKey publicKey, Secret seed) throws KeyFormatException {
        if (!Arrays.equals(publicPoint(seed), publicKey.encodedPoint())) {
            throw KeyFormatException.mismatched("Ed448");
        }
        this.publicKey = publicKey;
        this.seed = seed;
    }

    /** @param seed 57 bytes, else KeyFormatException DAMAGED */
    public static Ed448PrivateKey fromSeed(Secret seed) throws KeyFormatException {
        return new Ed448PrivateKey(new Ed448PublicKey(publicPoint(seed)), seed);
    }

    private static byte[] publicPoint(Secret seed) throws KeyFormatException {
        if (seed.open().length != Ed448PublicKey.BYTES) {
            throw KeyFormatException.damaged(
                    "This Ed448 key", "its private half has " + seed.open().length + " bytes instead of 57");
        }
        byte[] point = new byte[Ed448PublicKey.BYTES];
        Ed448.generatePublicKey(seed.open(), 0, point, 0);
        return point;
    }

    @Override
    public Ed448PublicKey publicKey() {
        return publicKey;
    }

    /** The 57 bytes that the key is made from. */
    public Secret seed() {
        return seed;
    }

    @Override
    public void wipe() {
        seed.wipe();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ed448PrivateKey that && publicKey.equals(that.publicKey) && seed.equals(that.seed);
    }

    @Override
    public int hashCode() {
        return publicKey.hashCode();
    }

    @Override
    public String toString() {
        return "private half of " + publicKey;
    }
}
