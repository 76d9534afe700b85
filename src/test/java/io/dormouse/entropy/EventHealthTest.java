package io.dormouse.entropy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventHealthTest {

    @ParameterizedTest
    @CsvSource({"1, 21", "2, 11"})
    void oneSampleOverAndOverFailsAtTheCutoffOfTheStandard(int bits, int cutoff) {
        EventHealth health = new EventHealth(bits);
        for (int i = 1; i < cutoff; i++) {
            assertTrue(health.passes(7), "sample " + i);
        }
        assertFalse(health.passes(7));
        assertTrue(health.passes(8));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 8})
    void aShortCycleFailsAndStaysSo(int period) {
        assertEquals(period + 9, passed(new EventHealth(2), 1000, i -> i % period));
    }

    @Test
    void aCycleThatIsLongerIsNotNoticed() {
        assertEquals(1000, passed(new EventHealth(2), 1000, i -> i % 9));
    }

    @ParameterizedTest
    @CsvSource({"1, 52", "2, 35"})
    void aSampleThatIsTooFrequentFailsUntilTheWindowEnds(int bits, int cutoff) {
        EventHealth health = new EventHealth(bits);
        Random random = new Random(5);
        // The frequent one comes in runs of random length, so that no cycle shows.
        int same = 0;
        boolean passed = true;
        for (int i = 0; i < 64; i++) {
            boolean frequent = i == 0 || random.nextInt(100) < 88;
            same += frequent ? 1 : 0;
            passed = health.passes(frequent ? -1 : 1000 + i);
            if (same >= cutoff) {
                assertFalse(passed, "sample " + i);
            }
        }
        assertFalse(passed);
        assertTrue(health.passes(5), "a new window begins");
    }

    /** The others are spread so that no cycle shows. */
    @ParameterizedTest
    @CsvSource({"1, 52, 5", "2, 35, 2"})
    void aSampleMayComeOnceLessThanTheCutoff(int bits, int cutoff, int every) {
        EventHealth health = new EventHealth(bits);
        int others = 64 - cutoff;
        for (int i = 0; i < 64; i++) {
            boolean other = i % every == every - 1 && others-- > 0;
            assertEquals(i < 63, health.passes(other ? i : -1), "sample " + i);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 52", "2, 35"})
    void theCutoffIsTheLowestThatIsReachedByChanceOnceIn2To20WindowsAtMost(int bits, int cutoff) {
        assertTrue(Windows.chanceOf(cutoff, 64, Math.pow(2, -bits)) <= Math.pow(2, -20));
        assertTrue(Windows.chanceOf(cutoff - 1, 64, Math.pow(2, -bits)) > Math.pow(2, -20));
    }

    @Test
    void samplesWithAsMuchEntropyAsTheyAreCreditedWithPass() {
        Random random = new Random(1);
        int two = passed(new EventHealth(2), 100_000, i -> random.nextInt(4));
        int one = passed(new EventHealth(1), 100_000, i -> random.nextInt(2));
        // Nine tests with 2^-20 each: one alarm in 100,000 samples is likely, and it may last for a window.
        assertTrue(two > 99_700, "" + two);
        assertTrue(one > 99_700, "" + one);
    }

    @Test
    void noOtherCreditIsAskedFor() {
        assertThrows(IllegalArgumentException.class, () -> new EventHealth(0));
        assertThrows(IllegalArgumentException.class, () -> new EventHealth(3));
    }

    private static int passed(EventHealth health, int count, IntToLongFunction sample) {
        int passed = 0;
        for (int i = 0; i < count; i++) {
            passed += health.passes(sample.applyAsLong(i)) ? 1 : 0;
        }
        return passed;
    }
}
