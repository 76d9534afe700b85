package io.dormouse.file;

import io.dormouse.key.EddsaCurve;
import io.dormouse.key.EddsaPublicKey;
import io.dormouse.key.PublicKey;
import java.util.Optional;

/** The private key files that Dormouse writes, each of which says beforehand which keys its programs cannot use. */
public enum KeyFormat {
    /** PuTTY's file since 0.75. */
    PPK3,
    /** PuTTY's file before that. */
    PPK2,
    /** OpenSSH's own file, {@code openssh-key-v1}. */
    OPENSSH,
    /** PKCS#1, SEC 1 and OpenSSL's DSA: the first format of OpenSSH. */
    PEM,
    /** RFC 5958 in PEM. */
    PKCS8;

    /**
     * Why this format is of no use for such a key, as a sentence for the user; empty if it is of use.
     *
     * <p>PuTTYgen does write Ed448 keys into an OpenSSH file, as {@link OpenSshKey} does; but no OpenSSH program takes one.
     */
    public Optional<String> whyNot(PublicKey key) {
        if (!(key instanceof EddsaPublicKey eddsa)) {
            return Optional.empty();
        }
        return switch (this) {
            case PPK3, PPK2, PKCS8 -> Optional.empty();
            case OPENSSH ->
                eddsa.curve() == EddsaCurve.ED448
                        ? Optional.of("OpenSSH has no Ed448 keys: ssh would refuse the file. Save it for PuTTY.")
                        : Optional.empty();
            case PEM ->
                Optional.of(
                        "The older PEM format has no " + eddsa.curve().title() + " keys. Save it in another format.");
        };
    }
}
