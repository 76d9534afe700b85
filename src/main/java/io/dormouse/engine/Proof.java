package io.dormouse.engine;

import io.dormouse.file.SshSig;
import io.dormouse.generate.EcdsaSignature;
import io.dormouse.generate.Ed25519Signature;
import io.dormouse.generate.RsaSignature;
import io.dormouse.key.EcdsaPrivateKey;
import io.dormouse.key.EddsaCurve;
import io.dormouse.key.EddsaPrivateKey;
import io.dormouse.key.KeyFormatException;
import io.dormouse.key.OpenSshName;
import io.dormouse.key.PrivateKey;
import io.dormouse.key.PublicKey;
import io.dormouse.key.RsaPrivateKey;
import io.dormouse.key.WireWriter;
import java.nio.charset.StandardCharsets;

/** Shows a portal that the private half of a key is really there: the portal's challenge, signed. */
public final class Proof {

    /** The purpose that these signatures are for; a portal verifies with {@code ssh-keygen -Y verify -n} and this. */
    public static final String NAMESPACE = "challenge@dormouse.io";

    /** A challenge is a random text, not a document. In characters. */
    public static final int LONGEST_CHALLENGE = 1024;

    private Proof() {}

    /**
     * Signs a challenge's UTF-8 bytes.
     *
     * @return the signature as {@code ssh-keygen -Y sign} would write it
     * @throws KeyFormatException UNSUPPORTED for a key of a type that does not sign here, TOO_LARGE for a long challenge
     */
    static String of(PrivateKey key, String challenge) throws KeyFormatException {
        if (challenge.length() > LONGEST_CHALLENGE) {
            throw new KeyFormatException(
                    KeyFormatException.Cause.TOO_LARGE,
                    "The portal asks to sign a text of more than " + LONGEST_CHALLENGE
                            + " characters, so it was not signed. Tell the portal's owner.");
        }
        byte[] message = SshSig.toSign(NAMESPACE, challenge.getBytes(StandardCharsets.UTF_8));
        return signed(key, message).write();
    }

    private static SshSig signed(PrivateKey key, byte[] message) throws KeyFormatException {
        PublicKey half = key.publicKey();
        if (key instanceof EddsaPrivateKey ed25519 && ed25519.publicKey().curve() == EddsaCurve.ED25519) {
            return new SshSig(half, NAMESPACE, half.algorithm(), Ed25519Signature.sign(ed25519, message));
        }
        if (key instanceof EcdsaPrivateKey ecdsa) {
            EcdsaSignature pair = EcdsaSignature.sign(ecdsa, message);
            byte[] encoded = new WireWriter().mpint(pair.r()).mpint(pair.s()).toBytes(); // RFC 5656 section 3.1.2
            return new SshSig(half, NAMESPACE, half.algorithm(), encoded);
        }
        // ssh-rsa, which is with SHA-1, is what PROTOCOL.sshsig forbids.
        if (key instanceof RsaPrivateKey rsa && RsaSignature.Hash.SHA512.fits(rsa.publicKey())) {
            byte[] signature = RsaSignature.sign(rsa, RsaSignature.Hash.SHA512, message);
            return new SshSig(half, NAMESPACE, "rsa-sha2-512", signature);
        }
        throw new KeyFormatException(
                KeyFormatException.Cause.UNSUPPORTED,
                "The portal wants the key to sign, and keys of type " + OpenSshName.type(half) + " " + half.bits()
                        + " cannot here. Make an Ed25519, ECDSA or RSA key.");
    }
}
