package io.dormouse.file;

import io.dormouse.key.KeyFormatException;

/** What is said where a passphrase is missing, or does not fit. */
final class WrongPassphrase {

    private WrongPassphrase() {}

    /** @param what the file, as the beginning of a sentence */
    static KeyFormatException missing(String what) {
        return new KeyFormatException(
                KeyFormatException.Cause.WRONG_PASSPHRASE,
                what + " is protected by a passphrase. Type it to unlock the key.");
    }

    /** Where nothing in the file checks it: damage looks the same. */
    static KeyFormatException of(String what) {
        return new KeyFormatException(
                KeyFormatException.Cause.WRONG_PASSPHRASE,
                what
                        + " is protected, and this is the wrong passphrase. Type it again; if you are sure of it, the file has"
                        + " been damaged.");
    }

    /** Where a check value shows it: a wrong passphrase and a file that was changed fail alike, and the former is likelier. */
    static KeyFormatException ofSealed(String what) {
        return new KeyFormatException(
                KeyFormatException.Cause.WRONG_PASSPHRASE,
                what + " is protected, and this is the wrong passphrase. Type it again; if you are sure of it, the file"
                        + " has been changed since it was saved.");
    }

    /** The failure to read what has been decrypted: nonsense comes from a wrong passphrase, all else is real. */
    static KeyFormatException insteadOf(KeyFormatException failure, String what) {
        return switch (failure.kind()) {
            case DAMAGED, TRAILING_DATA -> of(what);
            default -> failure;
        };
    }
}
