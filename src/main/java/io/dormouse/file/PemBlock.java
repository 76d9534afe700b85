package io.dormouse.file;

import io.dormouse.key.KeyFormatException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands between {@code -----BEGIN} and {@code -----END}, however mail programs, editors and OpenSSL have dressed it.
 *
 * <p>RFC 7468, whose section 2 allows text in front; the headers inside are those of RFC 1421 section 4.6. Where its
 * lines end does not matter, not even whether there is more than one: fields of web pages make one line of many.
 *
 * @param label what the first line names: {@code "RSA PRIVATE KEY"}
 * @param headers by name, without the colon
 * @param notes sentences for the user
 */
record PemBlock(String label, Map<String, String> headers, byte[] der, List<String> notes) {

    static final String TEXT_IN_FRONT = "The text in front of the key was left out; no SSH program needs it.";

    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "-----END ";
    private static final String DASHES = "-----";
    private static final int LONGEST_LABEL = 40;

    /** OpenSSL puts the curve into a block of its own, in front of the key that names it again. */
    private static final String PARAMETERS = " PARAMETERS";

    /** The label of the first block that is not mere parameters, or nothing if there is no block. */
    static Optional<String> labelIn(String file) {
        int begin = begin(file);
        return begin < 0 ? Optional.empty() : Optional.of(label(file, begin));
    }

    /** Whether a block with such a label is somewhere in a file. */
    static boolean has(String label, String file) {
        return file.contains(BEGIN + label + DASHES);
    }

    private static int begin(String file) {
        int first = next(file, 0);
        int begin = first;
        while (begin >= 0 && label(file, begin).endsWith(PARAMETERS)) {
            begin = next(file, begin + 1);
        }
        return begin < 0 ? first : begin;
    }

    private static int next(String file, int from) {
        int begin = file.indexOf(BEGIN, from);
        while (begin >= 0 && label(file, begin).isEmpty()) {
            begin = file.indexOf(BEGIN, begin + 1);
        }
        return begin;
    }

    /** Empty if this is no first line after all. */
    private static String label(String file, int begin) {
        int start = begin + BEGIN.length();
        int end = file.indexOf(DASHES, start);
        if (end < 0 || end - start > LONGEST_LABEL) {
            return "";
        }
        for (int i = start; i < end; i++) {
            char c = file.charAt(i);
            if (!(c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == ' ')) {
                return "";
            }
        }
        return file.substring(start, end);
    }

    /**
     * @param file has a block; its text as {@link MendedText} has it
     * @param what the thing being read, as the beginning of a sentence
     */
    static PemBlock read(String file, String what) throws KeyFormatException {
        int begin = begin(file);
        String label = label(file, begin);
        int start = begin + BEGIN.length() + label.length() + DASHES.length();
        String last = END + label + DASHES;
        int end = file.indexOf(last, start);
        if (end < 0) {
            throw KeyFormatException.damaged(what, "its last line, " + last + ", is missing");
        }
        String rest = file.substring(end + last.length());
        if (!rest.strip().isEmpty()) {
            throw new KeyFormatException(
                    KeyFormatException.Cause.TRAILING_DATA,
                    what + " is followed by text that does not belong to it. Take what ends with " + last
                            + " and leave out" + " the rest.");
        }
        Body body = new Body(file.substring(start, end), what);
        List<String> notes = new ArrayList<>();
        if (!file.substring(0, begin).strip().isEmpty()) {
            notes.add(TEXT_IN_FRONT);
        }
        if (body.spaced) {
            notes.add("Blank space within the lines of the key was taken away.");
        }
        return new PemBlock(label, body.headers, Base64Text.decode(body.base64.toString(), what), List.copyOf(notes));
    }

    /** Text between the two lines. */
    private static final class Body {

        final Map<String, String> headers = new LinkedHashMap<>();
        final StringBuilder base64 = new StringBuilder();
        boolean spaced;

        Body(String text, String what) throws KeyFormatException {
            TextLines lines = new TextLines(text + '\n', what);
            while (!lines.atEnd()) {
                String line = lines.next();
                int colon = line.indexOf(':');
                if (colon >= 0 && base64.length() == 0) {
                    headers.put(
                            line.substring(0, colon).strip(),
                            line.substring(colon + 1).strip());
                } else {
                    data(line);
                }
            }
        }

        private void data(String line) {
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                if (c != ' ' && c != '\t') {
                    base64.append(c);
                } else {
                    spaced = true;
                }
            }
        }
    }
}
