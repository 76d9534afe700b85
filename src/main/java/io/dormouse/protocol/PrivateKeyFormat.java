package io.dormouse.protocol;

/** The private key file formats that a user can save. */
public enum PrivateKeyFormat {
    /** PuTTY's own, version 3. */
    PPK,
    /** OpenSSH's own, {@code openssh-key-v1}. */
    OPENSSH
}
