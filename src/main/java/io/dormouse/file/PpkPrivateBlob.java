package io.dormouse.file;

import io.dormouse.key.DsaPrivateKey;
import io.dormouse.key.DsaPublicKey;
import io.dormouse.key.EcdsaPrivateKey;
import io.dormouse.key.EcdsaPublicKey;
import io.dormouse.key.EddsaPrivateKey;
import io.dormouse.key.EddsaPublicKey;
import io.dormouse.key.KeyFormatException;
import io.dormouse.key.PrivateKey;
import io.dormouse.key.PublicKey;
import io.dormouse.key.RsaPrivateKey;
import io.dormouse.key.RsaPublicKey;
import io.dormouse.key.Secret;
import io.dormouse.key.WireReader;
import io.dormouse.key.WireWriter;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * The private half inside a PPK file, which leaves out all that the public half says already.
 *
 * <p>PuTTY manual, appendix C.3. For Ed25519 and Ed448 the text there says mpint; what PuTTY writes is a string of
 * always 32 or 57 bytes. The two differ for every second key. Of RSA's primes the larger one comes first, as PuTTYgen
 * writes it, whatever the order was in the file that the key came from.
 */
final class PpkPrivateBlob {

    private static final int DOMAIN_HASH = 20;

    private PpkPrivateBlob() {}

    static void write(PrivateKey key, WireWriter out) {
        if (key instanceof RsaPrivateKey rsa) {
            BigInteger p = rsa.p().number();
            BigInteger q = rsa.q().number();
            boolean ordered = p.compareTo(q) > 0;
            out.mpint(rsa.d().number())
                    .mpint(p.max(q))
                    .mpint(p.min(q))
                    .mpint(ordered ? rsa.iqmp().number() : p.modInverse(q));
        } else if (key instanceof EcdsaPrivateKey ecdsa) {
            out.mpint(ecdsa.d().number());
        } else if (key instanceof EddsaPrivateKey eddsa) {
            out.string(eddsa.seed().open());
        } else if (key instanceof DsaPrivateKey dsa) {
            out.mpint(dsa.x().number());
        } else {
            throw new IllegalArgumentException("no PPK file holds a " + key);
        }
    }

    /** Leaves the reader where the private half ends; what follows is padding. */
    static PrivateKey read(PublicKey publicKey, WireReader in) throws KeyFormatException {
        if (publicKey instanceof RsaPublicKey rsa) {
            return new RsaPrivateKey(rsa, number(in), number(in), number(in), number(in));
        }
        if (publicKey instanceof EcdsaPublicKey ecdsa) {
            return new EcdsaPrivateKey(ecdsa, number(in));
        }
        if (publicKey instanceof EddsaPublicKey eddsa) {
            return new EddsaPrivateKey(eddsa, new Secret(in.string()));
        }
        if (publicKey instanceof DsaPublicKey dsa) {
            return new DsaPrivateKey(dsa, number(in));
        }
        throw new IllegalArgumentException("no PPK file holds a " + publicKey);
    }

    /**
     * Takes what version 1 has behind a DSA key: a hash of p, q and g, so that one could check them (appendix C.5). The
     * check of the halves covers these as well, but a hash that is wrong is a sign of damage.
     */
    static void skipDomainHash(PublicKey publicKey, WireReader in) throws KeyFormatException {
        if (publicKey instanceof DsaPublicKey dsa && in.remaining() >= 4 + DOMAIN_HASH) {
            byte[] domain = new WireWriter()
                    .mpint(dsa.p())
                    .mpint(dsa.q())
                    .mpint(dsa.g())
                    .toBytes();
            if (!Arrays.equals(in.string(), PpkProtection.sha1(domain, new byte[0]))) {
                throw in.damaged("its numbers have been changed");
            }
        }
    }

    private static Secret number(WireReader in) throws KeyFormatException {
        return Secret.ofNumber(in.mpint());
    }
}
