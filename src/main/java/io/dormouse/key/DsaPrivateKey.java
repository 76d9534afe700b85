package io.dormouse.key;

import java.math.BigInteger;

/**
 * A DSA key whose public number is the generator to the power of the private one.
 *
 * <p>FIPS 186-4 section 4.1.
 */
public final class DsaPrivateKey implements PrivateKey {

    private final DsaPublicKey publicKey;
    private final Secret x;

    /**
     * @param x 1 to q - 1, big-endian
     * @throws KeyFormatException DAMAGED if x is out of range, MISMATCHED_HALVES if it makes another public key
     */
    public DsaPrivateKey(DsaPublicKey publicKey, Secret x) throws KeyFormatException {
        BigInteger number = x.number();
        if (number.signum() == 0 || number.compareTo(publicKey.q()) >= 0) {
            throw KeyFormatException.damaged("This DSA key", "its private number is out of range");
        }
        if (!publicKey.g().modPow(number, publicKey.p()).equals(publicKey.y())) {
            throw KeyFormatException.mismatched("DSA");
        }
        this.publicKey = publicKey;
        this.x = x;
    }

    /**
     * The key that a private number makes in a given group.
     *
     * @param x 1 to q - 1, big-endian
     * @throws KeyFormatException as {@link DsaPublicKey} and the constructor say
     */
    public static DsaPrivateKey fromNumber(BigInteger p, BigInteger q, BigInteger g, Secret x)
            throws KeyFormatException {
        DsaPublicKey checkedGroup = new DsaPublicKey(p, q, g, g);
        BigInteger number = x.number();
        if (number.compareTo(checkedGroup.q()) >= 0) {
            throw KeyFormatException.damaged("This DSA key", "its private number is out of range");
        }
        return new DsaPrivateKey(new DsaPublicKey(p, q, g, g.modPow(number, p)), x);
    }

    @Override
    public DsaPublicKey publicKey() {
        return publicKey;
    }

    /** The private number. */
    public Secret x() {
        return x;
    }

    @Override
    public void wipe() {
        x.wipe();
    }

    /** Compares numbers, since the same one may have been given with zeros in front. */
    @Override
    public boolean equals(Object other) {
        return other instanceof DsaPrivateKey that
                && publicKey.equals(that.publicKey)
                && x.number().equals(that.x.number());
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
