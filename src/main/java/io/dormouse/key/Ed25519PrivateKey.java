package io.dormouse.key;

import java.util.Arrays;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * An Ed25519 key whose public half follows from its seed.
 *
 * <p>RFC 8032 section 5.1.5; the seed is what that section calls the private key.
 */
public final class Ed25519PrivateKey implements PrivateKey {

    private final Ed25519PublicKey publicKey;
    private final Secret seed;

    /**
     * @param seed 32 bytes
     * @throws KeyFormatException DAMAGED if the seed has another length, MISMATCHED_HALVES if it makes another public key
     */
    public Ed25519PrivateKey(Ed25519PublicKey publicKey, Secret seed) throws KeyFormatException {
        if (!Arrays.equals(publicPoint(seed), publicKey.encodedPoint())) {
            throw KeyFormatException.mismatched("Ed25519");
        }
        this.publicKey = publicKey;
        this.seed = seed;
    }

    /** @param seed 32 bytes, else KeyFormatException DAMAGED */
    public static Ed25519PrivateKey fromSeed(Secret seed) throws KeyFormatException {
        return new Ed25519PrivateKey(new Ed25519PublicKey(publicPoint(seed)), seed);
    }

    private static byte[] publicPoint(Secret seed) throws KeyFormatException {
        if (seed.open().length != Ed25519PublicKey.BYTES) {
            throw KeyFormatException.damaged(
                    "This Ed25519 key", "its private half has " + seed.open().length + " bytes instead of 32");
        }
        byte[] point = new byte[Ed25519PublicKey.BYTES];
        Ed25519.generatePublicKey(seed.open(), 0, point, 0);
        return point;
    }

    @Override
    public Ed25519PublicKey publicKey() {
        return publicKey;
    }

    /** The 32 bytes that the key is made from. */
    public Secret seed() {
        return seed;
    }

    @Override
    public void wipe() {
        seed.wipe();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ed25519PrivateKey that && publicKey.equals(that.publicKey) && seed.equals(that.seed);
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
