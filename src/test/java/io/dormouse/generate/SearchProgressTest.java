package io.dormouse.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SearchProgressTest {

    private final List<Double> bar = new ArrayList<>();
    private final SearchProgress progress = new SearchProgress(bar::add, 0.01, 2);

    /** What is shown where the bar shows the primes alone. */
    private double last() {
        return bar.get(bar.size() - 1) / 0.98;
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 0", "0.5, 1, 0.46146", "1, 1, 0.59635", "2, 1, 0.72266", "1, 2, 0.40365", "2, 2, 0.55468"})
    void theShareIsTheMeanOverAllThatMayStillCome(double done, int primes, double share) {
        assertEquals(share, SearchProgress.share(done, primes), 1e-5);
    }

    /** The integral itself, as a sum. */
    @ParameterizedTest
    @CsvSource({
        "0.01, 1", "0.3, 1", "0.99, 1", "1.01, 1", "5, 1", "30, 1", "0.01, 2", "0.99, 2", "1.01, 2", "4, 2", "3, 3"
    })
    void theShareIsTheIntegral(double done, int primes) {
        double sum = 0;
        double step = 1e-4;
        for (double r = step / 2; r < 60; r += step) {
            double density = Math.exp(-r) * Math.pow(r, primes - 1) / (primes == 3 ? 2 : 1);
            sum += done / (done + r) * density * step;
        }
        assertEquals(sum, SearchProgress.share(done, primes), 1e-4);
    }

    /** Many simulated searches, looked at again and again: of all moments that show x, x is done on average. */
    @Test
    void whatIsShownIsDoneOnAverage() {
        Random luck = new Random(1);
        Calibration calibration = new Calibration();
        for (int run = 0; run < 4000; run++) {
            double first = -Math.log(1 - luck.nextDouble());
            double all = first - Math.log(1 - luck.nextDouble());
            for (double at = 0.02; at < all; at += 0.05) {
                calibration.add(SearchProgress.share(at, at < first ? 2 : 1), at / all);
            }
        }
        calibration.check(0.02);
    }

    /** The same with real searches, for small keys. */
    @ParameterizedTest
    @EnumSource(PrimeMethod.class)
    void whatIsShownOfRealSearchesIsDoneOnAverage(PrimeMethod method) {
        Calibration calibration = new Calibration();
        for (int run = 0; run < 150; run++) {
            PrimeSearch search = PrimeSearch.forRsa(method, 1024, TestRandom.numbered(1000 + run), ModPow.JAVA);
            double[] shown = {0};
            SearchProgress progress = new SearchProgress(at -> shown[0] = at / 0.98, search.density(), 2);
            List<double[]> moments = new ArrayList<>();
            double effort = 0;
            for (int found = 0; found < 2; ) {
                if (search.step().isPresent()) {
                    found++;
                    progress.foundPrime();
                }
                effort += search.effort();
                progress.tested(search.effort());
                moments.add(new double[] {shown[0], effort});
            }
            for (double[] moment : moments) {
                calibration.add(moment[0], moment[1] / effort);
            }
        }
        // One standard deviation of the mean of 150 runs is 2 to 3 percent; the moments of a run are not independent.
        calibration.check(0.1);
    }

    /** What was done, for each tenth of the bar. */
    private static final class Calibration {
        private final double[] shown = new double[10];
        private final double[] done = new double[10];
        private final int[] count = new int[10];

        void add(double shownNow, double doneNow) {
            int tenth = Math.min(9, (int) (10 * shownNow));
            shown[tenth] += shownNow;
            done[tenth] += doneNow;
            count[tenth]++;
        }

        void check(double tolerance) {
            for (int tenth = 0; tenth < 9; tenth++) {
                double mean = done[tenth] / count[tenth];
                assertEquals(shown[tenth] / count[tenth], mean, tolerance, "in tenth " + tenth);
            }
        }
    }

    @Test
    void itNeverFallsHoweverTheSearchGoes() {
        Random luck = new Random(2);
        for (int run = 0; run < 200; run++) {
            List<Double> seen = new ArrayList<>();
            SearchProgress watched = new SearchProgress(seen::add, 0.02, 2);
            for (int step = 0; step < 400; step++) {
                watched.tested(luck.nextDouble());
                if (luck.nextInt(100) == 0) {
                    watched.foundPrime();
                }
            }
            assertEquals(seen.stream().sorted().toList(), seen);
            assertTrue(seen.get(seen.size() - 1) <= 1);
        }
    }

    @Test
    void aSearchInVainComesNearTheEndAndNeverThere() {
        for (int i = 0; i < 100_000; i++) {
            progress.tested(1);
        }
        assertTrue(last() > 0.99 && last() < 1, bar::toString);
    }

    @Test
    void whatIsStillToComeDependsOnThePrimesAlone() {
        assertEquals(200, progress.expectedEffort());
        progress.tested(500);
        assertEquals(200, progress.expectedEffort());
        progress.foundPrime();
        assertEquals(100, progress.expectedEffort());
    }

    @Test
    void onePrimeTooManyChangesNothing() {
        progress.foundPrime();
        progress.tested(1);
        progress.foundPrime();
        progress.foundPrime();
        progress.tested(1);
        assertEquals(1, last(), 1e-9);
        assertEquals(0, progress.expectedEffort());
        assertEquals(bar.stream().sorted().toList(), bar);
    }
}
