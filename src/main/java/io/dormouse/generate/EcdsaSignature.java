package io.dormouse.generate;

import io.dormouse.key.EcdsaCurve;
import io.dormouse.key.EcdsaPrivateKey;
import io.dormouse.key.EcdsaPublicKey;
import java.math.BigInteger;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.math.ec.ECMultiplier;

/**
 * A signature by ECDSA, with the hash that RFC 5656 section 6.2.1 gives to each curve.
 *
 * <p>The nonce follows from key and message (RFC 6979), so that no bad source of randomness can give the key away, as
 * PuTTY's short P-521 nonces did (CVE-2024-31497).
 *
 * @param r the first number, 1 to order - 1
 * @param s the second number, likewise
 */
public record EcdsaSignature(BigInteger r, BigInteger s) {

    public static EcdsaSignature sign(EcdsaPrivateKey key, byte[] message) {
        EcdsaCurve curve = key.publicKey().curve();
        ECDSASigner signer = new Signer(curve);
        signer.init(true, new ECPrivateKeyParameters(key.d().number(), curve.domain()));
        BigInteger[] numbers = signer.generateSignature(hash(curve, message));
        return new EcdsaSignature(numbers[0], numbers[1]);
    }

    public boolean verify(EcdsaPublicKey key, byte[] message) {
        ECDomainParameters domain = key.curve().domain();
        ECDSASigner signer = new ECDSASigner();
        signer.init(false, new ECPublicKeyParameters(domain.getCurve().decodePoint(key.q()), domain));
        return signer.verifySignature(hash(key.curve(), message), r, s);
    }

    /** BouncyCastle's signer, but for a multiplication which leaves nothing to normalise: see {@link EcdsaCurve#timesBase}. */
    private static final class Signer extends ECDSASigner {

        private final EcdsaCurve curve;

        Signer(EcdsaCurve curve) {
            super(new HMacDSAKCalculator(digest(curve)));
            this.curve = curve;
        }

        @Override
        protected ECMultiplier createBasePointMultiplier() {
            return (base, k) -> curve.timesBase(k);
        }
    }

    private static Digest digest(EcdsaCurve curve) {
        return switch (curve) {
            case NISTP256 -> new SHA256Digest();
            case NISTP384 -> new SHA384Digest();
            case NISTP521 -> new SHA512Digest();
        };
    }

    private static byte[] hash(EcdsaCurve curve, byte[] message) {
        Digest digest = digest(curve);
        digest.update(message, 0, message.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }
}
