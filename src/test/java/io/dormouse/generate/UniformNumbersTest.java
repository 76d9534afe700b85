package io.dormouse.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dormouse.entropy.RandomBytes;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class UniformNumbersTest {

    @Test
    void everyNumberOfARangeIsAboutAsLikely() {
        UniformNumbers numbers = new UniformNumbers(TestRandom.numbered(1));
        int[] seen = new int[100];
        for (int i = 0; i < 49_500; i++) {
            seen[numbers.between(BigInteger.ONE, BigInteger.valueOf(99)).intValue()]++;
        }
        assertEquals(0, seen[0]);
        // 500 expected of each; 130 is nearly six standard deviations.
        for (int number = 1; number < 100; number++) {
            assertTrue(Math.abs(seen[number] - 500) < 130, number + " was seen " + seen[number] + " times");
        }
    }

    @Test
    void aNumberBeyondTheRangeIsDrawnAgainAndNotReduced() {
        byte[][] draws = {{(byte) 0xFF, (byte) 0xFF}, {1, 0x2D}, {0, 0}, {(byte) 0xFF, 0x2C}};
        int[] next = {0};
        RandomBytes scripted = out -> System.arraycopy(draws[next[0]++], 0, out, 0, out.length);
        // 300 has nine bits, so of the first byte only the last bit counts.
        BigInteger number = new UniformNumbers(scripted).between(BigInteger.ONE, BigInteger.valueOf(300));
        assertEquals(300, number.intValue());
        assertEquals(4, next[0]);
    }
}
