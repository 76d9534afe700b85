package io.dormouse.generate;

import io.dormouse.key.EcdsaPrivateKey;
import io.dormouse.key.EddsaPrivateKey;
import io.dormouse.key.PrivateKey;
import io.dormouse.key.RsaPrivateKey;
import java.nio.charset.StandardCharsets;

/**
 * The trial of a new key: what its private half signs, its public half must verify.
 *
 * <p>FIPS 140-3 asks for it after every key generation (implementation guidance 10.3.A). It finds what no check of the
 * numbers finds: a fault of the arithmetic itself, and a prime of RSA that is none.
 */
public final class PairwiseConsistency {

    private static final byte[] MESSAGE = "Dormouse tries its new key".getBytes(StandardCharsets.US_ASCII);

    private PairwiseConsistency() {}

    /**
     * @param modPow for signing with RSA only; Java's own arithmetic verifies
     * @throws IllegalStateException when the key fails; it is wiped then
     */
    public static void check(PrivateKey key, ModPow modPow) {
        boolean consistent;
        try {
            consistent = signsAndVerifies(key, modPow);
        } catch (RuntimeException fault) {
            key.wipe();
            throw new IllegalStateException("A new key failed its trial: it cannot sign", fault);
        }
        if (!consistent) {
            key.wipe();
            throw new IllegalStateException("A new key failed its trial: what it signs does not verify");
        }
    }

    private static boolean signsAndVerifies(PrivateKey key, ModPow modPow) {
        if (key instanceof RsaPrivateKey rsa) {
            return RsaSignature.verify(
                    rsa.publicKey(),
                    RsaSignature.Hash.SHA256,
                    MESSAGE,
                    RsaSignature.sign(rsa, RsaSignature.Hash.SHA256, MESSAGE, modPow));
        }
        if (key instanceof EcdsaPrivateKey ecdsa) {
            return EcdsaSignature.sign(ecdsa, MESSAGE).verify(ecdsa.publicKey(), MESSAGE);
        }
        if (key instanceof EddsaPrivateKey ed25519) {
            return Ed25519Signature.verify(ed25519.publicKey(), MESSAGE, Ed25519Signature.sign(ed25519, MESSAGE));
        }
        throw new IllegalArgumentException("There is no trial for this kind of key");
    }
}
