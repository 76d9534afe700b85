package io.dormouse.wizard;

import io.dormouse.protocol.PrivateKeyFormat;

/** What a person is told of each private key file format: who reads it, and what it is called on its card. */
final class FormatWords {
    private FormatWords() {}

    static String readers(PrivateKeyFormat format) {
        return switch (format) {
            case PPK3 -> "For PuTTY, WinSCP and FileZilla";
            case PPK2 -> "PuTTY's older format (version 2), for PuTTY before 0.75 and programs that refuse version 3";
            case OPENSSH -> "For ssh in a terminal, and VS Code";
            case PEM -> "The older PEM format, for old versions of ssh and the Triton tools. It keeps no comment.";
            case PKCS8 -> "PKCS#8, for OpenSSL, Java and other programs. It keeps no comment.";
        };
    }

    static String kind(PrivateKeyFormat format) {
        return switch (format) {
            case PPK3, PPK2 -> ".ppk";
            case OPENSSH -> "ssh";
            case PEM, PKCS8 -> ".pem";
        };
    }
}
