package io.dormouse.interop;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** One of the programs with which Dormouse must get along. Whatever it refuses is an {@link AssertionError}. */
interface Program {

    /** What opens the encrypted files. Some programs take it on the command line, in whatever encoding that has. */
    String PASSPHRASE = "dormouse in a teapot";

    byte[] PASSPHRASE_BYTES = PASSPHRASE.getBytes(StandardCharsets.US_ASCII);

    /** As it is called on the command line. */
    String name();

    /** A private key without a passphrase that this program has made, or at least has written. */
    Path home(KeyType type);

    /** In what format it is. */
    FileFormat homeFormat();

    /** The same key in another format. */
    Path write(KeyType type, FileFormat format, boolean encrypted);

    /** The public key that the program finds in a file, in the program's own form. Of private files it uses the private half. */
    String publicKeyIn(Path file, FileFormat format, boolean encrypted);

    /** The public line of the key of {@link #home}, found without Dormouse. */
    String publicLine(KeyType type);

    /** The fingerprint of that key as a program shows it: {@code "SHA256:…"}. */
    String fingerprint(KeyType type);

    static UnsupportedOperationException notOffered(Program program, FileFormat format) {
        return new UnsupportedOperationException(program.name() + " has nothing to write " + format + " with");
    }
}
