package io.dormouse.file;

import io.dormouse.key.KeyFormatException;

/**
 * The frame of {@code -----BEGIN …-----} and {@code -----END …-----} around base64.
 *
 * <p>RFC 7468; {@link PemBlock} reads it with headers inside and text in front.
 */
final class Armor {

    private Armor() {}

    static String begin(String label) {
        return "-----BEGIN " + label + "-----";
    }

    private static String end(String label) {
        return "-----END " + label + "-----";
    }

    static String write(String label, byte[] bytes, int width) {
        return write(label, "", bytes, width);
    }

    /** @param headers lines, each with its end */
    static String write(String label, String headers, byte[] bytes, int width) {
        return begin(label) + '\n' + headers + Base64Text.lines(bytes, width) + end(label) + '\n';
    }

    /**
     * @param file begins with {@link #begin}
     * @param what the thing being read, as the beginning of a sentence
     */
    static byte[] read(String label, String file, String what) throws KeyFormatException {
        TextLines lines = new TextLines(file, what);
        if (!lines.next().strip().equals(begin(label))) {
            throw KeyFormatException.damaged(what, "its first line has been changed");
        }
        StringBuilder text = new StringBuilder();
        String line = lines.next().strip();
        while (!line.equals(end(label))) {
            text.append(line);
            line = lines.next().strip();
        }
        lines.end();
        return Base64Text.decode(text.toString(), what);
    }
}
