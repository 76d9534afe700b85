package io.dormouse.key;

import java.util.Base64;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.MD5Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;

/**
 * The short forms by which people and portals tell public keys apart: a hash of the {@link PublicBlob#plain() plain} key's
 * encoding, so that a certificate has the fingerprint of the key in it.
 *
 * <p>RFC 4716 section 4 for MD5; SHA-256 as OpenSSH writes it since 6.8. PuTTY and OpenSSH put different things around it.
 */
public final class Fingerprint {

    /** What the fingerprint is a hash by. */
    public enum Hash {
        SHA256,
        /** The older one, which Triton's portal shows; good enough to tell one's own keys apart, not to trust one. */
        MD5
    }

    private Fingerprint() {}

    /** {@code "SHA256:"} and 43 characters of base64 without padding. */
    public static String sha256(PublicBlob key) {
        return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(bytes(key, Hash.SHA256));
    }

    /** Sixteen pairs of hexadecimal digits with colons between; no prefix, as PuTTY and portals write it. */
    public static String md5(PublicBlob key) {
        return pairs(bytes(key, Hash.MD5));
    }

    /** The MD5 of a key in another encoding than SSH's, written the same way. */
    public static String md5(byte[] encoding) {
        return pairs(digest(new MD5Digest(), encoding));
    }

    private static String pairs(byte[] hash) {
        StringBuilder text = new StringBuilder();
        for (byte b : hash) {
            text.append(text.length() == 0 ? "" : ":").append(hex(b));
        }
        return text.toString();
    }

    static byte[] bytes(PublicBlob key, Hash hash) {
        return digest(hash == Hash.MD5 ? new MD5Digest() : new SHA256Digest(), key.plain());
    }

    static byte[] digest(Digest digest, PublicBlob key) {
        return digest(digest, key.blob());
    }

    private static byte[] digest(Digest digest, byte[] blob) {
        digest.update(blob, 0, blob.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }

    static String hex(byte b) {
        return "" + Character.forDigit(b >> 4 & 15, 16) + Character.forDigit(b & 15, 16);
    }
}
