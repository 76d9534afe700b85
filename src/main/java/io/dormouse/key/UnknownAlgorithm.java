package io.dormouse.key;

import java.util.Set;

/** Says of an algorithm's name that Dormouse does not handle whether it exists elsewhere. */
final class UnknownAlgorithm {

    /** Registered with IANA (RFC 4250 section 4.6.1), and so without a domain. */
    private static final Set<String> REGISTERED = Set.of(
            "pgp-sign-rsa",
            "pgp-sign-dss",
            "spki-sign-rsa",
            "spki-sign-dss",
            "x509v3-ssh-dss",
            "x509v3-ssh-rsa",
            "x509v3-rsa2048-sha256",
            "x509v3-ecdsa-sha2-nistp256",
            "x509v3-ecdsa-sha2-nistp384",
            "x509v3-ecdsa-sha2-nistp521");

    private static final int MOST_CHARACTERS = 64;

    private UnknownAlgorithm() {}

    /**
     * Whether such a type can exist: anyone who has a domain may make one. Nothing on this list, and nothing with a domain
     * that is a name by RFC 4251 section 6, holds anything that could not be shown.
     */
    static boolean isKnownElsewhere(String algorithm) {
        int at = algorithm.indexOf('@');
        if (at < 0) {
            return REGISTERED.contains(algorithm);
        }
        return at > 2
                && algorithm.indexOf('.', at) > at + 1
                && algorithm.length() <= MOST_CHARACTERS
                && isPlain(algorithm.substring(0, at))
                && isPlain(algorithm.substring(at + 1));
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '.')) {
                return false;
            }
        }
        return true;
    }

    /** A name that cannot exist is not repeated: it may be anything. */
    static KeyFormatException named(String algorithm) {
        if (!isKnownElsewhere(algorithm)) {
            return KeyFormatException.damaged("This public key", "it does not begin with the name of an algorithm");
        }
        String kind = algorithm.contains("-cert-") ? "a certificate" : "a key";
        return new KeyFormatException(
                KeyFormatException.Cause.UNSUPPORTED,
                "This is " + kind + " of type " + algorithm + ", which Dormouse does not handle. Use an RSA, Ed25519 or"
                        + " ECDSA key.");
    }
}
