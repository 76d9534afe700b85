package io.dormouse.key;

import java.util.Arrays;
import org.bouncycastle.math.ec.rfc8032.Ed448;

/**
 * An Ed448 public key: 57 bytes that decode to a point of the curve.
 *
 * <p>RFC 8709 section 4, RFC 8032 section 5.2.5. PuTTY has such keys, OpenSSH has not.
 */
public final class Ed448PublicKey implements PublicKey {

    /** The length of a public key and of a seed. */
    public static final int BYTES = 57;

    static final String ALGORITHM = "ssh-ed448";

    private final byte[] encodedPoint;

    /** @throws KeyFormatException DAMAGED if these are not 57 bytes, or not a point */
    public Ed448PublicKey(byte[] encodedPoint) throws KeyFormatException {
        if (encodedPoint.length != BYTES) {
            throw KeyFormatException.damaged(
                    "This Ed448 key", "its public half has " + encodedPoint.length + " bytes instead of 57");
        }
        if (!Ed448.validatePublicKeyPartial(encodedPoint, 0)) {
            throw KeyFormatException.damaged("This Ed448 key", "its point does not lie on the curve");
        }
        this.encodedPoint = encodedPoint.clone();
    }

    static Ed448PublicKey read(WireReader in) throws KeyFormatException {
        return new Ed448PublicKey(in.string());
    }

    /** The 57 bytes of RFC 8032; a new array each time. */
    public byte[] encodedPoint() {
        return encodedPoint.clone();
    }

    @Override
    public String algorithm() {
        return ALGORITHM;
    }

    @Override
    public int bits() {
        return 448;
    }

    @Override
    public byte[] blob() {
        return new WireWriter().string(ALGORITHM).string(encodedPoint).toBytes();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ed448PublicKey that && Arrays.equals(encodedPoint, that.encodedPoint);
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
