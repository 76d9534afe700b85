package io.dormouse.file;

import io.dormouse.key.KeyFormatException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of a key file as the program wrote it, whatever editors, mail and Windows have done to it since.
 *
 * <p>Line ends, a byte order mark and blank space carry no part of a key, so they are put right here, once for all formats.
 *
 * @param text the bytes as ISO 8859-1, one character for each, since MACs are over bytes; lines end with LF, the last one
 *     too; no blank space at either end of the text and, but for comments, of any line
 * @param notes sentences for the user that say what has been mended
 */
record MendedText(String text, List<String> notes) {

    private static final String UTF8_MARK = "\u00ef\u00bb\u00bf";

    /** What lies behind this belongs to a comment, and so perhaps to a MAC. */
    private static final String COMMENT = "Comment:";

    /** In files that begin so, a backslash at the end of a line has the comment go on in the next. */
    private static final String SSH2 = "---- BEGIN SSH2 ";

    static MendedText of(byte[] file) throws KeyFormatException {
        String bytes = new String(file, StandardCharsets.ISO_8859_1);
        if (bytes.startsWith("\u00ff\u00fe") || bytes.startsWith("\u00fe\u00ff")) {
            throw new KeyFormatException(
                    KeyFormatException.Cause.UNSUPPORTED,
                    "This text was saved as UTF-16, which no SSH program reads. Open it in an editor, save it as UTF-8 and"
                            + " load it again.");
        }
        List<String> notes = new ArrayList<>();
        String text = withoutBlanks(withLineFeeds(withoutMark(bytes, notes), notes), notes);
        return new MendedText(text, List.copyOf(notes));
    }

    private static String withoutMark(String text, List<String> notes) {
        if (!text.startsWith(UTF8_MARK)) {
            return text;
        }
        notes.add("A byte order mark at the beginning was left out.");
        return text.substring(UTF8_MARK.length());
    }

    private static String withLineFeeds(String text, List<String> notes) {
        if (text.indexOf('\r') < 0) {
            return text;
        }
        String unix = text.replace("\r\n", "\n");
        boolean windows = unix.length() < text.length();
        boolean mac = unix.indexOf('\r') >= 0;
        String had = windows && mac ? "several kinds" : windows ? "those of Windows (CR LF)" : "those of old Macs (CR)";
        notes.add("The line ends were mended: this file had " + had + ".");
        return unix.replace('\r', '\n');
    }

    private static String withoutBlanks(String text, List<String> notes) {
        boolean ended = text.endsWith("\n");
        String whole = ended ? text : text + '\n';
        String lines = trimmed(whole);
        if (!lines.equals(whole)) {
            notes.add("Blank space around the key or its lines was left out.");
        }
        boolean several = lines.indexOf('\n') < lines.length() - 1;
        if (!ended && several) {
            notes.add("The end of the last line was missing and was added.");
        }
        return lines;
    }

    /** @param text ends with a line feed */
    private static String trimmed(String text) {
        boolean headersGoOn = text.strip().startsWith(SSH2);
        StringBuilder lines = new StringBuilder();
        int blankLines = 0;
        for (int begin = 0; begin < text.length(); begin = text.indexOf('\n', begin) + 1) {
            int end = text.indexOf('\n', begin);
            boolean continued = headersGoOn && lines.length() > 1 && lines.charAt(lines.length() - 2) == '\\';
            int from = begin;
            while (!continued && from < end && isBlank(text.charAt(from))) {
                from++;
            }
            int to = end;
            while (!continued && to > from && isBlank(text.charAt(to - 1)) && !text.startsWith(COMMENT, from)) {
                to--;
            }
            if (from == to) {
                blankLines++;
                continue;
            }
            for (; blankLines > 0 && lines.length() > 0; blankLines--) {
                lines.append('\n');
            }
            blankLines = 0;
            lines.append(text, from, to).append('\n');
        }
        return lines.toString();
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
