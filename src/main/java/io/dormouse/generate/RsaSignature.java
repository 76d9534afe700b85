package io.dormouse.generate;

import io.dormouse.key.RsaPrivateKey;
import io.dormouse.key.RsaPublicKey;
import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.engines.RSAEngine;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.util.BigIntegers;

/**
 * Signatures by RSASSA-PKCS1-v1_5 (RFC 8017 section 8.2), which SSH calls rsa-sha2-256 and rsa-sha2-512 (RFC 8332).
 *
 * <p>There is no blinding, since blinding asks for random numbers: sign with a key on the machine of its owner only,
 * and not on request of others.
 */
public final class RsaSignature {

    /** The hash, and the DER encoding of its DigestInfo up to it (RFC 8017 section 9.2, note 1). */
    public enum Hash {
        SHA256(0x31, 0x01, 32),
        SHA512(0x51, 0x03, 64);

        private final byte[] digestInfo;
        private final int bytes;

        Hash(int length, int identifier, int bytes) {
            this.bytes = bytes;
            this.digestInfo = new byte[] {
                0x30,
                (byte) length,
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
                (byte) identifier,
                0x05,
                0x00,
                0x04,
                (byte) bytes
            };
        }

        private Digest digest() {
            return this == SHA256 ? new SHA256Digest() : new SHA512Digest();
        }

        /** Whether a modulus has room for it, with the eight bytes of padding that must be there at least. */
        public boolean fits(RsaPublicKey key) {
            return RsaSignature.bytes(key) >= digestInfo.length + bytes + 11;
        }
    }

    private RsaSignature() {}

    /** A signature as long as the modulus. */
    public static byte[] sign(RsaPrivateKey key, Hash hash, byte[] message) {
        return sign(key, hash, message, ModPow.JAVA);
    }

    /** The same with another modular exponentiation; the one power becomes two of half the length (CRT, section 5.1.2). */
    static byte[] sign(RsaPrivateKey key, Hash hash, byte[] message, ModPow modPow) {
        BigInteger p = key.p().number();
        BigInteger q = key.q().number();
        BigInteger d = key.d().number();
        BigInteger encoded = new BigInteger(1, encode(hash, message, bytes(key.publicKey())));
        BigInteger m1 = modPow.modPow(encoded.mod(p), d.mod(p.subtract(BigInteger.ONE)), p);
        BigInteger m2 = modPow.modPow(encoded.mod(q), d.mod(q.subtract(BigInteger.ONE)), q);
        BigInteger h = m1.subtract(m2).multiply(key.iqmp().number()).mod(p);
        return BigIntegers.asUnsignedByteArray(
                bytes(key.publicKey()), q.multiply(h).add(m2));
    }

    public static boolean verify(RsaPublicKey key, Hash hash, byte[] message, byte[] signature) {
        if (signature.length != bytes(key) || new BigInteger(1, signature).compareTo(key.n()) >= 0) {
            return false;
        }
        RSAEngine engine = new RSAEngine();
        engine.init(true, new RSAKeyParameters(false, key.n(), key.e(), true));
        return Arrays.equals(engine.processBlock(signature, 0, signature.length), encode(hash, message, bytes(key)));
    }

    private static int bytes(RsaPublicKey key) {
        return (key.n().bitLength() + 7) / 8;
    }

    /** EMSA-PKCS1-v1_5 (RFC 8017 section 9.2): 00 01 FF ... FF 00, then which hash, then the hash. */
    private static byte[] encode(Hash hash, byte[] message, int length) {
        byte[] encoded = new byte[length];
        Arrays.fill(encoded, (byte) 0xFF);
        int hashAt = length - hash.bytes;
        int infoAt = hashAt - hash.digestInfo.length;
        encoded[0] = 0;
        encoded[1] = 1;
        encoded[infoAt - 1] = 0;
        System.arraycopy(hash.digestInfo, 0, encoded, infoAt, hash.digestInfo.length);
        Digest digest = hash.digest();
        digest.update(message, 0, message.length);
        digest.doFinal(encoded, hashAt);
        return encoded;
    }
}
