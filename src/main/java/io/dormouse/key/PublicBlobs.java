package io.dormouse.key;

import java.math.BigInteger;

/** Reads public key blobs, and the same fields where they stand inside a certificate. */
final class PublicBlobs {

    static final String WHAT = "This public key";

    private PublicBlobs() {}

    static PublicBlob any(WireReader in) throws KeyFormatException {
        String algorithm = in.name();
        return Certificate.isOne(algorithm) ? Certificate.read(algorithm, in) : withoutCertificate(algorithm, in);
    }

    /**
     * Anything but a certificate. What stands inside a certificate is read by this: certificates inside certificates would
     * nest as deep as someone likes.
     *
     * @param in after the algorithm's name
     */
    static PublicBlob withoutCertificate(String algorithm, WireReader in) throws KeyFormatException {
        int start = in.position();
        if (SecurityKey.isOne(algorithm)) {
            return SecurityKey.read(algorithm, in);
        }
        if (UnknownAlgorithm.isKnownElsewhere(algorithm)) {
            String why = UnknownAlgorithm.named(algorithm).getMessage();
            return new UnhandledKey(algorithm, 0, blob(algorithm, in.raw(in.remaining())), why);
        }
        return switch (algorithm) {
            case RsaPublicKey.ALGORITHM -> rsa(in, start);
            case DsaPublicKey.ALGORITHM -> dsa(in, start);
            default -> publicKey(algorithm, in);
        };
    }

    /** @param in after the algorithm's name */
    static PublicKey publicKey(String algorithm, WireReader in) throws KeyFormatException {
        return switch (algorithm) {
            case RsaPublicKey.ALGORITHM -> RsaPublicKey.read(in);
            case DsaPublicKey.ALGORITHM -> DsaPublicKey.read(in);
            default -> onCurve(algorithm, in);
        };
    }

    private static PublicKey onCurve(String algorithm, WireReader in) throws KeyFormatException {
        for (EcdsaCurve curve : EcdsaCurve.values()) {
            if (curve.algorithm().equals(algorithm)) {
                return EcdsaPublicKey.read(curve, in);
            }
        }
        for (EddsaCurve curve : EddsaCurve.values()) {
            if (curve.algorithm().equals(algorithm)) {
                return EddsaPublicKey.read(curve, in);
            }
        }
        throw UnknownAlgorithm.named(algorithm);
    }

    private static PublicBlob rsa(WireReader in, int start) throws KeyFormatException {
        BigInteger e = in.mpint();
        BigInteger n = in.mpint();
        try {
            return new RsaPublicKey(e, n);
        } catch (KeyFormatException refusal) {
            return unhandled(RsaPublicKey.ALGORITHM, n, in.since(start), refusal);
        }
    }

    private static PublicBlob dsa(WireReader in, int start) throws KeyFormatException {
        BigInteger p = in.mpint();
        BigInteger q = in.mpint();
        BigInteger g = in.mpint();
        BigInteger y = in.mpint();
        try {
            return new DsaPublicKey(p, q, g, y);
        } catch (KeyFormatException refusal) {
            return unhandled(DsaPublicKey.ALGORITHM, p, in.since(start), refusal);
        }
    }

    private static UnhandledKey unhandled(
            String algorithm, BigInteger modulus, byte[] fields, KeyFormatException refusal) throws KeyFormatException {
        if (refusal.kind() == KeyFormatException.Cause.DAMAGED) {
            throw refusal;
        }
        return new UnhandledKey(algorithm, modulus.bitLength(), blob(algorithm, fields), refusal.getMessage());
    }

    /** A blob from the name of its type and the encoding of its fields. */
    static byte[] blob(String algorithm, byte[] fields) {
        return new WireWriter().string(algorithm).raw(fields).toBytes();
    }
}
