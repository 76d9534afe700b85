package io.dormouse.file;

import io.dormouse.key.KeyFormatException;
import java.nio.charset.StandardCharsets;

/**
 * Reads and writes the outer layer of a PPK file: lines of {@code Name: value}, and blocks of base64 that tell their number of lines.
 *
 * <p>PuTTY manual, appendix C.2. Text is held as ISO 8859-1, one character for each byte, because the MAC is over bytes.
 */
final class PpkHeaders {

    static final String WHAT = "This PuTTY private key file";

    private static final String HEX = "0123456789abcdef";

    private final TextLines lines;
    private final int fileLength;

    PpkHeaders(String file) {
        lines = new TextLines(file, WHAT);
        fileLength = file.length();
    }

    /** Whether the next line bears this name. */
    boolean isNext(String name) {
        return lines.beginsWith(name + ": ");
    }

    /** The value of the next line, which must bear this name. An editor may have cut the space of an empty one. */
    String value(String name) throws KeyFormatException {
        String line = lines.next();
        if (line.equals(name + ":")) {
            return "";
        }
        if (!line.startsWith(name + ": ")) {
            throw KeyFormatException.damaged(WHAT, "the line \"" + name + ":\" is not in its place");
        }
        return line.substring(name.length() + 2);
    }

    /**
     * A decimal number of at most nine digits.
     *
     * @param beyond what is wrong with a longer one
     */
    int number(String name, KeyFormatException.Cause beyond) throws KeyFormatException {
        String value = value(name);
        boolean digits = !value.isEmpty();
        for (int i = 0; i < value.length(); i++) {
            digits &= value.charAt(i) >= '0' && value.charAt(i) <= '9';
        }
        if (!digits) {
            throw KeyFormatException.damaged(WHAT, "\"" + name + ":\" is not followed by a number");
        }
        if (value.length() > 9) {
            throw new KeyFormatException(
                    beyond,
                    WHAT + " says " + name + ": " + value.substring(0, 9) + "…, far more than any real one. Do not use"
                            + " it.");
        }
        return Integer.parseInt(value);
    }

    /** Bytes in hexadecimal; capital letters, which PuTTY does not write, are taken as PuTTY takes them. */
    byte[] hex(String name) throws KeyFormatException {
        String value = value(name);
        byte[] bytes = new byte[value.length() / 2];
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            int digit = HEX.indexOf(c >= 'A' && c <= 'F' ? (char) (c + 32) : c);
            if (digit < 0 || value.length() % 2 != 0) {
                throw KeyFormatException.damaged(WHAT, "\"" + name + ":\" is not followed by hexadecimal digits");
            }
            bytes[i / 2] |= (byte) (digit << (i % 2 == 0 ? 4 : 0));
        }
        return bytes;
    }

    /** A block of base64, whose number of lines comes first. */
    byte[] block(String name) throws KeyFormatException {
        int count = number(name, KeyFormatException.Cause.TOO_LARGE);
        if (count > fileLength) {
            throw KeyFormatException.damaged(WHAT, "it ends too early");
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(lines.next());
        }
        return Base64Text.decode(text.toString(), WHAT);
    }

    /** Refuses anything but blank lines after what has been read. */
    void end() throws KeyFormatException {
        lines.end();
    }

    /** Writes the same lines, with line feeds. */
    static final class Writer {

        private static final int WIDTH = 64;

        private final StringBuilder file = new StringBuilder();

        void value(String name, String value) {
            file.append(name).append(": ").append(value).append('\n');
        }

        void hex(String name, byte[] bytes) {
            StringBuilder text = new StringBuilder();
            for (byte b : bytes) {
                text.append(HEX.charAt(b >> 4 & 15)).append(HEX.charAt(b & 15));
            }
            value(name, text.toString());
        }

        void block(String name, byte[] bytes) {
            value(name, String.valueOf(Base64Text.lineCount(bytes.length, WIDTH)));
            file.append(Base64Text.lines(bytes, WIDTH));
        }

        byte[] toBytes() {
            return file.toString().getBytes(StandardCharsets.UTF_8);
        }
    }
}
