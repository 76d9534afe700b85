package io.dormouse.key;

import java.util.Arrays;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * An Ed25519 public key: 32 bytes that decode to a point of the curve.
 *
 * <p>RFC 8709 section 4, RFC 8032 section 5.1.5.
 */
public final class Ed25519PublicKey implements PublicKey {

    /** The length of a public key and of a seed. */
    public static final int BYTES = 32;

    static final String ALGORITHM = "ssh-ed25519";

    private final byte[] encodedPoint;

    /** @throws KeyFormatException DAMAGED if these are not 32 bytes, or not a point */
    public Ed25519PublicKey(byte[] encodedPoint) throws KeyFormatException {
        if (encodedPoint.length != BYTES) {
            throw KeyFormatException.damaged(
                    "This Ed25519 key", "its public half has " + encodedPoint.length + " bytes instead of 32");
        }
        if (!Ed25519.validatePublicKeyPartial(encodedPoint, 0)) {
            throw KeyFormatException.damaged("This Ed25519 key", "its point does not lie on the curve");
        }
        this.encodedPoint = encodedPoint.clone();
    }

    static Ed25519PublicKey read(WireReader in) throws KeyFormatException {
        return new Ed25519PublicKey(in.string());
    }

    /** The 32 bytes of RFC 8032; a new array each time. */
    public byte[] encodedPoint() {
        return encodedPoint.clone();
    }

    @Override
    public String algorithm() {
        return ALGORITHM;
    }

    @Override
    public int bits() {
        return 255;
    }

    @Override
    public byte[] blob() {
        return new WireWriter().string(ALGORITHM).string(encodedPoint).toBytes();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ed25519PublicKey that && Arrays.equals(encodedPoint, that.encodedPoint);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(encodedPoint);
    }

    @Override
    public String toString() {
        return ALGORITHM;
    }
}
