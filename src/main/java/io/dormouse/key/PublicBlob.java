package io.dormouse.key;

/**
 * Whatever stands in the base64 of a public key line: a key, a key on a security key, a certificate, or something that
 * Dormouse can only tell apart from others.
 *
 * <p>"Public key blob" is the name of RFC 4252 section 7 for these bytes; they begin with the name of their type.
 */
public sealed interface PublicBlob permits PublicKey, SecurityKey, Certificate, UnhandledKey {

    /** The name that begins the encoding and the one-line form: {@code "ssh-rsa"}. */
    String algorithm();

    /** The size that tools show, 0 if it is not known. For Ed25519 it is 255 as in PuTTY; OpenSSH says 256. */
    int bits();

    /** The encoding that servers compare; a new array each time. */
    byte[] blob();

    /** The key itself, without a certificate around it: what all tools make fingerprints of. */
    default PublicBlob plain() {
        return this;
    }

    /**
     * Reads exactly one, of any type.
     *
     * @throws KeyFormatException DAMAGED or TRAILING_DATA; never UNSUPPORTED or TOO_LARGE, for that is an
     *     {@link UnhandledKey}
     */
    static PublicBlob fromBlob(byte[] blob) throws KeyFormatException {
        WireReader in = new WireReader(blob, PublicBlobs.WHAT);
        PublicBlob key = PublicBlobs.any(in);
        in.end();
        return key;
    }

    /**
     * Reads the one at the beginning, whatever follows it: its encoding tells where it ends. Only a type that Dormouse
     * has never heard of takes all the bytes.
     *
     * @throws KeyFormatException DAMAGED
     */
    static PublicBlob startOf(byte[] bytes) throws KeyFormatException {
        return PublicBlobs.any(new WireReader(bytes, PublicBlobs.WHAT));
    }
}
