package io.dormouse.file;

import io.dormouse.key.EddsaCurve;
import io.dormouse.key.EddsaPublicKey;
import io.dormouse.key.PublicKey;

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
     * Whether some program can use such a key in this format.
     *
     * <p>PuTTYgen does write Ed448 keys into an OpenSSH file, as {@link OpenSshKey} does; but no OpenSSH program takes one.
     */
    public boolean isFor(PublicKey key) {
        if (!(key instanceof EddsaPublicKey eddsa)) {
            return true;
        }
        return switch (this) {
            case PPK3, PPK2, PKCS8 -> true;
            case OPENSSH -> eddsa.curve() != EddsaCurve.ED448;
            case PEM -> false;
        };
    }
}
