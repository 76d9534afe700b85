package io.dormouse.engine;

import io.dormouse.entropy.RandomBytes;
import io.dormouse.file.Argon2Settings;
import io.dormouse.file.KeyFile;
import io.dormouse.file.KeyFiles;
import io.dormouse.file.OpenSshKey;
import io.dormouse.file.Ppk;
import io.dormouse.key.KeyFormatException;
import io.dormouse.key.SshKey;
import io.dormouse.protocol.Answer;
import io.dormouse.protocol.PrivateKeyFormat;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** The files that the engine lets out: written with fresh salts, read back and compared before anyone gets them. */
final class PrivateKeyFile {
    private static final int SALT_BYTES = 16;

    /** What ssh-keygen takes since OpenSSH 9.4. */
    private static final int BCRYPT_ROUNDS = 24;

    private PrivateKeyFile() {}

    /** @throws IllegalStateException when the file does not read back as the key it was made from */
    static byte[] write(PrivateKeyFormat format, SshKey key, byte[] passphrase, RandomBytes random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        byte[] file =
                switch (format) {
                    case PPK -> Ppk.write(key, passphrase, Argon2Settings.DEFAULT, salt);
                    case OPENSSH -> {
                        byte[] check = new byte[Integer.BYTES];
                        random.nextBytes(check);
                        int checkInt = ByteBuffer.wrap(check).getInt();
                        yield OpenSshKey.write(key, passphrase, BCRYPT_ROUNDS, salt, checkInt);
                    }
                };
        try {
            if (!KeyFiles.parse(file).unlock(passphrase).equals(key)) {
                throw new IllegalStateException("the file that was written holds another key");
            }
        } catch (KeyFormatException e) {
            throw new IllegalStateException("the file that was written cannot be read", e);
        }
        return file;
    }

    /** Says whether a file that the user picked holds this key and opens with this passphrase. */
    static Answer.Checked check(SshKey key, byte[] file, byte[] passphrase) {
        try {
            KeyFile picked = KeyFiles.parse(file);
            SshKey found = picked.unlock(passphrase);
            if (!Arrays.equals(
                    found.privateKey().publicKey().blob(),
                    key.privateKey().publicKey().blob())) {
                return new Answer.Checked(
                        false,
                        "This file holds another key than the one just made. Pick the file that you just saved.");
            }
            return new Answer.Checked(true, "The file is good: " + picked.description() + ", the key just made.");
        } catch (KeyFormatException e) {
            return new Answer.Checked(false, e.getMessage());
        }
    }
}
