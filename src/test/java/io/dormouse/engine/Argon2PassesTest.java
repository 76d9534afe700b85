package io.dormouse.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.dormouse.file.Argon2Settings;
import io.dormouse.file.Argon2Settings.Flavour;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class Argon2PassesTest {
    private static final Argon2Settings WANTED = new Argon2Settings(Flavour.ARGON2I, 64, 1, 2);

    private final List<Argon2Settings> tried = new ArrayList<>();

    /** On a machine that takes that many milliseconds for each pass. */
    private Argon2Settings taking(int milliseconds, double each) {
        return Argon2Passes.taking(milliseconds, WANTED, settings -> {
            tried.add(settings);
            return each * settings.passes();
        });
    }

    private List<Integer> passes() {
        return tried.stream().map(Argon2Settings::passes).toList();
    }

    @Test
    void fibonaccisNumbersAreTriedUntilOneTakesTheTimeAsInPuttygen() {
        Argon2Settings found = taking(100, 10);

        assertEquals(List.of(1, 2, 3, 5, 8, 13), passes());
        assertEquals(13, found.passes());
    }

    @Test
    void exactlyTheTimeIsEnough() {
        assertEquals(8, taking(80, 10).passes());
    }

    @Test
    void onePassThatTakesLongerStays() {
        assertEquals(1, taking(100, 500).passes());
        assertEquals(List.of(1), passes());
    }

    @Test
    void aMachineTooFastForTheTimeGetsTheMostThatAreAllowed() {
        assertEquals(987, taking(10_000, 0).passes());
    }

    @Test
    void nothingElseOfTheSettingsChanges() {
        taking(50, 10);

        for (Argon2Settings settings : tried) {
            assertEquals(new Argon2Settings(Flavour.ARGON2I, 64, settings.passes(), 2), settings);
        }
    }
}
