package io.dormouse.generate;

import io.dormouse.key.EddsaCurve;
import io.dormouse.key.EddsaPrivateKey;
import io.dormouse.key.EddsaPublicKey;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** Signatures by Ed25519 (RFC 8032 sections 5.1.6 and 5.1.7): 64 bytes, the same each time. */
public final class Ed25519Signature {

    private Ed25519Signature() {}

    /** @param key of Ed25519, else IllegalArgumentException */
    public static byte[] sign(EddsaPrivateKey key, byte[] message) {
        requireEd25519(key.publicKey());
        byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
        Ed25519.sign(key.seed().open(), 0, message, 0, message.length, signature, 0);
        return signature;
    }

    /** @param key of Ed25519, else IllegalArgumentException */
    public static boolean verify(EddsaPublicKey key, byte[] message, byte[] signature) {
        requireEd25519(key);
        return signature.length == Ed25519.SIGNATURE_SIZE
                && Ed25519.verify(signature, 0, key.encodedPoint(), 0, message, 0, message.length);
    }

    private static void requireEd25519(EddsaPublicKey key) {
        if (key.curve() != EddsaCurve.ED25519) {
            throw new IllegalArgumentException(
                    "There are no signatures by " + key.curve().title() + " here");
        }
    }
}
