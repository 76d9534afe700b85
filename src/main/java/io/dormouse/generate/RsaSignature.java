package io.dormouse.generate;

import io.dormouse.key.RsaPrivateKey;
import io.dormouse.key.RsaPublicKey;
import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.engines.RSAEngine;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.util.BigIntegers;

/**
 * Signatures by RSASSA-PKCS1-v1_5 with SHA-256 (RFC 8017 section 8.2), which SSH calls rsa-sha2-256 (RFC 8332).
 *
 * <p>There is no blinding, since blinding asks for random numbers: sign with a key on the machine of its owner only,
 * and not on request of others.
 */
public final class RsaSignature {

    /** The DER encoding of SHA-256's DigestInfo up to the hash (RFC 8017 section 9.2, note 1). */
    private static final byte[] DIGEST_INFO = {
        0x30,
        0x31,
        0x30,
        0x0d,
        0x06,
        0x09,
        0x60,
        (byte) 0x86,
        0x48,
        0x01,
        0x65,
        0x03,
        0x04,
        0x02,
        0x01,
        0x05,
        0x00,
        0x04,
        0x20
    };

    private static final int HASH_BYTES = 32;

    private RsaSignature() {}

    /** A signature as long as the modulus. */
    public static byte[] sign(RsaPrivateKey key, byte[] message) {
        return sign(key, message, ModPow.JAVA);
    }

    /** The same with another modular exponentiation; the one power becomes two of half the length (CRT, section 5.1.2). */
    static byte[] sign(RsaPrivateKey key, byte[] message, ModPow modPow) {
        BigInteger p = key.p().number();
        BigInteger q = key.q().number();
        BigInteger d = key.d().number();
        BigInteger encoded = new BigInteger(1, encode(message, bytes(key.publicKey())));
        BigInteger m1 = modPow.modPow(encoded.mod(p), d.mod(p.subtract(BigInteger.ONE)), p);
        BigInteger m2 = modPow.modPow(encoded.mod(q), d.mod(q.subtract(BigInteger.ONE)), q);
        BigInteger h = m1.subtract(m2).multiply(key.iqmp().number()).mod(p);
        return BigIntegers.asUnsignedByteArray(
                bytes(key.publicKey()), q.multiply(h).add(m2));
    }

    public static boolean verify(RsaPublicKey key, byte[] message, byte[] signature) {
        if (signature.length != bytes(key) || new BigInteger(1, signature).compareTo(key.n()) >= 0) {
            return false;
        }
        RSAEngine engine = new RSAEngine();
        engine.init(true, new RSAKeyParameters(false, key.n(), key.e(), true));
        return Arrays.equals(engine.processBlock(signature, 0, signature.length), encode(message, bytes(key)));
    }

    private static int bytes(RsaPublicKey key) {
        return (key.n().bitLength() + 7) / 8;
    }

    /** EMSA-PKCS1-v1_5 (RFC 8017 section 9.2): 00 01 FF ... FF 00, then which hash, then the hash. */
    private static byte[] encode(byte[] message, int length) {
        byte[] encoded = new byte[length];
        Arrays.fill(encoded, (byte) 0xFF);
        int infoAt = length - HASH_BYTES - DIGEST_INFO.length;
        encoded[0] = 0;
        encoded[1] = 1;
        encoded[infoAt - 1] = 0;
        System.arraycopy(DIGEST_INFO, 0, encoded, infoAt, DIGEST_INFO.length);
        SHA256Digest hash = new SHA256Digest();
        hash.update(message, 0, message.length);
        hash.doFinal(encoded, length - HASH_BYTES);
        return encoded;
    }
}
