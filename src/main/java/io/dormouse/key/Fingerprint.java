package io.dormouse.key;

import java.util.Base64;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.MD5Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;

/**
 * The short forms by which people and portals tell public keys apart: a hash of {@link PublicKey#blob()}.
 *
 * <p>RFC 4716 section 4 for MD5; SHA-256 as OpenSSH writes it since 6.8.
 */
public final class Fingerprint {

    private Fingerprint() {}

    /** {@code "SHA256:"} and 43 characters of base64 without padding. */
    public static String sha256(PublicKey key) {
        return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(hash(new SHA256Digest(), key));
    }

    /** Sixteen pairs of hexadecimal digits with colons between; no prefix. */
    public static String md5(PublicKey key) {
        StringBuilder text = new StringBuilder();
        for (byte b : hash(new MD5Digest(), key)) {
            text.append(text.length() == 0 ? "" : ":")
                    .append(Character.forDigit(b >> 4 & 15, 16))
                    .append(Character.forDigit(b & 15, 16));
        }
        return text.toString();
    }

    private static byte[] hash(Digest digest, PublicKey key) {
        byte[] blob = key.blob();
        digest.update(blob, 0, blob.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }
}
