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
import io.dormouse.key.PrivateKey;
import io.dormouse.key.PublicKey;
import io.dormouse.key.SshKey;
import io.dormouse.protocol.Answer;
import io.dormouse.protocol.Cost;
import io.dormouse.protocol.PrivateKeyFormat;
import io.dormouse.protocol.Request;
import java.nio.ByteBuffer;

/** The files that the engine lets out: written with fresh salts, read back and compared before anyone gets them. */
final class PrivateKeyFile {
    private static final int SALT_BYTES = 16;
    private static final int SLOW_MILLISECONDS = 300;

    /** Trials for a wanted time take about two and a half times as long in all, and the file another one and a half twice. */
    private static final int TRIALS = 5;

    private static final Answer.Checked ANOTHER_KEY = new Answer.Checked(
            false, "", "This file holds another key than the one just made. Pick the file that you just saved.");

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
            PrivateKey readBack = KeyFiles.parse(file).unlock(passphrase).privateKey();
            boolean same = readBack.equals(key.privateKey());
            readBack.wipe();
            if (!same) {
                throw new IllegalStateException("the file that was written holds another key");
            }
        } catch (KeyFormatException e) {
            throw new IllegalStateException("the file that was written cannot be read", e);
        }
        return file;
    }

    /** Announces what takes long in {@link #write}: a passphrase is stretched to write the file and to read it back. */
    static void expect(Request.SavePrivateKey save, Expectation expectation) {
        if (save.passphrase().length == 0) {
            return;
        }
        Cost cost = save.cost();
        if (save.format() == PrivateKeyFormat.OPENSSH) {
            expectation.announce(OpenSshKey.stretching(cost.rounds()), 2);
        } else if (save.format() == PrivateKeyFormat.PKCS8) {
            expectation.announce(Pkcs8.stretching(Pkcs8.DEFAULT_ITERATIONS), 2);
        } else if (save.format() == PrivateKeyFormat.PPK3 && cost.passes() > 0) {
            expectation.announce(settings(cost), 2);
        } else if (save.format() == PrivateKeyFormat.PPK3 && cost.milliseconds() >= SLOW_MILLISECONDS) {
            expectation.announce((double) TRIALS * cost.milliseconds());
        }
    }

    private static Argon2Settings settings(Cost cost) {
        return new Argon2Settings(
                Argon2Settings.Flavour.valueOf(cost.argon2()),
                cost.memoryKib(),
                Math.max(1, cost.passes()),
                cost.parallelism());
    }

    private static byte[] ppk(SshKey key, byte[] passphrase, Cost cost, byte[] salt) {
        Argon2Settings settings = settings(cost);
        if (cost.passes() == 0 && passphrase.length > 0) {
            settings = Argon2Passes.taking(cost.milliseconds(), settings, tried -> {
                long start = System.currentTimeMillis();
                Ppk.write(key, passphrase, tried, salt);
                return System.currentTimeMillis() - start;
            });
        }
        return Ppk.write(key, passphrase, settings, salt);
    }

    private static byte[] draw(RandomBytes random, int length) {
        byte[] drawn = new byte[length];
        random.nextBytes(drawn);
        return drawn;
    }

    /**
     * Says whether a file that the user picked holds this key and opens with this passphrase. One that shows another public
     * key is not unlocked: it may be anybody's, and as costly as they like.
     */
    static Answer.Checked check(SshKey key, byte[] file, byte[] passphrase, Expectation expectation) {
        PublicKey wanted = key.privateKey().publicKey();
        try {
            KeyFile picked = KeyFiles.parse(file);
            if (picked.showsPublicKey() && !picked.publicKey().equals(wanted)) {
                return ANOTHER_KEY;
            }
            picked.stretching().ifPresent(stretching -> expectation.announce(stretching, 1));
            PrivateKey found = picked.unlock(passphrase).privateKey();
            found.wipe();
            return found.publicKey().equals(wanted) ? new Answer.Checked(true, "", "") : ANOTHER_KEY;
        } catch (KeyFormatException e) {
            return new Answer.Checked(false, e.kind().name(), e.getMessage());
        }
    }
}
