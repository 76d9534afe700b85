package io.dormouse.protocol;

/** The private key file formats that a user can save; the engine's {@code KeyFormat} has the same names. */
public enum PrivateKeyFormat {
    /** PuTTY's own, version 3. */
    PPK3,
    /** PuTTY's own as it was until PuTTY 0.74. */
    PPK2,
    /** OpenSSH's own, {@code openssh-key-v1}. */
    OPENSSH,
    /** The older PEM: PKCS#1 and SEC 1. */
    PEM,
    /** PKCS#8 in PEM. */
    PKCS8
}
