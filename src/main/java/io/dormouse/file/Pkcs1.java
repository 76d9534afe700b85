package io.dormouse.file;

import io.dormouse.key.KeyFormatException;
import io.dormouse.key.RsaPrivateKey;
import io.dormouse.key.RsaPublicKey;
import io.dormouse.key.Secret;
import java.math.BigInteger;

/**
 * RSA keys as a sequence of their numbers.
 *
 * <p>RFC 8017 appendix A.1.1 and A.1.2.
 */
final class Pkcs1 {

    private Pkcs1() {}

    static DerWriter publicKey(RsaPublicKey key) {
        return new DerWriter().sequence(new DerWriter().integer(key.n()).integer(key.e()));
    }

    static RsaPublicKey readPublic(DerReader in) throws KeyFormatException {
        DerReader numbers = in.sequence();
        BigInteger n = numbers.integer();
        BigInteger e = numbers.integer();
        numbers.end();
        return new RsaPublicKey(e, n);
    }

    static DerWriter privateKey(RsaPrivateKey key) {
        BigInteger d = key.d().number();
        BigInteger p = key.p().number();
        BigInteger q = key.q().number();
        return new DerWriter()
                .sequence(new DerWriter()
                        .integer(0)
                        .integer(key.publicKey().n())
                        .integer(key.publicKey().e())
                        .integer(d)
                        .integer(p)
                        .integer(q)
                        .integer(exponent(d, p))
                        .integer(exponent(d, q))
                        .integer(key.iqmp().number()));
    }

    static RsaPrivateKey readPrivate(DerReader in) throws KeyFormatException {
        DerReader numbers = in.sequence();
        if (numbers.count() != 0) {
            throw numbers.unsupported("is an RSA key made of more than two primes", "Make a new key.");
        }
        BigInteger n = numbers.integer();
        RsaPublicKey publicKey = new RsaPublicKey(numbers.integer(), n);
        BigInteger d = numbers.integer();
        BigInteger p = numbers.integer();
        BigInteger q = numbers.integer();
        BigInteger dp = numbers.integer();
        BigInteger dq = numbers.integer();
        BigInteger iqmp = numbers.integer();
        numbers.end();
        RsaPrivateKey key = new RsaPrivateKey(
                publicKey, Secret.ofNumber(d), Secret.ofNumber(p), Secret.ofNumber(q), Secret.ofNumber(iqmp));
        if (!dp.equals(exponent(d, p)) || !dq.equals(exponent(d, q))) {
            throw KeyFormatException.mismatched("RSA");
        }
        return key;
    }

    /** What remains of the private exponent for work modulo one prime; SSH files leave it out. */
    private static BigInteger exponent(BigInteger d, BigInteger prime) {
        return d.mod(prime.subtract(BigInteger.ONE));
    }
}
