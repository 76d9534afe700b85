package io.dormouse.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchProgressTest {

    private final List<Double> bar = new ArrayList<>();
    private final SearchProgress progress = new SearchProgress(bar::add, 0.01, 2);

    @Test
    void theFirstPrimeNeverTakesMoreThanHalf() {
        for (int i = 0; i < 100_000; i++) {
            progress.tested();
        }
        assertTrue(last() <= 0.485, bar::toString);
        progress.foundPrime();
        assertEquals(0.485, last(), 1e-9);
        progress.foundPrime();
        assertEquals(0.97, last(), 1e-9);
    }

    @Test
    void afterTheMedianNumberOfTestsHalfOfThePartIsShown() {
        // (1 - 0.01)^69 is nearly one half.
        for (int i = 0; i < 69; i++) {
            progress.tested();
        }
        assertEquals(0.485 / 2, last(), 0.001);
    }

    @Test
    void aLuckySearchJumpsAndOnePrimeTooManyChangesNothing() {
        progress.foundPrime();
        assertEquals(List.of(0.0, 0.485), bar);
        progress.tested();
        assertTrue(last() > 0.485);
        progress.foundPrime();
        progress.foundPrime();
        progress.tested();
        assertEquals(0.97, last(), 1e-9);
        assertEquals(bar.stream().sorted().toList(), bar);
    }

    private double last() {
        return bar.get(bar.size() - 1);
    }
}
