package io.dormouse.key;

import java.math.BigInteger;

/**
 * A DSA public key whose numbers can be one: p odd and of 512 to 16384 bits, q of 160 to 512 bits and a divisor of p - 1.
 *
 * <p>RFC 4253 section 6.6, FIPS 186-4 section 4.1. That p and q are prime is not tested. Dormouse reads and converts such
 * keys and never makes one: OpenSSH refuses them since version 7.0 unless told otherwise, and has none since 10.0.
 */
public final class DsaPublicKey implements PublicKey {

    static final String ALGORITHM = "ssh-dss";

    private static final int FEWEST_BITS = 512;
    private static final int MOST_BITS = 16384;
    private static final int FEWEST_Q_BITS = 160;
    private static final int MOST_Q_BITS = 512;

    private final BigInteger p;
    private final BigInteger q;
    private final BigInteger g;
    private final BigInteger y;

    /**
     * @param p the modulus
     * @param q the order of g
     * @param g the generator
     * @param y g<sup>x</sup> mod p
     * @throws KeyFormatException TOO_LARGE, UNSUPPORTED (too small) or DAMAGED
     */
    public DsaPublicKey(BigInteger p, BigInteger q, BigInteger g, BigInteger y) throws KeyFormatException {
        if (p.bitLength() > MOST_BITS || q.bitLength() > MOST_Q_BITS) {
            throw new KeyFormatException(
                    KeyFormatException.Cause.TOO_LARGE,
                    "This DSA key has " + p.bitLength() + " bits and a subgroup of " + q.bitLength()
                            + "; no program makes more than " + MOST_BITS + " and " + MOST_Q_BITS
                            + ". Make a new key of another type.");
        }
        if (p.signum() <= 0 || !p.testBit(0) || q.signum() <= 0 || !q.testBit(0)) {
            throw KeyFormatException.damaged("This DSA key", "its moduli are not odd numbers");
        }
        if (p.bitLength() < FEWEST_BITS || q.bitLength() < FEWEST_Q_BITS) {
            throw new KeyFormatException(
                    KeyFormatException.Cause.UNSUPPORTED,
                    "This DSA key has only " + p.bitLength() + " bits and a subgroup of " + q.bitLength()
                            + ", which protect nothing. Make a new key of another type.");
        }
        boolean group = p.subtract(BigInteger.ONE).mod(q).signum() == 0 && isElement(g, p) && isElement(y, p);
        if (!group) {
            throw KeyFormatException.damaged("This DSA key", "its numbers do not fit one another");
        }
        this.p = p;
        this.q = q;
        this.g = g;
        this.y = y;
    }

    private static boolean isElement(BigInteger number, BigInteger p) {
        return number.compareTo(BigInteger.ONE) > 0 && number.compareTo(p) < 0;
    }

    static DsaPublicKey read(WireReader in) throws KeyFormatException {
        return new DsaPublicKey(in.mpint(), in.mpint(), in.mpint(), in.mpint());
    }

    /** The modulus. */
    public BigInteger p() {
        return p;
    }

    /** The order of the subgroup; private numbers are smaller. */
    public BigInteger q() {
        return q;
    }

    /** The generator of the subgroup. */
    public BigInteger g() {
        return g;
    }

    /** The public number. */
    public BigInteger y() {
        return y;
    }

    @Override
    public String algorithm() {
        return ALGORITHM;
    }

    @Override
    public int bits() {
        return p.bitLength();
    }

    @Override
    public byte[] blob() {
        return new WireWriter()
                .string(ALGORITHM)
                .mpint(p)
                .mpint(q)
                .mpint(g)
                .mpint(y)
                .toBytes();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DsaPublicKey that
                && p.equals(that.p)
                && q.equals(that.q)
                && g.equals(that.g)
                && y.equals(that.y);
    }

    @Override
    public int hashCode() {
        return y.hashCode();
    }

    @Override
    public String toString() {
        return ALGORITHM + " " + bits();
    }
}
