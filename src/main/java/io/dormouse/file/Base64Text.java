package io.dormouse.file;

import io.dormouse.key.KeyFormatException;
import java.util.Arrays;
import java.util.Base64;

/**
 * Base64 in lines, as all text formats of keys hold their bytes.
 *
 * <p>RFC 4648 section 4. Reading is strict (sections 3.3 and 3.5): one text stands for one sequence of bytes, so that no
 * change to a file goes unnoticed.
 */
final class Base64Text {

    private Base64Text() {}

    /** Lines of the given width, each with a line feed. */
    static String lines(byte[] bytes, int width) {
        String text = Base64.getEncoder().encodeToString(bytes);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < text.length(); i += width) {
            lines.append(text, i, Math.min(i + width, text.length())).append('\n');
        }
        return lines.toString();
    }

    /** How many lines {@link #lines} makes. */
    static int lineCount(int bytes, int width) {
        int characters = (bytes + 2) / 3 * 4;
        return (characters + width - 1) / width;
    }

    /**
     * @param text base64 without white space or line ends
     * @param what the thing being read, as the beginning of a sentence
     */
    static byte[] decode(String text, String what) throws KeyFormatException {
        if (!isBase64(text)) {
            throw KeyFormatException.damaged(what, "characters of its text are missing or have been changed");
        }
        byte[] bytes = Base64.getDecoder().decode(text);
        String again = Base64.getEncoder().encodeToString(bytes);
        if (!again.equals(text)) {
            Arrays.fill(bytes, (byte) 0);
            throw KeyFormatException.damaged(what, "the end of its text has been changed");
        }
        return bytes;
    }

    private static boolean isBase64(String text) {
        int digits = text.endsWith("==") ? text.length() - 2 : text.endsWith("=") ? text.length() - 1 : text.length();
        for (int i = 0; i < digits; i++) {
            if (value(text.charAt(i)) < 0) {
                return false;
            }
        }
        return text.length() % 4 == 0;
    }

    /** What a digit of base64 stands for, 0 to 63; -1 for every other character, the padding among them. */
    static int value(char c) {
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        if (c >= 'a' && c <= 'z') {
            return c - 'a' + 26;
        }
        return c >= '0' && c <= '9' ? c - '0' + 52 : c == '+' ? 62 : c == '/' ? 63 : -1;
    }

    /**
     * As many whole bytes as some digits make, without a look at what is left over.
     *
     * @param digits nothing else, no padding
     */
    static byte[] bits(String digits) {
        byte[] bytes = new byte[(int) (digits.length() * 6L / 8)];
        int bits = 0;
        int held = 0;
        int at = 0;
        for (int i = 0; i < digits.length(); i++) {
            bits = bits << 6 | value(digits.charAt(i));
            held += 6;
            if (held >= 8) {
                held -= 8;
                bytes[at++] = (byte) (bits >> held);
            }
        }
        return bytes;
    }
}
