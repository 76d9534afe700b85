package io.dormouse.file;

import java.util.List;
import java.util.Set;

/** The word in front of a key that names its type, which is also inside the key: there it is right. */
final class KeyType {

    /** With one of these begins whatever people take for the name of a key's type. */
    private static final List<String> BEGINNINGS =
            List.of("ssh-", "ssh_", "ecdsa", "sk-", "rsa", "dsa", "dss", "ed25519", "ed448", "x509v3-");

    private static final int FEWEST_LETTERS_OF_A_TAIL = 2;

    private KeyType() {}

    /**
     * Takes the word, or what is there of it, off the end of a text.
     *
     * @param needless whether it does not matter that it is missing
     */
    static String taken(String before, String algorithm, boolean needless, Set<String> mended) {
        int end = wordEnd(before, before.length());
        int start = wordStart(before, end);
        String word = before.substring(start, end);
        boolean touching = end == before.length() && !word.isEmpty();
        boolean tail = word.length() >= FEWEST_LETTERS_OF_A_TAIL && algorithm.endsWith(word) && !touching;
        if (!tail && !looksLikeOne(word)) {
            if (!needless) {
                mended.add("The word " + algorithm + " in front of the key was missing; it was put there.");
            }
            return before;
        }
        if (before.substring(end).indexOf('\n') >= 0) {
            mended.add(KeyFront.BROKEN);
        }
        if (touching) {
            mended.add("The space after " + algorithm + " was missing; it was put there.");
        }
        if (tail && !word.equals(algorithm)) {
            mended.add("The beginning of the word " + algorithm + " was missing; it was put there.");
        } else if (!word.equals(algorithm)) {
            mended.add("The word in front did not name the type of the key; now it does: " + algorithm + ".");
        }
        return withoutRepetition(before.substring(0, start), algorithm, mended);
    }

    private static String withoutRepetition(String before, String algorithm, Set<String> mended) {
        int end = wordEnd(before, before.length());
        int start = wordStart(before, end);
        int rest = before.length();
        while (end - start == algorithm.length() && before.startsWith(algorithm, start)) {
            mended.add("The word " + algorithm + " was there more than once; now it is there once.");
            rest = start;
            end = wordEnd(before, rest);
            start = wordStart(before, end);
        }
        return before.substring(0, rest);
    }

    static boolean looksLikeOne(String word) {
        String lower = KeyOptions.lower(word);
        for (String beginning : BEGINNINGS) {
            if (lower.startsWith(beginning)) {
                return true;
            }
        }
        return lower.equals("ssh");
    }

    private static int wordEnd(String text, int from) {
        int end = from;
        while (end > 0 && text.charAt(end - 1) <= ' ') {
            end--;
        }
        return end;
    }

    private static int wordStart(String text, int end) {
        int start = end;
        while (start > 0 && isWord(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isWord(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c == '-'
                || c == '_'
                || c == '.'
                || c == '@';
    }
}
