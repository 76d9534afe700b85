package io.dormouse.engine;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dormouse.generate.ModPow;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

class ModPowRaceTest {

    @Test
    void theFasterWins() {
        assertTrue(ModPowRace.browserWins(ModPow.JAVA, clock(0, 10, 12)));
        assertFalse(ModPowRace.browserWins(ModPow.JAVA, laps(10, 20, 10, 20, 10, 20, 10, 20, 10, 20)));
    }

    @Test
    void aBrowserThatHadToWaitForTheProcessorHasNotLostYet() {
        assertTrue(ModPowRace.browserWins(ModPow.JAVA, laps(10, 50, 10, 50, 10, 50, 10, 50, 10, 4)));
        assertFalse(ModPowRace.browserWins(ModPow.JAVA, laps(10, 50, 90, 50, 90, 50, 90, 50, 90, 50)));
    }

    @Test
    void aTieAsWithACoarseClockGoesToTheBrowser() {
        assertTrue(ModPowRace.browserWins(ModPow.JAVA, clock(0, 0, 0)));
    }

    @Test
    void aWrongPowerLosesHoweverFastItIs() {
        assertFalse(ModPowRace.browserWins((base, exponent, modulus) -> BigInteger.TEN, clock(0, 10, 10)));
    }

    /** How long Java's and the browser's take, in turns. */
    private static DoubleSupplier laps(double... laps) {
        List<Double> readings = new ArrayList<>();
        double now = 0;
        for (int i = 0; i < laps.length; i += 2) {
            readings.addAll(List.of(now, now + laps[i], now += laps[i] + laps[i + 1]));
        }
        return readings.iterator()::next;
    }

    private static DoubleSupplier clock(double... readings) {
        int[] read = {0};
        return () -> readings[read[0]++];
    }
}
