package io.dormouse.file;

import io.dormouse.key.DsaPrivateKey;
import io.dormouse.key.EcdsaCurve;
import io.dormouse.key.EcdsaPrivateKey;
import io.dormouse.key.EddsaCurve;
import io.dormouse.key.EddsaPrivateKey;
import io.dormouse.key.KeyFormatException;
import io.dormouse.key.PrivateKey;
import io.dormouse.key.RsaPrivateKey;
import io.dormouse.key.Secret;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/**
 * A private key of any type, with the name of the type in front.
 *
 * <p>RFC 5958 (PKCS#8), of which version 1 is written, as OpenSSL does; the inside is that of RFC 8017, 5915 and 8410
 * section 7. Attributes, which version 1 may carry and nobody uses, are left out.
 */
final class PrivateKeyInfo {

    private static final int VERSION_1 = 0;
    private static final int VERSION_2 = 1;
    private static final int ATTRIBUTES = DerReader.CONTEXT;
    private static final int PUBLIC_KEY = DerReader.CONTEXT_SIMPLE + 1;

    private PrivateKeyInfo() {}

    static DerWriter of(PrivateKey key) {
        return new DerWriter()
                .sequence(new DerWriter()
                        .integer(VERSION_1)
                        .encoded(AlgorithmIdentifier.of(key.publicKey()))
                        .octets(inside(key)));
    }

    private static DerWriter inside(PrivateKey key) {
        if (key instanceof RsaPrivateKey rsa) {
            return Pkcs1.privateKey(rsa);
        }
        if (key instanceof EcdsaPrivateKey ecdsa) {
            return Sec1.privateKey(ecdsa, false);
        }
        if (key instanceof EddsaPrivateKey eddsa) {
            return new DerWriter().octets(eddsa.seed().open());
        }
        if (key instanceof DsaPrivateKey dsa) {
            BigInteger x = dsa.x().number();
            return new DerWriter().integer(x);
        }
        throw new IllegalArgumentException("PKCS#8 has no name for " + key);
    }

    static PrivateKey read(DerReader in) throws KeyFormatException {
        DerReader fields = in.sequence();
        int version = fields.count();
        if (version != VERSION_1 && version != VERSION_2) {
            throw fields.damaged("it is of a version that does not exist");
        }
        AlgorithmIdentifier algorithm = AlgorithmIdentifier.read(fields);
        DerReader inside = fields.insideOctets();
        PrivateKey key = read(algorithm, inside);
        inside.end();
        if (fields.nextIs(ATTRIBUTES)) {
            fields.skip(ATTRIBUTES);
        }
        if (version == VERSION_2 && fields.nextIs(PUBLIC_KEY)) {
            requirePublic(fields.bits(PUBLIC_KEY), key);
        }
        fields.end();
        return key;
    }

    private static PrivateKey read(AlgorithmIdentifier algorithm, DerReader inside) throws KeyFormatException {
        if (algorithm.is(AlgorithmIdentifier.RSA)) {
            algorithm.endWithoutParameters();
            return Pkcs1.readPrivate(inside);
        }
        if (algorithm.is(AlgorithmIdentifier.EC)) {
            EcdsaCurve curve = Sec1.readCurve(algorithm.parameters());
            algorithm.parameters().end();
            return Sec1.readPrivate(Optional.of(curve), inside);
        }
        Optional<EddsaCurve> eddsa = algorithm.eddsaCurve();
        if (eddsa.isPresent()) {
            algorithm.endWithoutParameters();
            return EddsaPrivateKey.fromSeed(eddsa.get(), new Secret(inside.octets()));
        }
        if (algorithm.is(AlgorithmIdentifier.DSA)) {
            DsaPrivateKey key = DsaNumbers.readPrivate(algorithm.parameters(), inside);
            algorithm.parameters().end();
            return key;
        }
        throw algorithm.unsupported();
    }

    /** Version 2 repeats the public key, in the encoding of {@link SubjectPublicKeyInfo}. */
    private static void requirePublic(byte[] claimed, PrivateKey key) throws KeyFormatException {
        if (!Arrays.equals(claimed, SubjectPublicKeyInfo.bits(key.publicKey()))) {
            throw KeyFormatException.mismatched(KeyDetails.type(key.publicKey()));
        }
    }
}
