package io.dormouse.key;

import java.math.BigInteger;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.math.ec.ECFieldElement;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.bouncycastle.math.ec.custom.sec.SecP256R1Curve;
import org.bouncycastle.math.ec.custom.sec.SecP384R1Curve;
import org.bouncycastle.math.ec.custom.sec.SecP521R1Curve;

/**
 * The three curves that every SSH program knows, with their arithmetic.
 *
 * <p>RFC 5656 section 10.1; parameters from SEC 2 (secp256r1, secp384r1, secp521r1). Each of BouncyCastle's curve classes
 * is named here by itself: its look-up by name would bring all the others into the compiled page.
 */
public enum EcdsaCurve {
    NISTP256(256),
    NISTP384(384),
    NISTP521(521);

    private final int bits;
    private ECDomainParameters domain;

    EcdsaCurve(int bits) {
        this.bits = bits;
    }

    /** The curve's name inside a key: {@code "nistp256"}. */
    public String identifier() {
        return "nistp" + bits;
    }

    /** The name of the key type: {@code "ecdsa-sha2-nistp256"}. */
    public String algorithm() {
        return "ecdsa-sha2-" + identifier();
    }

    /** The size of the field, which is what tools call the size of the key. */
    public int bits() {
        return bits;
    }

    /** The curve, its base point and its order; made when first asked for. */
    public ECDomainParameters domain() {
        if (domain == null) {
            domain = switch (this) {
                case NISTP256 ->
                    domain(
                            new SecP256R1Curve(),
                            "6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296",
                            "4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5");
                case NISTP384 ->
                    domain(
                            new SecP384R1Curve(),
                            "aa87ca22be8b05378eb1c71ef320ad746e1d3b628ba79b9859f741e082542a385502f25dbf55296c3a545e3872760ab7",
                            "3617de4a96262c6f5d9e98bf9292dc29f8f41dbd289a147ce9da3113b5f0b8c00a60b1ce1d7e819d7a431d7c90ea0e5f");
                case NISTP521 ->
                    domain(
                            new SecP521R1Curve(),
                            "c6858e06b70404e9cd9e3ecb662395b4429c648139053fb521f828af606b4d3dbaa14b5e77efe75928fe1dc127a2ffa8de3348b3c1856a429bf97e7e31c2e5bd66",
                            "11839296a789a3bc0045c8a5fb42c7d1bd998f54449579b446817afbd17273e662c97ee72995ef42640c550b9013fad0761353c7086a272c24088be94769fd16650");
            };
        }
        return domain;
    }

    private static ECDomainParameters domain(ECCurve curve, String x, String y) {
        ECPoint g = curve.createPoint(new BigInteger(x, 16), new BigInteger(y, 16));
        return new ECDomainParameters(curve, g, curve.getOrder(), curve.getCofactor());
    }

    /** Whether a number can be a private key on this curve: 1 to order - 1. */
    public boolean isScalar(BigInteger d) {
        return d.signum() > 0 && d.compareTo(domain().getN()) < 0;
    }

    /**
     * The public key that belongs to a private one: d times the base point, uncompressed (SEC 1 section 2.3.3).
     *
     * @param d a number for which {@link #isScalar} holds
     */
    public byte[] publicPoint(BigInteger d) {
        return timesBase(d).getEncoded(false);
    }

    /**
     * A number times the base point, in affine coordinates.
     *
     * @param d a number for which {@link #isScalar} holds
     */
    public ECPoint timesBase(BigInteger d) {
        if (!isScalar(d)) {
            throw new IllegalArgumentException("a private key is a number from 1 to order - 1");
        }
        return affine(new FixedPointCombMultiplier().multiply(domain().getG(), d));
    }

    /**
     * The same point in affine coordinates.
     *
     * <p>BouncyCastle's own {@code normalize()} asks Java's global SecureRandom for a blinding factor, and the browser's
     * Java has none to trust. Of a point that is affine already it asks nothing.
     *
     * @param point of this curve, other than infinity
     */
    public ECPoint affine(ECPoint point) {
        ECFieldElement zInverse = point.getZCoord(0).invert();
        ECFieldElement zInverse2 = zInverse.square();
        BigInteger x = point.getRawXCoord().multiply(zInverse2).toBigInteger();
        BigInteger y =
                point.getRawYCoord().multiply(zInverse2).multiply(zInverse).toBigInteger();
        return domain().getCurve().createPoint(x, y);
    }

    /** Whether these bytes are an uncompressed point of this curve, other than infinity. */
    public boolean isPoint(byte[] encoded) {
        int width = (bits + 7) / 8;
        if (encoded.length != 1 + 2 * width || encoded[0] != 4) {
            return false;
        }
        BigInteger x = new BigInteger(1, java.util.Arrays.copyOfRange(encoded, 1, 1 + width));
        BigInteger y = new BigInteger(1, java.util.Arrays.copyOfRange(encoded, 1 + width, encoded.length));
        ECCurve curve = domain().getCurve();
        BigInteger field = curve.getField().getCharacteristic();
        return x.compareTo(field) < 0
                && y.compareTo(field) < 0
                && curve.createPoint(x, y).isValid();
    }
}
