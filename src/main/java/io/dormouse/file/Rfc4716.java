package io.dormouse.file;

import io.dormouse.key.KeyFormatException;
import io.dormouse.key.PublicKey;

/**
 * The public key file of RFC 4716, which PuTTYgen's <i>Save public key</i> writes and no {@code authorized_keys} takes.
 *
 * <p>Written byte for byte as PuTTYgen does, and so beyond the RFC in one point: a comment of more than about 60
 * characters stays on one line, because PuTTYgen cannot read it continued on the next (tried with 0.78).
 */
public final class Rfc4716 {

    static final String BEGIN = "---- BEGIN SSH2 PUBLIC KEY ----";

    private static final String END = "---- END SSH2 PUBLIC KEY ----";
    private static final String COMMENT = "comment";
    private static final String WHAT = "This SSH-2 public key file";
    private static final int WIDTH = 64;

    /** What a file says. */
    public record Parsed(PublicKey publicKey, String comment) implements PublicKeyFile {

        @Override
        public String description() {
            return "SSH-2 public key (RFC 4716, " + BEGIN + ")";
        }
    }

    private Rfc4716() {}

    /** The file, with line feeds. */
    public static String write(PublicKey key, String comment) {
        String quoted = comment.replace("\\", "\\\\").replace("\"", "\\\"");
        return BEGIN + "\nComment: \"" + quoted + "\"\n" + Base64Text.lines(key.blob(), WIDTH) + END + '\n';
    }

    /** Reads a file that begins with {@link #BEGIN}. */
    static Parsed read(String file) throws KeyFormatException {
        Frame frame = frame(file, BEGIN, END, WHAT);
        return new Parsed(PublicKey.fromBlob(frame.bytes()), frame.comment());
    }

    /** Headers and base64 between a first and a last line, which ssh.com's private keys have as well. */
    record Frame(String comment, byte[] bytes) {}

    /** @param what the thing being read, as the beginning of a sentence */
    static Frame frame(String file, String begin, String end, String what) throws KeyFormatException {
        TextLines lines = new TextLines(file, what);
        if (!lines.next().strip().equals(begin)) {
            throw KeyFormatException.damaged(what, "its first line has been changed");
        }
        String comment = "";
        String line = lines.next();
        for (int colon = line.indexOf(':'); colon >= 0; colon = line.indexOf(':')) {
            while (line.endsWith("\\")) {
                line = line.substring(0, line.length() - 1) + lines.next();
            }
            if (line.substring(0, colon).equalsIgnoreCase(COMMENT)) {
                comment = unquote(line.substring(colon + 1).strip());
            }
            line = lines.next();
        }
        StringBuilder text = new StringBuilder();
        while (!line.strip().equals(end)) {
            text.append(line.strip());
            line = lines.next();
        }
        lines.end();
        return new Frame(comment, Base64Text.decode(text.toString(), what));
    }

    /** Quotation marks may enclose the comment; a backslash before one or before itself is PuTTY's addition. */
    private static String unquote(String value) {
        if (value.length() < 2 || !value.startsWith("\"") || !value.endsWith("\"")) {
            return value;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 1; i < value.length() - 1; i++) {
            boolean escape = value.charAt(i) == '\\' && i + 2 < value.length();
            text.append(value.charAt(escape ? ++i : i));
        }
        return text.toString();
    }
}
