package io.dormouse.wizard;

import java.util.Locale;

/**
 * How many guesses a passphrase withstands, by an estimate of our own that errs on the low side.
 *
 * <p>The guesser is taken to try parts in their order of likeliness: passwords that everyone uses, words, names, years, rows of
 * the keyboard, repetitions, and single characters where nothing better fits. The cheapest way through the whole text
 * counts.
 */
final class PassphraseStrength {
    /** What nearly everyone begins with; found inside a longer text as well. */
    private static final String COMMON =
            " password passwort passphrase secret geheim letmein welcome admin root login qwerty qwertz azerty dragon"
                    + " monkey football baseball master sunshine iloveyou princess shadow superman michael hunter changeme"
                    + " test hello abc123 trustno1 starwars putty server dormouse ";

    private static final String ROWS =
            "abcdefghijklmnopqrstuvwxyz 01234567890 qwertyuiop asdfghjkl zxcvbnm qwertzuiop yxcvbnm azertyuiop"
                    + " 09876543210 zyxwvutsrqponmlkjihgfedcba poiuytrewq lkjhgfdsa mnbvcxz";

    private static final double COMMON_BITS = 6;
    private static final double WORD_BITS = 11;
    private static final double YEAR_BITS = 7;

    private final String text;
    private final String plain;

    private PassphraseStrength(String text) {
        this.text = text;
        this.plain = withoutDisguise(text.toLowerCase(Locale.ROOT));
    }

    /** The logarithm to the base 2 of the number of guesses until half of all such passphrases are found. */
    static double bits(String passphrase) {
        if (passphrase.isEmpty()) {
            return 0;
        }
        // Nobody waits for the estimate of a novel.
        String start = passphrase.substring(0, Math.min(passphrase.length(), 100));
        return new PassphraseStrength(start).cheapest();
    }

    /** For each length the cheapest way to guess that much of the text, by what its last part is. */
    private double cheapest() {
        double[] bits = new double[text.length() + 1];
        for (int end = 1; end <= text.length(); end++) {
            bits[end] = bits[end - 1] + single(text.charAt(end - 1));
            for (int start = 0; start < end - 1; start++) {
                bits[end] = Math.min(bits[end], bits[start] + part(start, end));
            }
        }
        return bits[text.length()];
    }

    private static double single(char c) {
        if (c >= '0' && c <= '9') {
            return 3.3;
        }
        if (c == ' ') {
            return 1;
        }
        return c >= 'a' && c <= 'z' ? 4.7 : c > 126 ? 7 : 5.7;
    }

    private double part(int start, int end) {
        int length = end - start;
        double best = Double.MAX_VALUE;
        if (sameAgain(start, end)) {
            best = single(text.charAt(start)) + log2(length);
        }
        if (length < 3) {
            return best;
        }
        String lower = plain.substring(start, end);
        double disguise = text.substring(start, end).equals(lower) ? 0 : 2;
        if (COMMON.contains(' ' + lower + ' ')) {
            best = Math.min(best, COMMON_BITS + disguise);
        }
        if (ROWS.contains(lower) || ROWS.contains(text.substring(start, end).toLowerCase(Locale.ROOT))) {
            best = Math.min(best, 4 + log2(length) + disguise);
        }
        if (length == 4 && isYear(text.substring(start, end))) {
            best = Math.min(best, YEAR_BITS);
        }
        if (isWord(text.substring(start, end)) && wholeWord(start, end)) {
            // Longer words are rarer; beyond ten letters they are two words, or none.
            double rarity = Math.min(length, 10) * 0.5 + Math.max(0, length - 10) * 2.5;
            best = Math.min(best, Math.min(4.7 * length, WORD_BITS + rarity) + disguise);
        }
        return best;
    }

    private boolean sameAgain(int start, int end) {
        for (int i = start + 1; i < end; i++) {
            if (text.charAt(i) != text.charAt(start)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isYear(String four) {
        if (!four.startsWith("19") && !four.startsWith("20")) {
            return false;
        }
        return isDigit(four.charAt(2)) && isDigit(four.charAt(3));
    }

    private static boolean isWord(String part) {
        for (int i = 0; i < part.length(); i++) {
            if (!isLetter(part.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Between two letters that belong together no word ends. */
    private boolean wholeWord(int start, int end) {
        return (start == 0 || !isLetter(text.charAt(start - 1)))
                && (end == text.length() || !isLetter(text.charAt(end)));
    }

    /** Asking {@code Character} would bring its tables of all scripts into the page. */
    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c > 126;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Every guesser knows that people write p4$$w0rd. */
    private static String withoutDisguise(String lower) {
        StringBuilder plain = new StringBuilder();
        for (char c : lower.toCharArray()) {
            int at = "013457@$!".indexOf(c);
            plain.append(at < 0 ? c : "oleastasi".charAt(at));
        }
        return plain.toString();
    }

    private static double log2(double number) {
        return Math.log(number) / Math.log(2);
    }
}
