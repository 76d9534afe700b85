package io.dormouse.file;

import io.dormouse.key.DsaPublicKey;
import io.dormouse.key.EcdsaPublicKey;
import io.dormouse.key.EddsaCurve;
import io.dormouse.key.EddsaPublicKey;
import io.dormouse.key.KeyFormatException;
import io.dormouse.key.PublicKey;
import io.dormouse.key.RsaPublicKey;
import java.util.Optional;

/**
 * What kind of key follows: the name of its algorithm, and what all keys of a group or curve have in common.
 *
 * <p>RFC 5280 section 4.1.1.2, RFC 3279 section 2.3, RFC 5480 section 2.1.1, RFC 8410 section 3.
 *
 * @param parameters what stands behind the name, not read yet
 */
record AlgorithmIdentifier(Oid algorithm, DerReader parameters) {

    static final Oid RSA = Oid.of(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 1);
    static final Oid DSA = Oid.of(0x2a, 0x86, 0x48, 0xce, 0x38, 4, 1);
    static final Oid EC = Oid.of(0x2a, 0x86, 0x48, 0xce, 0x3d, 2, 1);
    static final Oid ED25519 = Oid.of(0x2b, 0x65, 0x70);
    static final Oid ED448 = Oid.of(0x2b, 0x65, 0x71);

    private static final Oid RSA_PSS = Oid.of(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 10);
    private static final Oid X25519 = Oid.of(0x2b, 0x65, 0x6e);
    private static final Oid X448 = Oid.of(0x2b, 0x65, 0x6f);

    static DerWriter of(PublicKey key) {
        DerWriter fields = new DerWriter();
        if (key instanceof RsaPublicKey) {
            fields.oid(RSA).nothing();
        } else if (key instanceof EcdsaPublicKey ecdsa) {
            fields.oid(EC).oid(Sec1.oid(ecdsa.curve()));
        } else if (key instanceof EddsaPublicKey eddsa) {
            fields.oid(eddsa.curve() == EddsaCurve.ED25519 ? ED25519 : ED448);
        } else if (key instanceof DsaPublicKey dsa) {
            fields.oid(DSA).encoded(DsaNumbers.group(dsa));
        } else {
            throw new IllegalArgumentException("X.509 has no name for " + key);
        }
        return new DerWriter().sequence(fields);
    }

    static AlgorithmIdentifier read(DerReader in) throws KeyFormatException {
        DerReader fields = in.sequence();
        return new AlgorithmIdentifier(fields.oid(), fields);
    }

    boolean is(Oid oid) {
        return algorithm.equals(oid);
    }

    /** Whether it is EdDSA, and on which curve: each has an identifier of its own (RFC 8410). */
    Optional<EddsaCurve> eddsaCurve() {
        return is(ED25519)
                ? Optional.of(EddsaCurve.ED25519)
                : is(ED448) ? Optional.of(EddsaCurve.ED448) : Optional.empty();
    }

    /** Refuses parameters where there are none; some programs write an empty one. */
    void endWithoutParameters() throws KeyFormatException {
        parameters.optionalNull();
        parameters.end();
    }

    KeyFormatException unsupported() {
        String advice = "SSH has RSA, ECDSA, Ed25519 and Ed448 keys: make a new one of such a type.";
        if (is(RSA_PSS)) {
            return parameters.unsupported("is an RSA key for PSS signatures only, which SSH does not have", advice);
        }
        if (is(X25519) || is(X448)) {
            return parameters.unsupported("is a key for key exchange (X25519 or X448), which cannot sign", advice);
        }
        return parameters.unsupported("is of a type with the number " + algorithm, advice);
    }
}
