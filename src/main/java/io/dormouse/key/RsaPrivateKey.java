package io.dormouse.key;

import java.math.BigInteger;

/**
 * An RSA key whose five numbers fit one another.
 *
 * <p>RFC 8017 section 3.2, with the names that PuTTY and PROTOCOL.key use. That p and q are prime is not tested again:
 * numbers which fit in every other way come from whoever made the key.
 */
public final class RsaPrivateKey implements PrivateKey {

    private final RsaPublicKey publicKey;
    private final Secret d;
    private final Secret p;
    private final Secret q;
    private final Secret iqmp;

    /**
     * @param d the private exponent; the inverse of e modulo p-1 and q-1
     * @param p the first prime; usually the larger one, but old programs wrote them the other way round
     * @param q the second prime
     * @param iqmp the inverse of q modulo p
     * @throws KeyFormatException DAMAGED if a number is out of range, MISMATCHED_HALVES if they do not fit
     */
    public RsaPrivateKey(RsaPublicKey publicKey, Secret d, Secret p, Secret q, Secret iqmp) throws KeyFormatException {
        check(publicKey, d.number(), p.number(), q.number(), iqmp.number());
        this.publicKey = publicKey;
        this.d = d;
        this.p = p;
        this.q = q;
        this.iqmp = iqmp;
    }

    /**
     * The key that two primes make: n = pq, d = e<sup>-1</sup> mod lcm(p-1, q-1) (FIPS 186-5 A.1.1).
     *
     * @param p a prime larger than q
     * @throws IllegalArgumentException if p is not larger than q, or e has no inverse
     * @throws KeyFormatException if n or e is out of range
     */
    public static RsaPrivateKey fromPrimes(BigInteger e, BigInteger p, BigInteger q) throws KeyFormatException {
        if (p.compareTo(q) <= 0 || q.compareTo(BigInteger.TWO) <= 0) {
            throw new IllegalArgumentException("p is the larger prime, and both are odd");
        }
        BigInteger p1 = p.subtract(BigInteger.ONE);
        BigInteger q1 = q.subtract(BigInteger.ONE);
        BigInteger lcm = p1.divide(p1.gcd(q1)).multiply(q1);
        if (!e.gcd(lcm).equals(BigInteger.ONE) || !p.gcd(q).equals(BigInteger.ONE)) {
            throw new IllegalArgumentException("these numbers make no RSA key");
        }
        return new RsaPrivateKey(
                new RsaPublicKey(e, p.multiply(q)),
                Secret.ofNumber(e.modInverse(lcm)),
                Secret.ofNumber(p),
                Secret.ofNumber(q),
                Secret.ofNumber(q.modInverse(p)));
    }

    private static void check(RsaPublicKey key, BigInteger d, BigInteger p, BigInteger q, BigInteger iqmp)
            throws KeyFormatException {
        if (!isOddFactor(p) || !isOddFactor(q)) {
            throw KeyFormatException.damaged("This RSA key", "its primes cannot be primes");
        }
        if (p.compareTo(key.n()) >= 0
                || q.compareTo(key.n()) >= 0
                || d.compareTo(key.n()) >= 0
                || iqmp.compareTo(p) >= 0) {
            throw KeyFormatException.damaged("This RSA key", "its private numbers are out of range");
        }
        BigInteger ed = d.multiply(key.e());
        boolean fit = p.multiply(q).equals(key.n())
                && isOneModulo(ed, p.subtract(BigInteger.ONE))
                && isOneModulo(ed, q.subtract(BigInteger.ONE))
                && isOneModulo(iqmp.multiply(q), p);
        if (!fit) {
            throw KeyFormatException.mismatched("RSA");
        }
    }

    private static boolean isOddFactor(BigInteger number) {
        return number.testBit(0) && number.compareTo(BigInteger.ONE) > 0;
    }

    private static boolean isOneModulo(BigInteger number, BigInteger modulus) {
        return number.mod(modulus).equals(BigInteger.ONE);
    }

    @Override
    public RsaPublicKey publicKey() {
        return publicKey;
    }

    public Secret d() {
        return d;
    }

    public Secret p() {
        return p;
    }

    public Secret q() {
        return q;
    }

    /** The inverse of q modulo p. */
    public Secret iqmp() {
        return iqmp;
    }

    @Override
    public void wipe() {
        d.wipe();
        p.wipe();
        q.wipe();
        iqmp.wipe();
    }

    /** The primes may stand in either order; their inverse follows from them. */
    @Override
    public boolean equals(Object other) {
        return other instanceof RsaPrivateKey that
                && publicKey.equals(that.publicKey)
                && d.equals(that.d)
                && (p.equals(that.p) && q.equals(that.q) || p.equals(that.q) && q.equals(that.p));
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
