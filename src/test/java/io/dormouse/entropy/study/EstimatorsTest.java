package io.dormouse.entropy.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The estimators say of sources that are known what is known of them. */
class EstimatorsTest {

    private final Random random = new Random(90);

    @Test
    void uniformBytesHaveNearlyEightBits() {
        int[] bytes = random.ints(30_000, 0, 256).toArray();
        Estimators.all(bytes, 256).forEach((name, bits) -> {
            // The t-tuple and LRS estimates of the standard are the lowest for so few samples.
            assertTrue(bits > 6 && bits <= 8, name + " says " + bits);
        });
    }

    /** Compression is known to say far too little, here as in the standard's own tool, and so is luck in a long run. */
    @Test
    void fairCoinsHaveNearlyOneBit() {
        int[] coins = random.ints(60_000, 0, 2).toArray();
        Estimators.all(coins, 2).forEach((name, bits) -> assertTrue(bits > 0.65 && bits <= 1, name + " says " + bits));
    }

    @Test
    void aBiasedCoinHasWhatItsBiasLeaves() {
        int[] coins = random.doubles(60_000).mapToInt(x -> x < 0.75 ? 1 : 0).toArray();
        double exact = -Estimators.log2(0.75);
        Map<String, Double> found = Estimators.all(coins, 2);
        assertEquals(10, found.size());
        // These two see how often a value comes again, the sum of the squares; only the lowest of all estimates counts.
        double collisions = -Estimators.log2(0.75 * 0.75 + 0.25 * 0.25);
        found.forEach((name, bits) -> {
            double most = name.equals("LRS") || name.equals("lag") ? collisions : exact;
            assertTrue(bits > 0.5 * exact && bits < 1.05 * most, name + " says " + bits + " of " + exact);
        });
    }

    @Test
    void aCoinThatMostlyShowsTheSameAsBeforeIsSeenThroughByAllButTheSimplest() {
        int[] coins = new int[40_000];
        for (int i = 1; i < coins.length; i++) {
            coins[i] = random.nextInt(10) < 9 ? coins[i - 1] : 1 - coins[i - 1];
        }
        Map<String, Double> found = Estimators.all(coins, 2);
        double exact = -Estimators.log2(0.9);
        for (String name : Set.of("Markov", "lag", "MultiMMC", "LZ78Y", "t-tuple")) {
            assertTrue(found.get(name) < 1.1 * exact, name + " says " + found.get(name) + " of " + exact);
        }
        assertTrue(found.get("most common") > 0.9);
    }

    @Test
    void aCycleHasNothing() {
        int[] cycle = new int[5000];
        for (int i = 0; i < cycle.length; i++) {
            cycle[i] = i % 63;
        }
        Map<String, Double> found = Estimators.all(cycle, 64);
        for (String name : Set.of("lag", "MultiMMC", "LZ78Y", "LRS")) {
            assertTrue(found.get(name) < 0.1, name + " says " + found.get(name));
        }
    }
}
