package io.dormouse.file;

import io.dormouse.key.DsaPrivateKey;
import io.dormouse.key.DsaPublicKey;
import io.dormouse.key.KeyFormatException;
import io.dormouse.key.Secret;
import java.math.BigInteger;

/**
 * DSA keys, either in one sequence as OpenSSL has them, or with p, q and g apart as PKCS#8 and X.509 want it.
 *
 * <p>RFC 3279 section 2.3.2; the sequence for PEM is OpenSSL's own (DSAPrivateKey) and stands in no RFC.
 */
final class DsaNumbers {

    private DsaNumbers() {}

    static DerWriter privateKey(DsaPrivateKey key) {
        DsaPublicKey open = key.publicKey();
        return new DerWriter()
                .sequence(group(open, new DerWriter().integer(0))
                        .integer(open.y())
                        .integer(key.x().number()));
    }

    static DsaPrivateKey readPrivate(DerReader in) throws KeyFormatException {
        DerReader numbers = in.sequence();
        if (numbers.count() != 0) {
            throw numbers.damaged("it is of a version that does not exist");
        }
        DsaPublicKey publicKey =
                new DsaPublicKey(numbers.integer(), numbers.integer(), numbers.integer(), numbers.integer());
        BigInteger x = numbers.integer();
        numbers.end();
        return new DsaPrivateKey(publicKey, Secret.ofNumber(x));
    }

    /** The parameters of the algorithm. */
    static DerWriter group(DsaPublicKey key) {
        return new DerWriter().sequence(group(key, new DerWriter()));
    }

    private static DerWriter group(DsaPublicKey key, DerWriter out) {
        return out.integer(key.p()).integer(key.q()).integer(key.g());
    }

    /** @param parameters of the algorithm */
    static DsaPublicKey readPublic(DerReader parameters, DerReader in) throws KeyFormatException {
        DerReader group = parameters.sequence();
        DsaPublicKey key = new DsaPublicKey(group.integer(), group.integer(), group.integer(), in.integer());
        group.end();
        return key;
    }

    /** @param parameters of the algorithm */
    static DsaPrivateKey readPrivate(DerReader parameters, DerReader in) throws KeyFormatException {
        DerReader group = parameters.sequence();
        DsaPrivateKey key = DsaPrivateKey.fromNumber(
                group.integer(), group.integer(), group.integer(), Secret.ofNumber(in.integer()));
        group.end();
        return key;
    }
}
