package io.dormouse.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.dormouse.key.KeyFormatException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTest {

    @ParameterizedTest
    @EnumSource
    void everyCauseOfTheEngineHasWordsOfItsOwn(KeyFormatException.Cause cause) {
        assertNotEquals("trouble.other", Problem.heading(cause.name()));
    }

    @ParameterizedTest
    @CsvSource({"TOO_LARGE, trouble.large", "TOO_COSTLY, trouble.costly", "'', trouble.other"})
    void whatIsSaidFitsTheCause(String cause, String key) {
        assertEquals(key, Problem.heading(cause));
    }
}
