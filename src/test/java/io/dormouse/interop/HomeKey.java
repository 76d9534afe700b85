package io.dormouse.interop;

import io.dormouse.file.KeyFiles;
import io.dormouse.key.KeyFormatException;
import io.dormouse.key.SshKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The key of a program to which all its other files are compared.
 *
 * @param key as Dormouse reads it
 * @param shown by the program itself, in its own form
 * @param line in OpenSSH's form, found without Dormouse
 * @param fingerprint found without Dormouse
 */
record HomeKey(SshKey key, String shown, String line, String fingerprint) {

    static HomeKey of(Program program, KeyType type) throws IOException, KeyFormatException {
        Path file = program.home(type);
        return new HomeKey(
                KeyFiles.parse(Files.readAllBytes(file)).unlock(new byte[0]),
                program.publicKeyIn(file, program.homeFormat(), false),
                program.publicLine(type),
                program.fingerprint(type));
    }
}
