package io.dormouse.file;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What stood in front of a key's base64: the name of its type, options, a quotation mark, the command that was to write it.
 *
 * @param options as in {@link KeyOptions}
 * @param closing the characters that would end what was opened in front, of which any may be meant; empty if nothing was
 * @param command whether it was a command of a shell
 * @param ssh2File whether it was the head of an RFC 4716 file
 * @param comment from the head of such a file
 */
record KeyFront(List<String> options, String closing, boolean command, boolean ssh2File, String comment) {

    static final String QUOTES = "Quotation marks around the key were taken away.";
    static final String TEXT = "Text around the key was left out.";
    static final String BROKEN = "The key was broken over several lines or words; it is one line again.";

    private static final String COMMAND = "The command around the key was left out.";
    private static final String SSH2_FILE =
            "It was in the format that begins with ---- BEGIN SSH2 PUBLIC KEY (RFC 4716);"
                    + " now it is one line, as authorized_keys and portals want it.";

    private static final String OPENING = "\"'`\u201c\u201d\u201e\u2018\u2019\u201a\u00ab\u00bb\u2039\u203a<([{";
    private static final List<String> CLOSING = List.of(
            "\"",
            "'",
            "`",
            "\u201d\u201c",
            "\u201d\u201c",
            "\u201c\u201d",
            "\u2019\u2018",
            "\u2019\u2018",
            "\u2018\u2019",
            "\u00bb",
            "\u00ab",
            "\u203a",
            "\u2039",
            ">",
            ")",
            "]",
            "}");

    private static final String BRACKETS = "([{";
    private static final String BRACKET_ENDS = ")]}";

    /**
     * @param before everything from the end of what came before the key
     * @param algorithm of the key itself
     */
    static KeyFront of(String before, String algorithm, Set<String> mended) {
        int head = Rfc4716.beginning(before);
        String rest = KeyType.taken(before, algorithm, head >= 0, mended);
        if (head >= 0) {
            mended.add(SSH2_FILE);
            leaveOut(before.substring(0, head), mended);
            return new KeyFront(List.of(), "", false, true, Rfc4716.commentIn(rest.substring(head)));
        }
        int line = rest.lastIndexOf('\n') + 1;
        String front = rest.substring(line).strip();
        String earlier = rest.substring(0, line).strip();
        if (front.isEmpty()) {
            int lastLine = earlier.lastIndexOf('\n') + 1;
            if (lastLine < earlier.length()
                    && KeyOptions.parse(earlier.substring(lastLine)).isPresent()) {
                front = earlier.substring(lastLine);
                earlier = earlier.substring(0, lastLine);
                mended.add(BROKEN);
            }
        }
        leaveOut(earlier, mended);
        int echo = command(front);
        if (echo >= 0 && KeyOptions.parse(front).isEmpty()) {
            mended.add(COMMAND);
            return opened(arguments(front.substring(echo)), true, mended);
        }
        return opened(front, false, mended);
    }

    /** Where a command begins that prints what follows it, or -1. */
    private static int command(String front) {
        int echo = front.indexOf("echo ");
        return echo >= 0 ? echo : front.equals("echo") ? 0 : front.indexOf("printf ");
    }

    /** What follows the command's name and its switches. */
    private static String arguments(String command) {
        int at = command.indexOf(' ');
        while (at >= 0 && command.startsWith(" -", at)) {
            at = command.indexOf(' ', at + 1);
        }
        return at < 0 ? "" : command.substring(at).strip();
    }

    private static KeyFront opened(String front, boolean command, Set<String> mended) {
        Optional<List<String>> options = KeyOptions.parse(front);
        if (options.isPresent()) {
            return new KeyFront(options.get(), "", command, false, "");
        }
        int first = OPENING.indexOf(front.charAt(0));
        options = KeyOptions.parse(front.substring(1).strip());
        if (first >= 0 && options.isPresent()) {
            note(first, command, mended);
            return new KeyFront(options.get(), CLOSING.get(first), command, false, "");
        }
        if (!command) {
            leaveOut(front, mended);
        }
        int last = OPENING.indexOf(front.charAt(front.length() - 1));
        if (last >= 0) {
            note(last, command, mended);
            return new KeyFront(List.of(), CLOSING.get(last), command, false, "");
        }
        return new KeyFront(List.of(), closingOf(front), command, false, "");
    }

    /** What ends the text that the key is part of: the next tag of a page, or the bracket that was opened earlier. */
    private static String closingOf(String front) {
        if (front.endsWith(">") && front.indexOf('<') >= 0) {
            return "<";
        }
        for (int i = front.length() - 1; i >= 0; i--) {
            int bracket = BRACKETS.indexOf(front.charAt(i));
            if (bracket >= 0 && front.indexOf(BRACKET_ENDS.charAt(bracket), i) < 0) {
                return BRACKET_ENDS.substring(bracket, bracket + 1);
            }
        }
        return "";
    }

    /** Quotation marks belong to a command, and go with it. */
    private static void note(int opening, boolean command, Set<String> mended) {
        if (!command) {
            mended.add(QUOTES);
        }
    }

    static void leaveOut(String text, Set<String> mended) {
        if (saysSomething(text)) {
            mended.add(TEXT);
        }
    }

    /** Whether there is a letter or a digit in a text. */
    static boolean saysSomething(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean mark = c > '\u007f' && OPENING.indexOf(c) >= 0;
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c > '\u007f' && !mark) {
                return true;
            }
        }
        return false;
    }
}
