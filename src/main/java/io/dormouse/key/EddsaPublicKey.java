package io.dormouse.key;

import java.util.Arrays;

/**
 * An EdDSA public key: bytes that decode to a point of its curve.
 *
 * <p>RFC 8709 section 4, RFC 8032 sections 5.1.5 and 5.2.5.
 */
public final class EddsaPublicKey implements PublicKey {

    private final EddsaCurve curve;
    private final byte[] encodedPoint;

    /** @throws KeyFormatException DAMAGED if these are not as many bytes as the curve's points have, or not a point */
    public EddsaPublicKey(EddsaCurve curve, byte[] encodedPoint) throws KeyFormatException {
        if (encodedPoint.length != curve.bytes()) {
            throw KeyFormatException.damaged(
                    "This " + curve.title() + " key",
                    "its public half has " + encodedPoint.length + " bytes instead of " + curve.bytes());
        }
        if (!curve.isPoint(encodedPoint)) {
            throw KeyFormatException.damaged("This " + curve.title() + " key", "its point does not lie on the curve");
        }
        this.curve = curve;
        this.encodedPoint = encodedPoint.clone();
    }

    static EddsaPublicKey read(EddsaCurve curve, WireReader in) throws KeyFormatException {
        return new EddsaPublicKey(curve, in.string());
    }

    public EddsaCurve curve() {
        return curve;
    }

    /** The bytes of RFC 8032; a new array each time. */
    public byte[] encodedPoint() {
        return encodedPoint.clone();
    }

    @Override
    public String algorithm() {
        return curve.algorithm();
    }

    @Override
    public int bits() {
        return curve.bits();
    }

    @Override
    public byte[] blob() {
        return new WireWriter().string(algorithm()).string(encodedPoint).toBytes();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EddsaPublicKey that && Arrays.equals(encodedPoint, that.encodedPoint);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(encodedPoint);
    }

    @Override
    public String toString() {
        return algorithm();
    }
}
