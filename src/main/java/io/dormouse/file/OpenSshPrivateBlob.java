package io.dormouse.file;

import io.dormouse.key.DsaPrivateKey;
import io.dormouse.key.DsaPublicKey;
import io.dormouse.key.EcdsaCurve;
import io.dormouse.key.EcdsaPrivateKey;
import io.dormouse.key.EcdsaPublicKey;
import io.dormouse.key.EddsaCurve;
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
 * A whole key inside an OpenSSH file: its type, then all its numbers, the public ones once more.
 *
 * <p>The fields are those of the agent protocol (draft-ietf-sshm-ssh-agent section 3.2), to which PROTOCOL.key refers.
 */
final class OpenSshPrivateBlob {

    private OpenSshPrivateBlob() {}

    static void write(PrivateKey key, WireWriter out) {
        out.string(key.publicKey().algorithm());
        if (key instanceof RsaPrivateKey rsa) {
            out.mpint(rsa.publicKey().n())
                    .mpint(rsa.publicKey().e())
                    .mpint(rsa.d().number())
                    .mpint(rsa.iqmp().number())
                    .mpint(rsa.p().number())
                    .mpint(rsa.q().number());
        } else if (key instanceof EcdsaPrivateKey ecdsa) {
            out.string(ecdsa.publicKey().curve().identifier())
                    .string(ecdsa.publicKey().q())
                    .mpint(ecdsa.d().number());
        } else if (key instanceof EddsaPrivateKey eddsa) {
            writeEddsa(eddsa.publicKey().encodedPoint(), eddsa.seed(), out);
        } else if (key instanceof DsaPrivateKey dsa) {
            DsaPublicKey open = dsa.publicKey();
            out.mpint(open.p())
                    .mpint(open.q())
                    .mpint(open.g())
                    .mpint(open.y())
                    .mpint(dsa.x().number());
        } else {
            throw new IllegalArgumentException("no OpenSSH file holds a " + key);
        }
    }

    /** What OpenSSH calls the private key is the seed with the public key behind it; PuTTY does the same for Ed448. */
    private static void writeEddsa(byte[] point, Secret seed, WireWriter out) {
        out.string(point).uint32(2 * point.length).raw(seed.open()).raw(point);
    }

    /**
     * Reads a key and makes sure that it is the announced one.
     *
     * @param announced the public key that stands in the open part of the file
     */
    static PrivateKey read(PublicKey announced, WireReader in) throws KeyFormatException {
        if (!in.name().equals(announced.algorithm())) {
            throw in.damaged("its two halves are of different types");
        }
        if (announced instanceof RsaPublicKey) {
            return readRsa(announced, in);
        }
        if (announced instanceof EcdsaPublicKey ecdsa) {
            return readEcdsa(ecdsa.curve(), announced, in);
        }
        if (announced instanceof EddsaPublicKey eddsa) {
            return readEddsa(eddsa.curve(), announced, in);
        }
        if (announced instanceof DsaPublicKey) {
            return readDsa(announced, in);
        }
        throw new IllegalArgumentException("no OpenSSH file holds a " + announced);
    }

    private static PrivateKey readRsa(PublicKey announced, WireReader in) throws KeyFormatException {
        BigInteger n = in.mpint();
        RsaPublicKey publicKey = new RsaPublicKey(in.mpint(), n);
        requireSame(announced, publicKey, "RSA");
        Secret d = Secret.ofNumber(in.mpint());
        Secret iqmp = Secret.ofNumber(in.mpint());
        Secret p = Secret.ofNumber(in.mpint());
        Secret q = Secret.ofNumber(in.mpint());
        return new RsaPrivateKey(publicKey, d, p, q, iqmp);
    }

    private static PrivateKey readEcdsa(EcdsaCurve curve, PublicKey announced, WireReader in)
            throws KeyFormatException {
        if (!in.name().equals(curve.identifier())) {
            throw in.damaged("it names two different curves");
        }
        EcdsaPublicKey publicKey = new EcdsaPublicKey(curve, in.string());
        requireSame(announced, publicKey, "ECDSA");
        return new EcdsaPrivateKey(publicKey, Secret.ofNumber(in.mpint()));
    }

    private static PrivateKey readDsa(PublicKey announced, WireReader in) throws KeyFormatException {
        DsaPublicKey publicKey = new DsaPublicKey(in.mpint(), in.mpint(), in.mpint(), in.mpint());
        requireSame(announced, publicKey, "DSA");
        return new DsaPrivateKey(publicKey, Secret.ofNumber(in.mpint()));
    }

    private static PrivateKey readEddsa(EddsaCurve curve, PublicKey announced, WireReader in)
            throws KeyFormatException {
        EddsaPublicKey publicKey = new EddsaPublicKey(curve, in.string());
        requireSame(announced, publicKey, curve.title());
        return new EddsaPrivateKey(publicKey, readSeed(publicKey.encodedPoint(), curve.title(), in));
    }

    private static Secret readSeed(byte[] point, String type, WireReader in) throws KeyFormatException {
        byte[] both = in.string();
        try {
            if (both.length != 2 * point.length) {
                throw in.damaged("its private half has " + both.length + " bytes instead of " + 2 * point.length);
            }
            if (!Arrays.equals(point, Arrays.copyOfRange(both, point.length, both.length))) {
                throw KeyFormatException.mismatched(type);
            }
            return new Secret(Arrays.copyOf(both, point.length));
        } finally {
            Arrays.fill(both, (byte) 0);
        }
    }

    private static void requireSame(PublicKey announced, PublicKey found, String type) throws KeyFormatException {
        if (!announced.equals(found)) {
            throw KeyFormatException.mismatched(type);
        }
    }
}
