package io.dormouse.key;

import java.util.Optional;
import java.util.Set;

/**
 * Which public keys a portal takes.
 *
 * @param algorithms by the names in front of the keys
 * @param fewestRsaBits the smallest RSA key
 */
public record AcceptedKeys(Set<String> algorithms, int fewestRsaBits) {

    /** What a portal takes of which nothing is known: the types that all have in common, in today's sizes. */
    public static final AcceptedKeys GENERIC = new AcceptedKeys(
            Set.of(
                    RsaPublicKey.ALGORITHM,
                    EddsaCurve.ED25519.algorithm(),
                    "ecdsa-sha2-nistp256",
                    "ecdsa-sha2-nistp384",
                    "ecdsa-sha2-nistp521"),
            2048);

    public AcceptedKeys {
        algorithms = Set.copyOf(algorithms);
    }

    /** Why a key is not taken, as a sentence; empty if it is. */
    public Optional<String> whyNot(PublicBlob key) {
        if (key instanceof Certificate) {
            return Optional.of("This is a certificate; what is asked for is the key that it was made for.");
        }
        if (!algorithms.contains(key.algorithm())) {
            return Optional.of("Keys of type " + key.algorithm() + " are not taken.");
        }
        if (key instanceof UnhandledKey unhandled) {
            return Optional.of(unhandled.why());
        }
        if (key instanceof RsaPublicKey && key.bits() < fewestRsaBits) {
            return Optional.of(
                    "This RSA key has " + key.bits() + " bits; at least " + fewestRsaBits + " are asked for.");
        }
        return Optional.empty();
    }
}
