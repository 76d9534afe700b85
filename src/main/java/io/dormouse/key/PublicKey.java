package io.dormouse.key;

/**
 * The half of a key that anyone may see, already checked: a value of this type can be used.
 *
 * <p>The encoding is that of RFC 4253 section 6.6; RFC 5656 section 3.1 for ECDSA, RFC 8709 section 4 for Ed25519 and Ed448.
 */
public sealed interface PublicKey permits RsaPublicKey, DsaPublicKey, EcdsaPublicKey, Ed25519PublicKey, Ed448PublicKey {

    /** The name that begins the encoding and the one-line form: {@code "ssh-rsa"}. */
    String algorithm();

    /** The size that tools show. For Ed25519 it is 255 as in PuTTY; OpenSSH says 256. */
    int bits();

    /** The encoding that servers compare and fingerprints are made of; a new array each time. */
    byte[] blob();

    /**
     * Reads what {@link #blob()} writes, and only that.
     *
     * @throws KeyFormatException UNSUPPORTED for an algorithm that is known but not handled, DAMAGED or TRAILING_DATA for
     *     everything that is not exactly one key
     */
    static PublicKey fromBlob(byte[] blob) throws KeyFormatException {
        WireReader in = new WireReader(blob, "This public key");
        String algorithm = in.name();
        PublicKey key =
                switch (algorithm) {
                    case RsaPublicKey.ALGORITHM -> RsaPublicKey.read(in);
                    case DsaPublicKey.ALGORITHM -> DsaPublicKey.read(in);
                    case Ed448PublicKey.ALGORITHM -> Ed448PublicKey.read(in);
                    case Ed25519PublicKey.ALGORITHM -> Ed25519PublicKey.read(in);
                    default -> EcdsaPublicKey.read(curveOf(algorithm), in);
                };
        in.end();
        return key;
    }

    private static EcdsaCurve curveOf(String algorithm) throws KeyFormatException {
        for (EcdsaCurve curve : EcdsaCurve.values()) {
            if (curve.algorithm().equals(algorithm)) {
                return curve;
            }
        }
        throw UnknownAlgorithm.named(algorithm);
    }
}
