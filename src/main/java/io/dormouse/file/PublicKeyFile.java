package io.dormouse.file;

import io.dormouse.key.KeyFormatException;
import io.dormouse.key.SshKey;

/** A file with a public key and no private one. */
interface PublicKeyFile extends KeyFile {

    @Override
    default boolean encrypted() {
        return false;
    }

    @Override
    default SshKey unlock(byte[] passphrase) throws KeyFormatException {
        throw refused(description());
    }

    /** @param description as {@link KeyFile#description()}: of several words, and none of them an article */
    static KeyFormatException refused(String description) {
        return new KeyFormatException(
                KeyFormatException.Cause.PUBLIC_ONLY,
                "This file (" + description + ") holds the public half only. The private key is in another file; load"
                        + " that one.");
    }
}
