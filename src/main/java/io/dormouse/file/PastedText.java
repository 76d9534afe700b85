package io.dormouse.file;

import java.util.Set;

/**
 * Frees a pasted text from what browsers, mail programs and word processors put into it and no one sees: after this, all
 * white space is spaces and line feeds, and no line begins or ends with any.
 */
final class PastedText {

    private static final String UNSEEN = "Invisible characters in the text were taken out.";
    private static final String SPACES = "Spaces of other kinds and tabs became ordinary spaces.";
    private static final String HYPHENS = "Typographic hyphens became ordinary ones.";
    private static final String QUOTED = "The marks of a mail program (>) at the beginning of lines were taken out.";
    private static final String AROUND = "White space around the key was taken away.";

    private PastedText() {}

    /** @param mended gets a sentence for each thing done that a person could wonder about */
    static String of(String pasted, Set<String> mended) {
        String text = lines(characters(pasted, mended), mended).strip();
        int end = pasted.endsWith("\r\n") ? 2 : pasted.endsWith("\n") || pasted.endsWith("\r") ? 1 : 0;
        String withoutLineEnd = pasted.substring(0, pasted.length() - end);
        // Not by strip(): compiled to JavaScript it takes a byte order mark for white space.
        if (!withoutLineEnd.isEmpty()
                && (Character.isWhitespace(withoutLineEnd.charAt(0))
                        || Character.isWhitespace(withoutLineEnd.charAt(withoutLineEnd.length() - 1)))) {
            mended.add(AROUND);
        }
        return text;
    }

    private static String characters(String pasted, Set<String> mended) {
        StringBuilder text = new StringBuilder(pasted.length());
        for (int i = 0; i < pasted.length(); i++) {
            char c = pasted.charAt(i);
            if (isLineEnd(c)) {
                text.append(c == '\n' && i > 0 && pasted.charAt(i - 1) == '\r' ? "" : "\n");
            } else if (isSpace(c)) {
                boolean inLine = text.length() > 0 && text.charAt(text.length() - 1) > ' ';
                if (c != '\t' || inLine) {
                    mended.add(SPACES);
                }
                text.append(' ');
            } else if (isUnseen(c) && !joins(pasted, i)) {
                mended.add(UNSEEN);
            } else if (isHyphen(c) && followsPartOfName(text)) {
                mended.add(HYPHENS);
                text.append('-');
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\u000b' || c == '\f' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    /** Any but the ordinary one. */
    private static boolean isSpace(char c) {
        return c == '\t'
                || c == '\u00a0'
                || c == '\u1680'
                || c >= '\u2000' && c <= '\u200a'
                || c == '\u202f'
                || c == '\u205f'
                || c == '\u3000';
    }

    private static boolean isUnseen(char c) {
        return c < ' '
                || c >= '\u007f' && c < '\u00a0'
                || c == '\u00ad'
                || c >= '\u200b' && c <= '\u200f'
                || c >= '\u202a' && c <= '\u202e'
                || c >= '\u2060' && c <= '\u206f'
                || c >= '\ufe00' && c <= '\ufe0f'
                || c == '\ufeff'
                || c == '\ufffc';
    }

    /** Some scripts, and some pictures, are written with invisible joiners; between such signs they stay. */
    private static boolean joins(String text, int i) {
        char c = text.charAt(i);
        boolean joiner = c == '\u200c' || c == '\u200d' || c >= '\ufe00' && c <= '\ufe0f';
        boolean after = i > 0 && text.charAt(i - 1) > '\u00ff' && text.charAt(i - 1) != '\ufeff';
        boolean before = c >= '\ufe00' || i + 1 < text.length() && text.charAt(i + 1) > '\u00ff';
        return joiner && after && before;
    }

    private static boolean isHyphen(char c) {
        return c >= '\u2010' && c <= '\u2013' || c == '\u2212';
    }

    /** In comments a dash may be meant. */
    private static boolean followsPartOfName(StringBuilder text) {
        for (String part : new String[] {"ssh", "ecdsa", "sha2", "sk", "ed25519", "nistp256", "cert"}) {
            int start = text.length() - part.length();
            if (start >= 0 && text.indexOf(part, start) == start) {
                return true;
            }
        }
        return false;
    }

    private static String lines(String text, Set<String> mended) {
        StringBuilder lines = new StringBuilder(text.length());
        for (int start = 0; start <= text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String line = text.substring(start, end).strip();
            String unquoted = unquoted(line);
            if (!unquoted.equals(line)) {
                mended.add(QUOTED);
            }
            lines.append(unquoted).append('\n');
            start = end + 1;
        }
        return lines.toString();
    }

    /** Not where a shell would write to a file: there a path follows. */
    private static String unquoted(String line) {
        int at = 0;
        while (at < line.length() && (line.charAt(at) == '>' || line.charAt(at) == ' ')) {
            at++;
        }
        boolean text = at < line.length() && "~/.$".indexOf(line.charAt(at)) < 0;
        boolean onlyMarks = at == line.length();
        return text || onlyMarks ? line.substring(at) : line;
    }
}
