package io.dormouse.wizard;

import io.dormouse.protocol.PrivateKeyFormat;
import io.dormouse.wizard.words.Words;

/** What a person is told of each private key file format: who reads it, and what it is called on its card. */
final class FormatWords {
    private FormatWords() {}

    static String readers(PrivateKeyFormat format) {
        return Words.of(
                switch (format) {
                    case PPK3 -> "save.ppk3";
                    case PPK2 -> "save.ppk2";
                    case OPENSSH -> "save.openssh";
                    case PEM -> "save.pem";
                    case PKCS8 -> "save.pkcs8";
                });
    }

    static String kind(PrivateKeyFormat format) {
        return switch (format) {
            case PPK3, PPK2 -> ".ppk";
            case OPENSSH -> "ssh";
            case PEM, PKCS8 -> ".pem";
        };
    }
}
