package io.dormouse.file;

import io.dormouse.key.EcdsaCurve;
import io.dormouse.key.EcdsaPrivateKey;
import io.dormouse.key.EcdsaPublicKey;
import io.dormouse.key.KeyFormatException;
import io.dormouse.key.Secret;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.math.ec.ECFieldElement;

/**
 * ECDSA keys on curves that are named; a file that spells its curve out is refused, since no SSH program takes other
 * curves, and a spelled one that only looks like a known curve has been an attack.
 *
 * <p>RFC 5915 section 3 (SEC 1 appendix C.4), RFC 5480 section 2.1.1.
 */
final class Sec1 {

    private static final int VERSION = 1;
    private static final int PARAMETERS = DerReader.CONTEXT;
    private static final int PUBLIC_KEY = DerReader.CONTEXT + 1;

    private static final Oid NISTP256 = Oid.of(0x2a, 0x86, 0x48, 0xce, 0x3d, 3, 1, 7);
    private static final Oid NISTP384 = Oid.of(0x2b, 0x81, 4, 0, 0x22);
    private static final Oid NISTP521 = Oid.of(0x2b, 0x81, 4, 0, 0x23);

    private Sec1() {}

    static Oid oid(EcdsaCurve curve) {
        return switch (curve) {
            case NISTP256 -> NISTP256;
            case NISTP384 -> NISTP384;
            case NISTP521 -> NISTP521;
        };
    }

    static EcdsaCurve readCurve(DerReader in) throws KeyFormatException {
        if (in.nextIs(DerReader.SEQUENCE)) {
            throw in.unsupported(
                    "spells out the numbers of its curve instead of naming it",
                    "Make a new key, of type ECDSA nistp256 or Ed25519.");
        }
        Oid oid = in.oid();
        for (EcdsaCurve curve : EcdsaCurve.values()) {
            if (oid(curve).equals(oid)) {
                return curve;
            }
        }
        throw in.unsupported(
                "is an elliptic curve key on the curve " + oid,
                "SSH has ECDSA keys on nistp256, nistp384 and nistp521 only: make a new one.");
    }

    /**
     * Writes the private number, filled up with zeros to the length of the curve's order, and the public point.
     *
     * @param withCurve whether nothing around this names the curve
     */
    static DerWriter privateKey(EcdsaPrivateKey key, boolean withCurve) {
        EcdsaCurve curve = key.publicKey().curve();
        byte[] d = filledUp(key.d().open(), curve);
        DerWriter fields = new DerWriter().integer(VERSION).octets(d);
        Arrays.fill(d, (byte) 0);
        if (withCurve) {
            fields.inside(PARAMETERS, new DerWriter().oid(oid(curve)));
        }
        fields.inside(PUBLIC_KEY, new DerWriter().bits(key.publicKey().q()));
        return new DerWriter().sequence(fields);
    }

    private static byte[] filledUp(byte[] number, EcdsaCurve curve) {
        byte[] filled = new byte[width(curve)];
        int used = Math.min(number.length, filled.length);
        System.arraycopy(number, number.length - used, filled, filled.length - used, used);
        return filled;
    }

    private static int width(EcdsaCurve curve) {
        return (curve.bits() + 7) / 8;
    }

    /**
     * Reads a private number of any length: puttygen writes a zero in front of half of them, and old OpenSSL left zeros out.
     *
     * @param around the curve that has been named already, if any
     */
    static EcdsaPrivateKey readPrivate(Optional<EcdsaCurve> around, DerReader in) throws KeyFormatException {
        DerReader fields = in.sequence();
        if (fields.count() != VERSION) {
            throw fields.damaged("it is of a version that does not exist");
        }
        Secret d = new Secret(fields.octets());
        EcdsaCurve curve = curve(around, fields);
        if (d.open().length > width(curve) + 1) {
            throw fields.damaged("its private number is too long");
        }
        if (!fields.nextIs(PUBLIC_KEY)) {
            fields.end();
            return EcdsaPrivateKey.fromScalar(curve, d);
        }
        DerReader point = fields.inside(PUBLIC_KEY);
        EcdsaPrivateKey key = new EcdsaPrivateKey(readPoint(curve, point.bits()), d);
        point.end();
        fields.end();
        return key;
    }

    private static EcdsaCurve curve(Optional<EcdsaCurve> around, DerReader fields) throws KeyFormatException {
        if (!fields.nextIs(PARAMETERS)) {
            if (around.isEmpty()) {
                throw fields.damaged("it does not name its curve");
            }
            return around.get();
        }
        DerReader parameters = fields.inside(PARAMETERS);
        EcdsaCurve curve = readCurve(parameters);
        parameters.end();
        if (around.isPresent() && curve != around.get()) {
            throw fields.damaged("it names two different curves");
        }
        return curve;
    }

    /** Takes a compressed point too, which OpenSSL can be told to write and SSH forbids. */
    static EcdsaPublicKey readPoint(EcdsaCurve curve, byte[] encoded) throws KeyFormatException {
        boolean compressed = encoded.length == 1 + width(curve) && (encoded[0] == 2 || encoded[0] == 3);
        return new EcdsaPublicKey(curve, compressed ? uncompressed(curve, encoded) : encoded);
    }

    /** SEC 1 section 2.3.4. Gives the input back if it is no point, for {@link EcdsaPublicKey} to refuse. */
    private static byte[] uncompressed(EcdsaCurve named, byte[] encoded) {
        ECCurve curve = named.domain().getCurve();
        BigInteger number = new BigInteger(1, Arrays.copyOfRange(encoded, 1, encoded.length));
        if (number.compareTo(curve.getField().getCharacteristic()) >= 0) {
            return encoded;
        }
        ECFieldElement x = curve.fromBigInteger(number);
        ECFieldElement y =
                x.square().add(curve.getA()).multiply(x).add(curve.getB()).sqrt();
        if (y == null) {
            return encoded;
        }
        boolean odd = encoded[0] == 3;
        BigInteger root = (y.testBitZero() == odd ? y : y.negate()).toBigInteger();
        return curve.createPoint(number, root).getEncoded(false);
    }
}
