package io.dormouse.generate;

import io.dormouse.key.Ed25519PrivateKey;
import io.dormouse.key.Ed25519PublicKey;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** Signatures by Ed25519 (RFC 8032 sections 5.1.6 and 5.1.7): 64 bytes, the same each time. */
public final class Ed25519Signature {

    private Ed25519Signature() {}

    public static byte[] sign(Ed25519PrivateKey key, byte[] message) {
        byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
        Ed25519.sign(key.seed().open(), 0, message, 0, message.length, signature, 0);
        return signature;
    }

    public static boolean verify(Ed25519PublicKey key, byte[] message, byte[] signature) {
        return signature.length == Ed25519.SIGNATURE_SIZE
                && Ed25519.verify(signature, 0, key.encodedPoint(), 0, message, 0, message.length);
    }
}
