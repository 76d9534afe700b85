package io.dormouse.key;

import java.util.Arrays;

/**
 * An ECDSA public key: a point that lies on its curve.
 *
 * <p>RFC 5656 section 3.1. Only the uncompressed form, as in OpenSSH and PuTTY.
 */
public final class EcdsaPublicKey implements PublicKey {

    private final EcdsaCurve curve;
    private final byte[] q;

    /**
     * @param q the point in the uncompressed form of SEC 1 section 2.3.3: 65, 97 or 133 bytes, the first is 4
     * @throws KeyFormatException DAMAGED if it is not a point of the curve
     */
    public EcdsaPublicKey(EcdsaCurve curve, byte[] q) throws KeyFormatException {
        if (!curve.isPoint(q)) {
            throw KeyFormatException.damaged(
                    "This ECDSA key", "its point does not lie on the curve " + curve.identifier());
        }
        this.curve = curve;
        this.q = q.clone();
    }

    static EcdsaPublicKey read(EcdsaCurve curve, WireReader in) throws KeyFormatException {
        if (!in.name().equals(curve.identifier())) {
            throw KeyFormatException.damaged("This ECDSA key", "it names two different curves");
        }
        return new EcdsaPublicKey(curve, in.string());
    }

    public EcdsaCurve curve() {
        return curve;
    }

    /** The point, uncompressed; a new array each time. */
    public byte[] q() {
        return q.clone();
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
        return new WireWriter()
                .string(algorithm())
                .string(curve.identifier())
                .string(q)
                .toBytes();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EcdsaPublicKey that && curve == that.curve && Arrays.equals(q, that.q);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(q);
    }

    @Override
    public String toString() {
        return algorithm();
    }
}
