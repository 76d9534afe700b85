package io.dormouse.generate;

import io.dormouse.entropy.RandomBytes;
import java.util.Set;

/**
 * Passphrases of made-up words such as {@code bako limu tavi}: two syllables each, from a list of {@value #LIST} of which
 * a few are never used. Six of them hold 77 bits.
 *
 * <p>Made up, since they can be said and typed in any language, and since a list of real words would be a tenth of the page.
 */
public final class SuggestedPassphrase {
    private static final String ONSETS = "bdfghjklmnprstvwyz";
    private static final String VOWELS = "aeiou";
    private static final int SYLLABLES = ONSETS.length() * VOWELS.length();

    static final int LIST = 8100;

    /** Words that some language uses for an insult, or a child for what it does in the bathroom. */
    static final Set<String> UNUSED = Set.of(
            "fufa", "fuku", "gaga", "homo", "kaka", "kike", "kuku", "lolo", "mada", "nazi", "nega", "nego", "pede",
            "pene", "pica", "pipi", "pito", "poko", "popo", "pupu", "puta", "puto", "teta", "tete", "wiwi", "zizi");

    /** Enough that a source which works comes to its end once in 2^128 draws at most. */
    private static final int DRAWS = 1000;

    private SuggestedPassphrase() {}

    /**
     * @param words from 1 to 20
     * @throws IllegalStateException when the source gives no number in the range
     */
    public static String draw(int words, RandomBytes random) {
        if (words < 1 || words > 20) {
            throw new IllegalArgumentException("1 to 20 words, not " + words);
        }
        StringBuilder passphrase = new StringBuilder();
        for (int i = 0; i < words; i++) {
            passphrase.append(i == 0 ? "" : " ").append(word(random));
        }
        return passphrase.toString();
    }

    private static String word(RandomBytes random) {
        byte[] drawn = new byte[2];
        for (int i = 0; i < DRAWS; i++) {
            random.nextBytes(drawn);
            int number = (drawn[0] & 0x1F) << 8 | drawn[1] & 0xFF;
            if (number < LIST && !UNUSED.contains(word(number))) {
                return word(number);
            }
        }
        throw new IllegalStateException("the random source gives no number in the range");
    }

    /** The word at a place of the list, from 0 to 8099. */
    static String word(int number) {
        return syllable(number / SYLLABLES) + syllable(number % SYLLABLES);
    }

    private static String syllable(int number) {
        return "" + ONSETS.charAt(number / VOWELS.length()) + VOWELS.charAt(number % VOWELS.length());
    }
}
