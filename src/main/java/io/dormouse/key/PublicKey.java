package io.dormouse.key;

/**
 * The half of a key that anyone may see, already checked: a value of this type can be used, and Dormouse can hold the
 * private half that belongs to it.
 *
 * <p>The encoding is that of RFC 4253 section 6.6; RFC 5656 section 3.1 for ECDSA, RFC 8709 section 4 for Ed25519 and Ed448.
 */
public sealed interface PublicKey extends PublicBlob
        permits RsaPublicKey, DsaPublicKey, EcdsaPublicKey, EddsaPublicKey {

    /**
     * Reads what {@link #blob()} writes, and only that.
     *
     * @throws KeyFormatException UNSUPPORTED for an algorithm that is known but not handled, DAMAGED or TRAILING_DATA for
     *     everything that is not exactly one key
     */
    static PublicKey fromBlob(byte[] blob) throws KeyFormatException {
        WireReader in = new WireReader(blob, PublicBlobs.WHAT);
        PublicKey key = PublicBlobs.publicKey(in.name(), in);
        in.end();
        return key;
    }
}
