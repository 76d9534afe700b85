package io.dormouse.key;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * An ECDSA key whose public point is its private number times the curve's base point.
 *
 * <p>RFC 5656 section 3.1, SEC 1 section 3.2.1.
 */
public final class EcdsaPrivateKey implements PrivateKey {

    private final EcdsaPublicKey publicKey;
    private final Secret d;

    /**
     * @param d 1 to order - 1, big-endian
     * @throws KeyFormatException DAMAGED if d is out of range, MISMATCHED_HALVES if it makes another public key
     */
    public EcdsaPrivateKey(EcdsaPublicKey publicKey, Secret d) throws KeyFormatException {
        if (!Arrays.equals(publicPoint(publicKey.curve(), d), publicKey.q())) {
            throw KeyFormatException.mismatched("ECDSA");
        }
        this.publicKey = publicKey;
        this.d = d;
    }

    /** @param d 1 to order - 1, big-endian, else KeyFormatException DAMAGED */
    public static EcdsaPrivateKey fromScalar(EcdsaCurve curve, Secret d) throws KeyFormatException {
        return new EcdsaPrivateKey(new EcdsaPublicKey(curve, publicPoint(curve, d)), d);
    }

    private static byte[] publicPoint(EcdsaCurve curve, Secret d) throws KeyFormatException {
        BigInteger scalar = d.number();
        if (!curve.isScalar(scalar)) {
            throw KeyFormatException.damaged("This ECDSA key", "its private number is out of range");
        }
        return curve.publicPoint(scalar);
    }

    @Override
    public EcdsaPublicKey publicKey() {
        return publicKey;
    }

    /** The private number. */
    public Secret d() {
        return d;
    }

    @Override
    public void wipe() {
        d.wipe();
    }

    /** Compares numbers, since the same one may have been given with zeros in front. */
    @Override
    public boolean equals(Object other) {
        return other instanceof EcdsaPrivateKey that
                && publicKey.equals(that.publicKey)
                && d.number().equals(that.d.number());
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
