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
    private static final String WORDS = "BEGIN SSH2 PUBLIC KEY";
    private static final String LAST_WORDS = "END SSH2 PUBLIC KEY";
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
        return new Parsed(PublicKey.fromBlob(frame.bytes()), unquote(frame.comment()));
    }

    /**
     * Headers and base64 between a first and a last line, which ssh.com's private keys have as well.
     *
     * @param comment as it stands there, with quotation marks if it has them
     */
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
            String header = continued(line, lines);
            if (header.substring(0, colon).equalsIgnoreCase(COMMENT)) {
                comment = header.substring(colon + 1).strip();
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

    /** A header with the lines in which it goes on: section 3.3.3. A hostile one may have very many. */
    private static String continued(String line, TextLines lines) throws KeyFormatException {
        StringBuilder header = new StringBuilder(line);
        while (header.charAt(header.length() - 1) == '\\') {
            header.setLength(header.length() - 1);
            header.append(lines.next());
        }
        return header.toString();
    }

    /** Where the head of such a file begins in a text that was pasted, with its dashes or without; the last one, or -1. */
    static int beginning(String pasted) {
        int at = pasted.lastIndexOf(WORDS);
        while (at > 0 && isFrame(pasted.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /** Behind the last line of such a file, if it stands at or after a place, or else that place. */
    static int behindEnd(String pasted, int from, int to) {
        int at = pasted.indexOf(LAST_WORDS, from);
        if (at < 0 || at >= to) {
            return from;
        }
        at += LAST_WORDS.length();
        while (at < pasted.length() && isFrame(pasted.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isFrame(char c) {
        return c == '-' || c == ' ' || c >= '\u2010' && c <= '\u2015';
    }

    /**
     * The comment in a head whose line breaks may have been lost, or been added to.
     *
     * @param head from {@link #beginning} to the base64
     */
    static String commentIn(String head) {
        int at = KeyOptions.lower(head).indexOf(COMMENT + ":");
        if (at < 0) {
            return "";
        }
        String rest = head.substring(at + COMMENT.length() + 1).strip();
        boolean quoted = rest.startsWith("\"");
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            boolean goesOn = c == '\\' && rest.startsWith("\n", i + 1);
            if (c == '\n' && !quoted) {
                break;
            }
            if (goesOn) {
                i++;
            } else if (c == '\\' && quoted && i + 1 < rest.length()) {
                value.append(c).append(rest.charAt(++i));
            } else {
                value.append(c == '\n' ? ' ' : c);
            }
            if (c == '"' && quoted && i > 0) {
                break;
            }
        }
        return unquote(value.toString().strip());
    }

    /** Quotation marks may enclose the comment; in it PuTTY drops each backslash and takes what follows as it is. */
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
