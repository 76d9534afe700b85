package io.dormouse.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dormouse.entropy.Drbg;
import io.dormouse.entropy.RandomBytes;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SuggestedPassphraseTest {
    private final Drbg drbg = Drbg.fromSeed(new byte[64]);

    @Test
    void theListHasAtLeastSevenThousandSevenHundredAndSeventySixWordsAllDifferent() {
        Set<String> words = new HashSet<>();
        for (int i = 0; i < SuggestedPassphrase.LIST; i++) {
            words.add(SuggestedPassphrase.word(i));
        }
        assertEquals(SuggestedPassphrase.LIST, words.size());
        words.removeAll(SuggestedPassphrase.UNUSED);
        assertTrue(words.size() >= 7_776, words.size() + " words");
        assertTrue(6 * Math.log(words.size()) / Math.log(2) > 77);
    }

    @Test
    void sixWordsWithSpacesBetweenThem() {
        assertTrue(SuggestedPassphrase.draw(6, drbg).matches("[a-z]{4}( [a-z]{4}){5}"));
    }

    /** 50,000 draws: a place that comes up twice as often as it should would be seen. */
    @Test
    void everySyllableIsAsLikelyAsAnyOther() {
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < 2_500; i++) {
            for (String word : SuggestedPassphrase.draw(20, drbg).split(" ")) {
                assertFalse(SuggestedPassphrase.UNUSED.contains(word), word);
                seen.merge(word.substring(0, 2), 1, Integer::sum);
                seen.merge(word.substring(2), 1, Integer::sum);
            }
        }
        assertEquals(90, seen.size());
        double expected = 100_000 / 90.0;
        double squares = seen.values().stream()
                .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                .sum();
        assertTrue(squares < 150, "chi-squared of 89 degrees of freedom: " + squares);
    }

    @Test
    void aSourceThatIsStuckIsRefused() {
        RandomBytes stuck = out -> Arrays.fill(out, (byte) 0xFF);

        assertThrows(IllegalStateException.class, () -> SuggestedPassphrase.draw(6, stuck));
    }

    @Test
    void noWordsAndTooManyAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> SuggestedPassphrase.draw(0, drbg));
        assertThrows(IllegalArgumentException.class, () -> SuggestedPassphrase.draw(21, drbg));
    }
}
