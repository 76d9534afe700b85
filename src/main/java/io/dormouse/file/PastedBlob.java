package io.dormouse.file;

import io.dormouse.key.KeyFormatException;
import io.dormouse.key.PublicBlob;
import io.dormouse.key.UnhandledKey;

/**
 * The base64 of one key, found in a text. Its encoding tells where the key ends, and so line breaks in it can be told from
 * what follows it.
 *
 * @param start the index of its first digit
 * @param end the index behind its last digit or padding
 * @param broken whether white space stood between its digits
 * @param unpadded whether the padding was not what it must be
 */
record PastedBlob(PublicBlob key, int start, int end, boolean broken, boolean unpadded) {

    /** Three zero bytes: no name of a type is longer than 255 characters. */
    private static final String HEAD = "AAAA";

    private static final String[] NAME_ENDS = {"-rsa", "-dss", "25519", "448", "256", "384", "521", ".com"};

    private static final String WHAT = "This public key";
    private static final int LEAST_NAME = 3;
    private static final int MOST_NAME = 64;

    /** Lines of text that base64 is broken into are this long at least; a word that follows a key is shorter. */
    private static final int LEAST_LINE = 40;

    /** Where the next key begins, or -1. */
    static int next(String text, int from) {
        for (int i = text.indexOf(HEAD, from); i >= 0; i = text.indexOf(HEAD, i + 1)) {
            if (isStart(text, i)) {
                return i;
            }
        }
        return -1;
    }

    /** Not in the middle of a word, unless that word is the name in front with the space missing. */
    private static boolean isStart(String text, int at) {
        if (!text.startsWith(HEAD, at)) {
            return false;
        }
        boolean wordBefore = at > 0 && Base64Text.value(text.charAt(at - 1)) >= 0;
        if (wordBefore && !isBehindNameEnd(text, at)) {
            return false;
        }
        String name = name(text, at);
        return !name.isEmpty() && (!wordBefore || isBehind(text, at, name));
    }

    /** Of the many places in the middle of words this leaves few to be looked at closely. */
    private static boolean isBehindNameEnd(String text, int at) {
        for (String end : NAME_ENDS) {
            if (isBehind(text, at, end)) {
                return true;
            }
        }
        return false;
    }

    /** The browser's Java throws where {@code startsWith} is asked to look in front of a text. */
    private static boolean isBehind(String text, int at, String word) {
        return at >= word.length() && text.startsWith(word, at - word.length());
    }

    /** The name of the type in a key that begins here; empty if that is no name. */
    static String name(String text, int start) {
        byte[] head = Base64Text.bits(digits(text, start, (4 + MOST_NAME) * 4 / 3 + 1, false));
        int length = head.length < 4 ? 0 : head[3];
        if (length < LEAST_NAME || length > MOST_NAME || length > head.length - 4) {
            return "";
        }
        StringBuilder name = new StringBuilder();
        for (int i = 4; i < 4 + length; i++) {
            char c = (char) head[i];
            boolean fits = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '.' || c == '@';
            if (!fits) {
                return "";
            }
            name.append(c);
        }
        return name.toString();
    }

    /** @param start from {@link #next} */
    static PastedBlob read(String text, int start) throws KeyFormatException {
        String digits = digits(text, start, text.length(), true);
        PublicBlob key = PublicBlob.startOf(Base64Text.bits(digits));
        if (key instanceof UnhandledKey && key.bits() == 0) {
            digits = word(text, start);
            key = PublicBlob.fromBlob(Base64Text.bits(digits));
        }
        int bytes = key.blob().length;
        int count = (int) ((bytes * 8L + 5) / 6);
        int padding = (3 - bytes % 3) % 3;
        Base64Text.decode(digits.substring(0, count) + "=".repeat(padding), WHAT);
        int end = behind(text, start, count);
        int afterPadding = padding == 0 ? end : behindPadding(text, end);
        int paddingFound = 0;
        for (int i = end; i < afterPadding; i++) {
            paddingFound += text.charAt(i) == '=' ? 1 : 0;
        }
        if (paddingFound == 0 && end < text.length() && Base64Text.value(text.charAt(end)) >= 0) {
            throw new KeyFormatException(
                    KeyFormatException.Cause.TRAILING_DATA,
                    WHAT
                            + " is followed by letters that do not belong to it. If that is the comment, put a space in front"
                            + " of it; if not, take a fresh copy.");
        }
        boolean broken = afterPadding - start > count + paddingFound;
        return new PastedBlob(key, start, afterPadding, broken, paddingFound != padding);
    }

    /** Digits from here on, over white space, to what is neither; if told so, not beyond where another key begins. */
    private static String digits(String text, int start, int most, boolean upToNext) {
        StringBuilder digits = new StringBuilder();
        for (int i = start; i < text.length() && digits.length() < most; i++) {
            char c = text.charAt(i);
            if (Base64Text.value(c) >= 0) {
                digits.append(c);
            } else if (!isGap(text, i) || upToNext && c == '\n' && isStart(text, i + 1)) {
                break;
            }
        }
        return digits.toString();
    }

    /** White space, or the backslash by which a shell's line goes on in the next. */
    private static boolean isGap(String text, int i) {
        char c = text.charAt(i);
        return c == ' ' || c == '\n' || c == '\\' && text.startsWith("\n", i + 1);
    }

    /** For a key whose encoding does not tell where it ends: one word, or whole lines and a word. */
    private static String word(String text, int start) {
        StringBuilder word = new StringBuilder();
        int lineStart = start;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Base64Text.value(c) >= 0) {
                word.append(c);
            } else if (c == '\n' && i - lineStart >= LEAST_LINE && !isStart(text, i + 1)) {
                lineStart = i + 1;
            } else {
                break;
            }
        }
        return word.toString();
    }

    private static int behind(String text, int start, int digits) {
        int at = start;
        for (int found = 0; found < digits; at++) {
            found += Base64Text.value(text.charAt(at)) >= 0 ? 1 : 0;
        }
        return at;
    }

    /** The padding may stand in lines of its own. */
    private static int behindPadding(String text, int digitsEnd) {
        int end = digitsEnd;
        for (int at = end; at < text.length() && (isGap(text, at) || text.charAt(at) == '='); at++) {
            end = text.charAt(at) == '=' ? at + 1 : end;
        }
        return end;
    }
}
