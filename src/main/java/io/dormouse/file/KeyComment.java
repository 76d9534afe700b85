package io.dormouse.file;

import java.util.Set;

/** What stands behind a key on its line: the comment, or the end of what was opened in front. */
final class KeyComment {

    private static final String QUOTES = "\"'`\u201c\u201d\u2018\u2019\u00ab\u00bb";
    private static final String OPENING = "<([{";
    private static final String BRACKETS = ">)]}";
    private static final String[] COMMAND_ENDS = {" >", " |", " &", ";"};
    private static final String[] WRITTEN_LINE_ENDS = {"\\r\\n", "\\n"};

    private KeyComment() {}

    /** @param rest of the line, from the end of the base64 on */
    static String of(String rest, KeyFront front, Set<String> mended) {
        String comment = front.closing().isEmpty() && front.command() ? upTo(COMMAND_ENDS, rest) : closed(rest, front);
        if (front.closing().isEmpty()) {
            comment = withoutStrayQuotes(comment.strip(), mended);
        } else {
            comment = withoutStrayQuotes(withoutWrittenLineEnd(comment).strip(), mended);
        }
        return KeyFront.saysSomething(comment) ? comment : "";
    }

    private static String upTo(String[] ends, String text) {
        int end = text.length();
        for (String mark : ends) {
            int at = text.indexOf(mark);
            end = at >= 0 ? Math.min(end, at) : end;
        }
        return text.substring(0, end);
    }

    /** Brackets may stand in the comment too, and so the first counts that closes none of these; so of quotation marks. */
    private static String closed(String rest, KeyFront front) {
        int end = rest.length();
        for (int i = 0; i < front.closing().length(); i++) {
            char closing = front.closing().charAt(i);
            int bracket = BRACKETS.indexOf(closing);
            int at = bracket >= 0 ? unopened(rest, OPENING.charAt(bracket), closing) : rest.indexOf(closing);
            end = at >= 0 ? Math.min(end, at) : end;
        }
        return rest.substring(0, end);
    }

    private static int unopened(String text, char opening, char closing) {
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            open += text.charAt(i) == opening ? 1 : text.charAt(i) == closing ? -1 : 0;
            if (open < 0) {
                return i;
            }
        }
        return -1;
    }

    /** In the text of a program the line end may be written as two characters. */
    private static String withoutWrittenLineEnd(String comment) {
        for (String end : WRITTEN_LINE_ENDS) {
            if (comment.endsWith(end)) {
                return comment.substring(0, comment.length() - end.length());
            }
        }
        return comment;
    }

    /** One that has no other half: the beginning of what it enclosed was not copied. */
    private static String withoutStrayQuotes(String comment, Set<String> mended) {
        String rest = comment;
        while (endsInStrayQuote(rest)) {
            mended.add(KeyFront.QUOTES);
            rest = rest.substring(0, rest.length() - 1).strip();
        }
        return rest;
    }

    private static boolean endsInStrayQuote(String comment) {
        int last = comment.length() - 1;
        return last >= 0
                && QUOTES.indexOf(comment.charAt(last)) >= 0
                && comment.indexOf(comment.charAt(last)) == last
                && !(comment.charAt(last) == '\u201d' && comment.indexOf('\u201c') >= 0)
                && !(comment.charAt(last) == '\u2019' && comment.indexOf('\u2018') >= 0)
                && !(comment.charAt(last) == '\u00bb' && comment.indexOf('\u00ab') >= 0);
    }
}
