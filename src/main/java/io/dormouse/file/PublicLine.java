package io.dormouse.file;

import io.dormouse.key.Certificate;
import io.dormouse.key.KeyFormatException;
import io.dormouse.key.PublicBlob;
import io.dormouse.key.PublicKey;
import io.dormouse.key.SecurityKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * A public key on one line, as {@code authorized_keys}, {@code .pub} files and portals have it.
 *
 * <p>AUTHORIZED_KEYS FILE FORMAT in sshd(8), without options in front: algorithm, base64, comment.
 */
public final class PublicLine {

    private static final String WHAT = "This OpenSSH public key";

    /** What a line says. */
    public record Parsed(PublicKey publicKey, String comment) implements PublicKeyFile {

        @Override
        public String description() {
            return "OpenSSH public key";
        }
    }

    private PublicLine() {}

    /** The line, without a line end. An empty comment leaves no space behind. */
    public static String write(PublicBlob key, String comment) {
        String line = key.algorithm() + " " + Base64.getEncoder().encodeToString(key.blob());
        return comment.isEmpty() ? line : line + " " + comment;
    }

    /**
     * Reads one line; white space around it is not looked at.
     *
     * @throws KeyFormatException NOT_A_KEY if it does not look like such a line, TRAILING_DATA if there is a second one
     */
    public static Parsed read(String text) throws KeyFormatException {
        String[] words = words(text);
        PublicKey key = PublicKey.fromBlob(Base64Text.decode(words[1], WHAT));
        if (!key.algorithm().equals(words[0])) {
            throw KeyFormatException.damaged(WHAT, "its first word names another type than the key itself");
        }
        return new Parsed(key, words.length < 3 ? "" : words[2].strip());
    }

    /**
     * Reads one line where a private key was looked for.
     *
     * @throws KeyFormatException PUBLIC_ONLY for what is no plain key: a certificate, a key on a security key
     */
    static Parsed readFile(String text) throws KeyFormatException {
        PublicBlob key = PublicBlob.fromBlob(Base64Text.decode(words(text)[1], WHAT));
        if (key instanceof Certificate || key instanceof SecurityKey) {
            throw PublicKeyFile.refused(KeyDetails.description(key));
        }
        return read(text);
    }

    /** Two words or three: algorithm, key, comment. */
    private static String[] words(String text) throws KeyFormatException {
        String line = text.strip();
        if (!isOne(line)) {
            throw new KeyFormatException(
                    KeyFormatException.Cause.NOT_A_KEY,
                    "This is no OpenSSH public key: such a line begins with ssh-rsa, ssh-ed25519 or ecdsa-sha2-. Copy the"
                            + " whole line, from its beginning.");
        }
        if (line.indexOf('\n') >= 0 || line.indexOf('\r') >= 0) {
            throw new KeyFormatException(
                    KeyFormatException.Cause.TRAILING_DATA,
                    WHAT + " goes on after the end of its line. Copy one key, on one line.");
        }
        String[] words = split(line);
        if (words.length < 2) {
            throw KeyFormatException.damaged(WHAT, "only its first word is there");
        }
        return words;
    }

    /** Whether a text begins with what might be the name of a public key algorithm and a space. */
    static boolean isOne(String text) {
        return text.startsWith("ssh-") || text.startsWith("ecdsa-sha2-") || text.startsWith("sk-");
    }

    /** The first line of {@code authorized_keys} without the options in front; nothing if there are none. */
    static Optional<String> behindOptions(String text) {
        String line = text.substring(0, Math.max(0, text.indexOf('\n')));
        int start = PastedBlob.next(line, 0);
        int type = start < 0 ? -1 : line.lastIndexOf(PastedBlob.name(line, start), start);
        boolean options =
                type > 0 && KeyOptions.parse(line.substring(0, type).strip()).isPresent();
        return options ? Optional.of(line.substring(type)) : Optional.empty();
    }

    /** The first word, the second and what follows it. Not by a regular expression: it would be the only one in the engine. */
    private static String[] split(String line) {
        String[] words = new String[3];
        int count = 0;
        int start = 0;
        for (int i = 0; i < line.length() && count < 2; i++) {
            boolean blank = line.charAt(i) == ' ' || line.charAt(i) == '\t';
            if (blank && start < i) {
                words[count++] = line.substring(start, i);
            }
            start = blank ? i + 1 : start;
        }
        words[count++] = line.substring(start);
        return Arrays.copyOf(words, count);
    }
}
