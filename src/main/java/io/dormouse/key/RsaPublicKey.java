package io.dormouse.key;

import java.math.BigInteger;

/**
 * An RSA public key whose numbers can be one: odd, in order, of 512 to 16384 bits.
 *
 * <p>RFC 4253 section 6.6. The upper bound is that of ssh-keygen; the lower one lets old keys be seen and converted, though
 * OpenSSH refuses them below 1024 bits.
 */
public final class RsaPublicKey implements PublicKey {

    static final String ALGORITHM = "ssh-rsa";
    private static final int FEWEST_BITS = 512;
    private static final int MOST_BITS = 16384;

    private final BigInteger e;
    private final BigInteger n;

    /**
     * @param e the public exponent
     * @param n the modulus
     * @throws KeyFormatException DAMAGED, UNSUPPORTED (too small, or an exponent that is even or 1) or TOO_LARGE
     */
    public RsaPublicKey(BigInteger e, BigInteger n) throws KeyFormatException {
        if (n.bitLength() > MOST_BITS) {
            throw new KeyFormatException(
                    KeyFormatException.Cause.TOO_LARGE,
                    "This RSA key has " + n.bitLength() + " bits; SSH programs take at most " + MOST_BITS
                            + ". Make a new key of 4096 bits.");
        }
        if (n.signum() <= 0 || !n.testBit(0)) {
            throw KeyFormatException.damaged("This RSA key", "its modulus is not an odd number");
        }
        if (n.bitLength() < FEWEST_BITS) {
            throw new KeyFormatException(
                    KeyFormatException.Cause.UNSUPPORTED,
                    "This RSA key has only " + n.bitLength()
                            + " bits, which protect nothing: SSH programs of today want at least 1024. Make a new key.");
        }
        if (e.compareTo(n) >= 0) {
            throw KeyFormatException.damaged("This RSA key", "its public exponent is larger than its modulus");
        }
        if (e.compareTo(BigInteger.ONE) <= 0 || !e.testBit(0)) {
            throw new KeyFormatException(
                    KeyFormatException.Cause.UNSUPPORTED,
                    "This RSA key's public exponent is " + (e.testBit(0) ? "1" : "an even number")
                            + ", so the key protects nothing. Make a new key.");
        }
        this.e = e;
        this.n = n;
    }

    static RsaPublicKey read(WireReader in) throws KeyFormatException {
        return new RsaPublicKey(in.mpint(), in.mpint());
    }

    /** The public exponent. */
    public BigInteger e() {
        return e;
    }

    /** The modulus. */
    public BigInteger n() {
        return n;
    }

    @Override
    public String algorithm() {
        return ALGORITHM;
    }

    @Override
    public int bits() {
        return n.bitLength();
    }

    @Override
    public byte[] blob() {
        return new WireWriter().string(ALGORITHM).mpint(e).mpint(n).toBytes();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RsaPublicKey that && e.equals(that.e) && n.equals(that.n);
    }

    @Override
    public int hashCode() {
        return n.hashCode();
    }

    @Override
    public String toString() {
        return ALGORITHM + " " + bits();
    }
}
