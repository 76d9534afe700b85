package io.dormouse.key;

import java.util.Arrays;

/**
 * An EdDSA key whose public half follows from its seed.
 *
 * <p>RFC 8032 sections 5.1.5 and 5.2.5; the seed is what they call the private key.
 */
public final class EddsaPrivateKey implements PrivateKey {

    private final EddsaPublicKey publicKey;
    private final Secret seed;

    /**
     * @param seed as many bytes as a public key on that curve has
     * @throws KeyFormatException DAMAGED if the seed has another length, MISMATCHED_HALVES if it makes another public key
     */
    public EddsaPrivateKey(EddsaPublicKey publicKey, Secret seed) throws KeyFormatException {
        if (!Arrays.equals(publicPoint(publicKey.curve(), seed), publicKey.encodedPoint())) {
            throw KeyFormatException.mismatched(publicKey.curve().title());
        }
        this.publicKey = publicKey;
        this.seed = seed;
    }

    /** @param seed as many bytes as a public key on that curve has, else KeyFormatException DAMAGED */
    public static EddsaPrivateKey fromSeed(EddsaCurve curve, Secret seed) throws KeyFormatException {
        return new EddsaPrivateKey(new EddsaPublicKey(curve, publicPoint(curve, seed)), seed);
    }

    private static byte[] publicPoint(EddsaCurve curve, Secret seed) throws KeyFormatException {
        int length = seed.open().length;
        if (length != curve.bytes()) {
            throw KeyFormatException.damaged(
                    "This " + curve.title() + " key",
                    "its private half has " + length + " bytes instead of " + curve.bytes());
        }
        return curve.publicPoint(seed.open());
    }

    @Override
    public EddsaPublicKey publicKey() {
        return publicKey;
    }

    /** The bytes that the key is made from. */
    public Secret seed() {
        return seed;
    }

    @Override
    public void wipe() {
        seed.wipe();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EddsaPrivateKey that && publicKey.equals(that.publicKey) && seed.equals(that.seed);
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
