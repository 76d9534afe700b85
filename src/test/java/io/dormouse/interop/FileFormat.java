package io.dormouse.interop;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** A format of key files, private ones first. */
enum FileFormat {
    PPK3("PPK 3", "PuTTY-User-Key-File-3: "),
    PPK2("PPK 2", "PuTTY-User-Key-File-2: "),
    OPENSSH("OpenSSH", "-----BEGIN OPENSSH PRIVATE KEY-----\n"),
    PEM("PEM", "-----BEGIN (RSA|EC|DSA) PRIVATE KEY-----\n"),
    PKCS8("PKCS#8", "-----BEGIN (ENCRYPTED )?PRIVATE KEY-----\n"),
    SSH_COM("ssh.com", "---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----\n"),
    PUBLIC_LINE("public line", "(ssh|ecdsa)-"),
    RFC4716("RFC 4716", "---- BEGIN SSH2 PUBLIC KEY ----\n"),
    SPKI("public PEM", "-----BEGIN PUBLIC KEY-----\n"),
    PKCS1_PUBLIC("public PKCS#1", "-----BEGIN RSA PUBLIC KEY-----\n");

    private final String title;
    private final String beginning;

    FileFormat(String title, String beginning) {
        this.title = title;
        this.beginning = beginning;
    }

    boolean isPrivate() {
        return compareTo(PUBLIC_LINE) < 0;
    }

    /** Whether programs put the comment of the key into it. */
    boolean keepsComment() {
        return this == PPK3 || this == PPK2 || this == OPENSSH || this == SSH_COM || this == PUBLIC_LINE;
    }

    /** Programs write another format without a word where they cannot write the one they were asked for. */
    void requireIn(String file) {
        assertTrue(file.matches("(?s)" + beginning + ".*"), () -> "not " + title + ":\n" + file);
    }

    @Override
    public String toString() {
        return title;
    }
}
