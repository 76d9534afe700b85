package io.dormouse.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text that people typed into other programs and that reached a key file in whatever encoding they used. */
final class Comments {

    private Comments() {}

    /** The bytes as UTF-8 if they are that, as ISO 8859-1 otherwise. */
    static String text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        boolean valid = Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes);
        return valid ? text : new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** The same on one line: a line end in a comment would become a second line of the files written from it. */
    static String line(byte[] bytes) {
        return text(bytes).replace('\r', ' ').replace('\n', ' ').replace('\0', ' ');
    }
}
