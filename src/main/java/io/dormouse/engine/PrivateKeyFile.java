package io.dormouse.engine;

import io.dormouse.entropy.RandomBytes;
import io.dormouse.file.Argon2Settings;
import io.dormouse.file.KeyFile;
import io.dormouse.file.KeyFiles;
import io.dormouse.file.OpenSshKey;
import io.dormouse.file.PemPrivateKey;
import io.dormouse.file.Pkcs8;
import io.dormouse.file.Ppk;
import io.dormouse.key.KeyFormatException;
import io.dormouse.key.SshKey;
import io.dormouse.protocol.Answer;
import io.dormouse.protocol.Cost;
import io.dormouse.protocol.PrivateKeyFormat;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** The files that the engine lets out: written with fresh salts, read back and compared before anyone gets them. */
final class PrivateKeyFile {
    private static final int SALT_BYTES = 16;

    private PrivateKeyFile() {}

    /** @throws IllegalStateException when the file does not read back as the key it was made from */
    static byte[] write(PrivateKeyFormat format, SshKey key, byte[] passphrase, Cost cost, RandomBytes random) {
        byte[] file =
                switch (format) {
                    case PPK3 -> ppk(key, passphrase, cost, draw(random, SALT_BYTES));
                    case PPK2 -> Ppk.writeVersion2(key, passphrase);
                    case OPENSSH -> {
                        byte[] salt = draw(random, SALT_BYTES);
                        int checkInt =
                                ByteBuffer.wrap(draw(random, Integer.BYTES)).getInt();
                        yield OpenSshKey.write(key, passphrase, cost.rounds(), salt, checkInt);
                    }
                    case PEM -> PemPrivateKey.write(key, passphrase, draw(random, SALT_BYTES));
                    case PKCS8 -> {
                        byte[] salt = draw(random, SALT_BYTES);
                        yield Pkcs8.write(key, passphrase, Pkcs8.DEFAULT_ITERATIONS, salt, draw(random, SALT_BYTES));
                    }
                };
        try {
            if (!KeyFiles.parse(file).unlock(passphrase).privateKey().equals(key.privateKey())) {
                throw new IllegalStateException("the file that was written holds another key");
            }
        } catch (KeyFormatException e) {
            throw new IllegalStateException("the file that was written cannot be read", e);
        }
        return file;
    }

    private static byte[] ppk(SshKey key, byte[] passphrase, Cost cost, byte[] salt) {
        Argon2Settings settings = new Argon2Settings(
                Argon2Settings.Flavour.valueOf(cost.argon2()),
                cost.memoryKib(),
                Math.max(1, cost.passes()),
                cost.parallelism());
        if (cost.passes() == 0 && passphrase.length > 0) {
            settings = Argon2Passes.taking(
                    cost.milliseconds(), settings, tried -> Ppk.write(key, passphrase, tried, salt));
        }
        return Ppk.write(key, passphrase, settings, salt);
    }

    private static byte[] draw(RandomBytes random, int length) {
        byte[] drawn = new byte[length];
        random.nextBytes(drawn);
        return drawn;
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
                        "",
                        "This file holds another key than the one just made. Pick the file that you just saved.");
            }
            return new Answer.Checked(true, "", "It is a " + picked.description() + " and holds this key.");
        } catch (KeyFormatException e) {
            return new Answer.Checked(false, e.kind().name(), e.getMessage());
        }
    }
}
