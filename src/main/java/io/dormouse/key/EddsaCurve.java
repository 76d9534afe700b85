package io.dormouse.key;

import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.bouncycastle.math.ec.rfc8032.Ed448;

/**
 * The two curves of EdDSA, with their arithmetic. PuTTY has keys on both, OpenSSH on the first alone.
 *
 * <p>RFC 8032 sections 5.1 and 5.2; RFC 8709 names the keys.
 */
public enum EddsaCurve {
    ED25519("Ed25519", "ssh-ed25519", 255, 32),
    ED448("Ed448", "ssh-ed448", 448, 57);

    private final String title;
    private final String algorithm;
    private final int bits;
    private final int bytes;

    EddsaCurve(String title, String algorithm, int bits, int bytes) {
        this.title = title;
        this.algorithm = algorithm;
        this.bits = bits;
        this.bytes = bytes;
    }

    /** What people call such a key: {@code "Ed25519"}. */
    public String title() {
        return title;
    }

    /** The name of the key type: {@code "ssh-ed25519"}. */
    public String algorithm() {
        return algorithm;
    }

    /** The size of the field. */
    public int bits() {
        return bits;
    }

    /** The length of a public key and of a seed. */
    public int bytes() {
        return bytes;
    }

    /** @param encoded as many bytes as a public key has */
    boolean isPoint(byte[] encoded) {
        return this == ED25519
                ? Ed25519.validatePublicKeyPartial(encoded, 0)
                : Ed448.validatePublicKeyPartial(encoded, 0);
    }

    /**
     * The public key that follows from a seed.
     *
     * @param seed as many bytes as it must have; what RFC 8032 calls the private key
     */
    byte[] publicPoint(byte[] seed) {
        byte[] point = new byte[bytes];
        if (this == ED25519) {
            Ed25519.generatePublicKey(seed, 0, point, 0);
        } else {
            Ed448.generatePublicKey(seed, 0, point, 0);
        }
        return point;
    }
}
