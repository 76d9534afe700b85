package io.dormouse.file;

import io.dormouse.key.KeyFormatException;
import io.dormouse.key.PublicBlob;
import io.dormouse.key.PublicKey;
import java.util.Arrays;
import java.util.Base64;

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
        String[] words = words(line);
        if (words.length < 2) {
            throw KeyFormatException.damaged(WHAT, "only its first word is there");
        }
        PublicKey key = PublicKey.fromBlob(Base64Text.decode(words[1], WHAT));
        if (!key.algorithm().equals(words[0])) {
            throw KeyFormatException.damaged(WHAT, "its first word names another type than the key itself");
        }
        return new Parsed(key, words.length < 3 ? "" : words[2].strip());
    }

    /** Whether a text begins with what might be the name of a public key algorithm and a space. */
    static boolean isOne(String text) {
        return text.startsWith("ssh-") || text.startsWith("ecdsa-sha2-") || text.startsWith("sk-");
    }

    /** The algorithm, the key and what follows it. Not by a regular expression: it would be the only one in the engine. */
    private static String[] words(String line) {
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
