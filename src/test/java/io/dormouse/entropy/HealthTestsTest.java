package io.dormouse.entropy;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HealthTestsTest {

    /** 1,024 bytes in which each value comes four times, never twice in a row, in an order without a period. */
    private static byte[] sample() {
        byte[] sample = new byte[HealthTests.SAMPLE];
        for (int i = 0; i < sample.length; i++) {
            sample[i] = (byte) (i * (1 + 2 * (i / 256)) + i / 256);
        }
        return sample;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 500, 1018})
    void sixEqualBytesInARowAreTooManyAndFiveAreNot(int from) {
        byte[] sample = sample();
        for (int i = from; i < from + 5; i++) {
            sample[i] = (byte) 200;
        }
        sample[from + 5] = (byte) 201;
        assertTrue(HealthTests.pass(sample));
        sample[from + 5] = (byte) 200;
        assertFalse(HealthTests.pass(sample));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 512})
    void theFirstByteOfAWindowMayComeNineteenTimesInIt(int window) {
        byte[] sample = sample();
        byte first = sample[window];
        int found = 0;
        for (int i = window; i < window + 512; i++) {
            found += sample[i] == first ? 1 : 0;
        }
        for (int i = window + 511; found < 19; i -= 7, found++) {
            sample[i] = first;
        }
        assertTrue(HealthTests.pass(sample));
        sample[window + 300] = first;
        assertFalse(HealthTests.pass(sample));
    }

    @Test
    void twentyIsTheLowestCutoffThatIsReachedByChanceOnceIn2To40WindowsAtMost() {
        assertTrue(Windows.chanceOf(20, 512, 1 / 256.0) <= Math.pow(2, -40));
        assertTrue(Windows.chanceOf(19, 512, 1 / 256.0) > Math.pow(2, -40));
    }

    @Test
    void anyPeriodUpToHalfTheSampleIsARepetition() {
        byte[] bytes = sample();
        for (int period : new int[] {1, 2, 100, 512}) {
            byte[] sample = new byte[1024];
            for (int i = 0; i < sample.length; i++) {
                sample[i] = bytes[i % period];
            }
            assertTrue(HealthTests.repeats(sample), "period " + period);
            sample[1023] ^= 1;
            assertFalse(HealthTests.repeats(sample), "period " + period);
        }
        assertFalse(HealthTests.repeats(bytes));
    }
}
