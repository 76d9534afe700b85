package io.dormouse.file;

import io.dormouse.key.KeyFormatException;

/** Takes a file apart line by line, whichever of LF, CR LF and CR ends them. */
final class TextLines {

    private final String text;
    private final String what;
    private int position;

    /** @param what the thing being read, as the beginning of a sentence */
    TextLines(String text, String what) {
        this.text = text;
        this.what = what;
    }

    boolean atEnd() {
        return position >= text.length();
    }

    /** The next line without its end. */
    String next() throws KeyFormatException {
        if (position >= text.length()) {
            throw KeyFormatException.damaged(what, "it ends too early");
        }
        int end = position;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        String line = text.substring(position, end);
        position = end + (text.startsWith("\r\n", end) ? 2 : 1);
        return line;
    }

    /** Whether the next line begins so. */
    boolean beginsWith(String beginning) {
        return text.startsWith(beginning, position);
    }

    /** Refuses anything but blank lines after what has been read. */
    void end() throws KeyFormatException {
        if (position < text.length() && !text.substring(position).strip().isEmpty()) {
            throw new KeyFormatException(
                    KeyFormatException.Cause.TRAILING_DATA,
                    what + " is followed by text that does not belong to it. Put each key into a file of its own.");
        }
    }
}
