package io.dormouse.key;

import java.util.Set;

/** Says of an algorithm's name that Dormouse does not handle whether it exists elsewhere. */
final class UnknownAlgorithm {

    private static final Set<String> KNOWN_ELSEWHERE = Set.of(
            "ssh-mldsa44-ed25519@openssh.com",
            "sk-ssh-ed25519@openssh.com",
            "sk-ecdsa-sha2-nistp256@openssh.com",
            "ssh-rsa-cert-v01@openssh.com",
            "ssh-dss-cert-v01@openssh.com",
            "ecdsa-sha2-nistp256-cert-v01@openssh.com",
            "ecdsa-sha2-nistp384-cert-v01@openssh.com",
            "ecdsa-sha2-nistp521-cert-v01@openssh.com",
            "ssh-ed25519-cert-v01@openssh.com",
            "sk-ssh-ed25519-cert-v01@openssh.com",
            "sk-ecdsa-sha2-nistp256-cert-v01@openssh.com");

    private UnknownAlgorithm() {}

    /** A name that is not on the list is not repeated: it may be anything. */
    static KeyFormatException named(String algorithm) {
        if (!KNOWN_ELSEWHERE.contains(algorithm)) {
            return KeyFormatException.damaged("This public key", "it does not begin with the name of an algorithm");
        }
        String kind = algorithm.contains("-cert-") ? "a certificate" : "a key";
        return new KeyFormatException(
                KeyFormatException.Cause.UNSUPPORTED,
                "This is " + kind + " of type " + algorithm + ", which Dormouse does not handle. Use an RSA, Ed25519 or"
                        + " ECDSA key.");
    }
}
