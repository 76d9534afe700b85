package io.dormouse.engine;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dormouse.generate.ModPow;
import java.math.BigInteger;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

class ModPowRaceTest {

    @Test
    void theFasterWins() {
        assertTrue(ModPowRace.browserWins(ModPow.JAVA, clock(0, 10, 12)));
        assertFalse(ModPowRace.browserWins(ModPow.JAVA, clock(0, 10, 30)));
    }

    @Test
    void aTieAsWithACoarseClockGoesToTheBrowser() {
        assertTrue(ModPowRace.browserWins(ModPow.JAVA, clock(0, 0, 0)));
    }

    @Test
    void aWrongPowerLosesHoweverFastItIs() {
        assertFalse(ModPowRace.browserWins((base, exponent, modulus) -> BigInteger.TEN, clock(0, 10, 10)));
    }

    private static DoubleSupplier clock(double... readings) {
        int[] read = {0};
        return () -> readings[read[0]++];
    }
}
