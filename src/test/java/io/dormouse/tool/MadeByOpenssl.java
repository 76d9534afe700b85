package io.dormouse.tool;

import static io.dormouse.tool.MadeElsewhere.made;
import static io.dormouse.tool.MadeElsewhere.passphraseFile;

import io.dormouse.tool.MadeElsewhere.Type;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Keys that openssl made, and the same keys in all the PEM files that openssl, ssh-keygen and puttygen write. */
public final class MadeByOpenssl {

    private MadeByOpenssl() {}

    /** PKCS#8, clear: the key that all others of its type here hold. */
    public static Path pkcs8(Type type) {
        return made(type + "-openssl.pkcs8", file -> {
            if (type == Type.DSA) {
                String numbers = MadeElsewhere.file(new byte[0]).toString();
                Programs.run("openssl", "dsaparam", "-out", numbers, "1024");
                Programs.run("openssl", "genpkey", "-paramfile", numbers, "-out", file);
            } else {
                List<String> words = new ArrayList<>(List.of("openssl", "genpkey", "-out", file, "-algorithm"));
                words.addAll(algorithm(type));
                Programs.run(words.toArray(new String[0]));
            }
        });
    }

    private static List<String> algorithm(Type type) {
        return switch (type) {
            case RSA -> List.of("RSA", "-pkeyopt", "rsa_keygen_bits:2048");
            case NISTP256 -> List.of("EC", "-pkeyopt", "ec_paramgen_curve:P-256");
            case NISTP384 -> List.of("EC", "-pkeyopt", "ec_paramgen_curve:P-384");
            case NISTP521 -> List.of("EC", "-pkeyopt", "ec_paramgen_curve:P-521");
            default -> List.of(type.name());
        };
    }

    /** @param options of openssl pkcs8 -topk8, which say how it is encrypted */
    public static Path pkcs8(Type type, String options) {
        return made(
                type + options.replace(' ', '_') + ".pkcs8",
                file -> openssl("pkcs8 -topk8 " + options, "-passout", type, file));
    }

    /** PKCS#1, SEC 1 or DSA, clear. */
    public static Path pem(Type type) {
        return made(
                type + "-openssl.pem",
                file -> Programs.run(
                        "openssl", "pkey", "-traditional", "-in", pkcs8(type).toString(), "-out", file));
    }

    /** @param cipher as openssl names it: {@code "aes-128-cbc"}; more of its options may follow */
    public static Path pem(Type type, String cipher) {
        return made(
                type + "-" + cipher.replace(' ', '_') + ".pem",
                file -> openssl("pkey -traditional -" + cipher, "-passout", type, file));
    }

    /** SubjectPublicKeyInfo. */
    public static Path publicKey(Type type) {
        return made(
                type + "-openssl.spki",
                file -> Programs.run(
                        "openssl", "pkey", "-pubout", "-in", pkcs8(type).toString(), "-out", file));
    }

    /**
     * ssh-keygen's version of a file, which it rewrites in place.
     *
     * @param format PEM or PKCS8
     * @param passphrase empty for none
     */
    public static Path bySshKeygen(Type type, String format, String passphrase) {
        return made(type + "-ssh-keygen-" + format + passphrase.length(), file -> {
            Files.copy(pem(type), Path.of(file));
            Programs.run("ssh-keygen", "-p", "-q", "-m", format, "-P", "", "-N", passphrase, "-f", file);
        });
    }

    /** @param format of puttygen's -O: private-openssh or private-sshcom */
    public static Path byPuttygen(Type type, String format) {
        return made(
                type + "-" + format, file -> Programs.run("puttygen", ppk(type).toString(), "-O", format, "-o", file));
    }

    /** The same with {@link MadeElsewhere#PASSPHRASE}. */
    public static Path byPuttygenProtected(Type type, String format) {
        return made(
                type + "-protected-" + format,
                file -> Programs.run(
                        "puttygen",
                        ppk(type).toString(),
                        "--new-passphrase",
                        passphraseFile().toString(),
                        "-O",
                        format,
                        "-o",
                        file));
    }

    private static Path ppk(Type type) {
        return made(
                type + "-openssl.ppk",
                file -> Programs.run(
                        "puttygen", pem(type).toString(), "-C", type + " of openssl", "-O", "private", "-o", file));
    }

    private static void openssl(String words, String passphraseOption, Type type, String file) {
        List<String> all = new ArrayList<>(List.of(("openssl " + words).split(" ")));
        all.addAll(List.of("-in", pkcs8(type).toString(), "-out", file));
        all.addAll(List.of(passphraseOption, "file:" + passphraseFile()));
        Programs.run(all.toArray(new String[0]));
    }

    /** What openssl says of a file: its public half in PEM. */
    public static String publicHalf(byte[] file) {
        String path = MadeElsewhere.file(file).toString();
        return Programs.run("openssl", "pkey", "-pubout", "-in", path, "-passin", "file:" + passphraseFile())
                .out();
    }

    /** The content of {@link #publicKey}. */
    public static String publicHalf(Type type) {
        try {
            return Files.readString(publicKey(type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
