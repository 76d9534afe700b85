package io.dormouse.key;

import java.util.List;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;

/**
 * The DNS records by which a host's owner publishes its key, as {@code ssh-keygen -r} prints them.
 *
 * <p>RFC 4255; RFC 6594 for ECDSA and SHA-256, RFC 7479 for Ed25519, RFC 8709 section 7 for Ed448.
 */
public final class Sshfp {

    private static final int MOST_CHARACTERS = 255;

    private Sshfp() {}

    /**
     * One record by SHA-1 and one by SHA-256.
     *
     * @param host letters, digits, dots, hyphens and underscores, at most 255 of them
     */
    public static List<String> records(String host, PublicKey key) {
        if (!isHost(host)) {
            throw new IllegalArgumentException("not the name of a host");
        }
        String start = host + " IN SSHFP " + algorithm(key) + " ";
        return List.of(start + "1 " + hex(new SHA1Digest(), key), start + "2 " + hex(new SHA256Digest(), key));
    }

    /** Whether a record can be made for a name: nothing in it may end the name or the line. */
    public static boolean isHost(String host) {
        boolean fits = !host.isEmpty() && host.length() <= MOST_CHARACTERS;
        for (int i = 0; fits && i < host.length(); i++) {
            char c = host.charAt(i);
            fits = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || ".-_".indexOf(c) >= 0;
        }
        return fits;
    }

    private static int algorithm(PublicKey key) {
        if (key instanceof EddsaPublicKey eddsa) {
            return eddsa.curve() == EddsaCurve.ED25519 ? 4 : 6;
        }
        return switch (key.algorithm()) {
            case RsaPublicKey.ALGORITHM -> 1;
            case DsaPublicKey.ALGORITHM -> 2;
            default -> 3;
        };
    }

    private static String hex(Digest digest, PublicKey key) {
        StringBuilder text = new StringBuilder();
        for (byte b : Fingerprint.digest(digest, key)) {
            text.append(Fingerprint.hex(b));
        }
        return text.toString();
    }
}
