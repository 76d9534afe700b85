package io.dormouse.build;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** Hashes in the forms in which they are written down. */
final class Digests {
    private Digests() {}

    /** As {@code sha256sum} prints it. */
    static String sha256Hex(byte[] content) {
        return HexFormat.of().formatHex(digest("SHA-256", content));
    }

    /** As a Content-Security-Policy names a script or a style: {@code sha256-…}. */
    static String sha256Source(byte[] content) {
        return "sha256-" + Base64.getEncoder().encodeToString(digest("SHA-256", content));
    }

    /** As the attribute {@code integrity} has it: {@code sha384-…}. */
    static String integrity(byte[] content) {
        return "sha384-" + Base64.getEncoder().encodeToString(digest("SHA-384", content));
    }

    private static byte[] digest(String algorithm, byte[] content) {
        try {
            return MessageDigest.getInstance(algorithm).digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
