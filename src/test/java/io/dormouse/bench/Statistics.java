package io.dormouse.bench;

import java.util.Collection;

/** What many measurements of the same say, in the unit of the measurements. */
record Statistics(int count, double mean, double median, double percentile95) {

    static Statistics of(Collection<Double> measurements) {
        double[] sorted =
                measurements.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (sorted.length == 0) {
            return new Statistics(0, Double.NaN, Double.NaN, Double.NaN);
        }
        double sum = 0;
        for (double each : sorted) {
            sum += each;
        }
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        double percentile95 = sorted[(int) Math.ceil(0.95 * sorted.length) - 1];
        return new Statistics(sorted.length, sum / sorted.length, median, percentile95);
    }
}
