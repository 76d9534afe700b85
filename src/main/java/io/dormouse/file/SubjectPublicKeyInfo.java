package io.dormouse.file;

import io.dormouse.key.DsaPublicKey;
import io.dormouse.key.EcdsaCurve;
import io.dormouse.key.EcdsaPublicKey;
import io.dormouse.key.EddsaCurve;
import io.dormouse.key.EddsaPublicKey;
import io.dormouse.key.KeyFormatException;
import io.dormouse.key.PublicKey;
import io.dormouse.key.RsaPublicKey;
import java.util.Optional;

/**
 * A public key of any type, with the name of the type in front.
 *
 * <p>RFC 5280 section 4.1.2.7; what the bits mean stands in RFC 3279 section 2.3, RFC 5480 section 2.2 and RFC 8410
 * section 4.
 */
final class SubjectPublicKeyInfo {

    private SubjectPublicKeyInfo() {}

    static DerWriter of(PublicKey key) {
        return new DerWriter()
                .sequence(new DerWriter().encoded(AlgorithmIdentifier.of(key)).bits(bits(key)));
    }

    /** The key without the name of its type. */
    static byte[] bits(PublicKey key) {
        if (key instanceof RsaPublicKey rsa) {
            return Pkcs1.publicKey(rsa).take();
        }
        if (key instanceof EcdsaPublicKey ecdsa) {
            return ecdsa.q();
        }
        if (key instanceof EddsaPublicKey eddsa) {
            return eddsa.encodedPoint();
        }
        if (key instanceof DsaPublicKey dsa) {
            return new DerWriter().integer(dsa.y()).take();
        }
        throw new IllegalArgumentException("X.509 has no name for " + key);
    }

    static PublicKey read(DerReader in) throws KeyFormatException {
        DerReader fields = in.sequence();
        AlgorithmIdentifier algorithm = AlgorithmIdentifier.read(fields);
        PublicKey key = read(algorithm, fields);
        fields.end();
        return key;
    }

    private static PublicKey read(AlgorithmIdentifier algorithm, DerReader fields) throws KeyFormatException {
        if (algorithm.is(AlgorithmIdentifier.RSA)) {
            algorithm.endWithoutParameters();
            DerReader inside = fields.insideBits();
            RsaPublicKey key = Pkcs1.readPublic(inside);
            inside.end();
            return key;
        }
        if (algorithm.is(AlgorithmIdentifier.EC)) {
            EcdsaCurve curve = Sec1.readCurve(algorithm.parameters());
            algorithm.parameters().end();
            return Sec1.readPoint(curve, fields.bits());
        }
        Optional<EddsaCurve> eddsa = algorithm.eddsaCurve();
        if (eddsa.isPresent()) {
            algorithm.endWithoutParameters();
            return new EddsaPublicKey(eddsa.get(), fields.bits());
        }
        if (algorithm.is(AlgorithmIdentifier.DSA)) {
            DerReader inside = fields.insideBits();
            DsaPublicKey key = DsaNumbers.readPublic(algorithm.parameters(), inside);
            inside.end();
            algorithm.parameters().end();
            return key;
        }
        throw algorithm.unsupported();
    }
}
