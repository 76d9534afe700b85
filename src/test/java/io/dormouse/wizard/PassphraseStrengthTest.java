package io.dormouse.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dormouse.tool.ProcessorTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Estimates are held between a floor that a guesser needs at least, and a ceiling that nothing excuses. */
class PassphraseStrengthTest {

    @ParameterizedTest
    @CsvSource({
        "password, 5, 8",
        "P4$$w0rd, 5, 11",
        "password123, 7, 16",
        "qwertyuiop, 5, 10",
        "1234567890, 5, 10",
        "aaaaaaaaaaaaaaaa, 5, 10",
        "summer2024, 18, 24",
        "horse, 11, 15",
        "correct horse battery staple, 50, 66",
        "bako limu tavi reno suka dofe, 70, 90",
        "kT9#vQ2!mZ7pXw, 55, 90",
        "xkqjvzpwmtrhgdbn, 28, 75",
        "\u0414\u043e\u043c \u043d\u0430 \u0445\u043e\u043b\u043c\u0435 \u0443 \u0440\u0435\u043a\u0438, 45, 90"
    })
    void theEstimateIsNeitherBoldNorAbsurd(String passphrase, double least, double most) {
        double bits = PassphraseStrength.bits(passphrase);

        assertTrue(bits >= least && bits <= most, passphrase + ": " + bits + " bits");
    }

    @Test
    void nothingIsNothing() {
        assertEquals(0, PassphraseStrength.bits(""));
    }

    @Test
    void oneWordMoreIsNeverWeaker() {
        String passphrase = "";
        double before = 0;
        for (String word : "every word of this makes it a little stronger 2024 qwerty".split(" ")) {
            passphrase += " " + word;
            double bits = PassphraseStrength.bits(passphrase);
            assertTrue(bits > before, passphrase);
            before = bits;
        }
    }

    @Test
    void aNovelIsEstimatedAtOnce() {
        String novel = "once upon a time ".repeat(10_000);
        double took = ProcessorTime.milliseconds(() -> PassphraseStrength.bits(novel));
        assertTrue(took < 1000, took + " ms");
    }
}
