package io.dormouse.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.dormouse.wizard.GuessingCost.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuessingCostTest {
    @Test
    void whatIsWrittenByDefaultIsAsGoodInBothFormats() {
        assertEquals(GuessingCost.of(40), GuessingCost.ofArgon2(40, 8192, 13));
        assertEquals(GuessingCost.of(40), GuessingCost.ofBcrypt(40, 24));
    }

    @Test
    void twiceTheWorkTakesTwiceTheTimeAndMoney() {
        assertTwice(GuessingCost.ofArgon2(40, 8192, 13), GuessingCost.ofArgon2(40, 16384, 13));
        assertTwice(GuessingCost.ofArgon2(40, 8192, 13), GuessingCost.ofArgon2(40, 8192, 26));
        assertTwice(GuessingCost.ofBcrypt(40, 24), GuessingCost.ofBcrypt(40, 48));
        assertTwice(GuessingCost.of(40), GuessingCost.of(41));
    }

    private static void assertTwice(GuessingCost once, GuessingCost twice) {
        assertEquals(2, twice.seconds() / once.seconds(), 1e-9);
        assertEquals(2, twice.dollars() / once.dollars(), 1e-9);
    }

    /** 2^39 guesses at 3,000 a second are 183 million seconds of one card: 2 days of a thousand, 25,000 dollars. */
    @Test
    void fortyBitsTakeAThousandCardsTwoDays() {
        GuessingCost cost = GuessingCost.ofBcrypt(40, 24);

        assertEquals(183_252, cost.seconds(), 1);
        assertEquals(25_452, cost.dollars(), 1);
    }

    @ParameterizedTest
    @CsvSource({"35, WEAK", "36, FAIR", "45, FAIR", "46, STRONG", "58, STRONG", "59, VERY_STRONG", "77, VERY_STRONG"})
    void theLevelFollowsTheMoney(double bits, Level level) {
        assertEquals(level, GuessingCost.ofBcrypt(bits, 24).level());
    }
}
