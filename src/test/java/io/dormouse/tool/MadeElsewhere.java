package io.dormouse.tool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Key files that puttygen and ssh-keygen made, each once for all tests, in a directory that is gone afterwards. */
public final class MadeElsewhere {

    /** What opens the protected ones. */
    public static final String PASSPHRASE = "correct horse, battery \u00e9";

    /** A key type in the words of both programs; ssh-keygen has no Ed448. */
    public enum Type {
        RSA("rsa", 2048),
        DSA("dsa", 1024),
        ED25519("ed25519", 255),
        ED448("ed448", 448),
        NISTP256("ecdsa", 256),
        NISTP384("ecdsa", 384),
        NISTP521("ecdsa", 521);

        private final String name;
        private final int bits;

        Type(String name, int bits) {
            this.name = name;
            this.bits = bits;
        }
    }

    private static final Path DIRECTORY = directory();
    private static final Map<String, Path> MADE = new ConcurrentHashMap<>();

    private MadeElsewhere() {}

    /** A PPK file of version 3 without a passphrase, by puttygen. */
    public static Path ppk(Type type) {
        return made(
                type + ".ppk",
                file -> Programs.run(
                        "puttygen",
                        "-q",
                        "-t",
                        type.name,
                        "-b",
                        String.valueOf(type.bits),
                        "-C",
                        type + " by puttygen",
                        "--random-device",
                        "/dev/urandom",
                        "--new-passphrase",
                        "/dev/null",
                        "-o",
                        file));
    }

    /**
     * The same key with {@link #PASSPHRASE}.
     *
     * @param parameters of puttygen's --ppk-param; puttygen chooses the passes if they do not
     */
    public static Path ppk(Type type, String parameters) {
        return made(
                type + "-" + parameters + ".ppk",
                file -> Programs.run(
                        "puttygen",
                        ppk(type).toString(),
                        "-P",
                        "--new-passphrase",
                        passphraseFile().toString(),
                        "--ppk-param",
                        parameters,
                        "-O",
                        "private",
                        "-o",
                        file));
    }

    /** The same key in a file of version 2, with {@link #PASSPHRASE} or without. */
    public static Path ppk2(Type type, boolean encrypted) {
        if (encrypted) {
            return ppk(type, "version=2");
        }
        return made(
                type + "-version2.ppk",
                file -> Programs.run(
                        "puttygen",
                        ppk(type).toString(),
                        "--reencrypt",
                        "--ppk-param",
                        "version=2",
                        "-O",
                        "private",
                        "-o",
                        file));
    }

    /** An OpenSSH file without a passphrase, by ssh-keygen. */
    public static Path openSsh(Type type) {
        return made(type + ".openssh", file -> sshKeygen(type, "", file));
    }

    /** Another key in an OpenSSH file with {@link #PASSPHRASE}, by ssh-keygen. */
    public static Path openSshProtected(Type type) {
        return made(type + "-protected.openssh", file -> sshKeygen(type, PASSPHRASE, file));
    }

    /** The key of {@link #openSsh} with {@link #PASSPHRASE}, one round of bcrypt and a cipher of ssh-keygen's choice. */
    public static Path openSsh(Type type, String cipher) {
        return made(type + "-" + cipher + ".openssh", file -> {
            Files.copy(openSsh(type), Path.of(file));
            Programs.run("ssh-keygen", "-q", "-p", "-P", "", "-N", PASSPHRASE, "-Z", cipher, "-a", "1", "-f", file);
        });
    }

    /** The key of {@link #ppk(Type)} in an OpenSSH file, by puttygen, which fills it up in its own way. */
    public static Path openSshByPuttygen(Type type) {
        return made(
                type + "-puttygen.openssh",
                file -> Programs.run("puttygen", ppk(type).toString(), "-O", "private-openssh-new", "-o", file));
    }

    /** A file for --old-passphrase and --new-passphrase. */
    public static Path passphraseFile() {
        return made("passphrase", file -> Files.writeString(Path.of(file), PASSPHRASE));
    }

    /** A file of its own with this content, which only its owner may read, as ssh-keygen wants it. */
    public static Path file(byte[] content) {
        try {
            return Files.write(Files.createTempFile(DIRECTORY, "given", ".key"), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sshKeygen(Type type, String passphrase, String file) {
        String bits = String.valueOf(type.bits);
        String comment = type + " by ssh-keygen";
        Programs.run("ssh-keygen", "-q", "-t", type.name, "-b", bits, "-N", passphrase, "-C", comment, "-f", file);
    }

    interface Maker {
        void make(String file) throws IOException;
    }

    /** Not computeIfAbsent: making one file may ask for another. */
    static synchronized Path made(String name, Maker maker) {
        Path file = MADE.get(name);
        if (file == null) {
            file = DIRECTORY.resolve(name);
            try {
                maker.make(file.toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            MADE.put(name, file);
        }
        return file;
    }

    private static Path directory() {
        try {
            Path directory = Files.createTempDirectory("dormouse-keys");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory)));
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) {
        try (var files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
