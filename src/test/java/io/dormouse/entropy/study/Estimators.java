package io.dormouse.entropy.study;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/**
 * The ten estimators of min-entropy for a source that is not known to be independent: SP 800-90B section 6.3, written from
 * the standard. Slow and plain; for studies of some thousand samples.
 */
final class Estimators {

    /** The standard takes the upper end of a confidence interval of 99 %. */
    private static final double Z = 2.576;

    private Estimators() {}

    /** Min-entropy in bits for each sample, by the name of the estimator. The last ones are the predictors. */
    static Map<String, Double> all(int[] samples, int alphabet) {
        Map<String, Double> found = new LinkedHashMap<>();
        found.put("most common", mostCommonValue(samples));
        if (alphabet == 2) {
            found.put("collision", collision(samples));
            found.put("Markov", markov(samples));
            found.put("compression", compression(samples));
        }
        found.put("t-tuple", tuples(samples, false));
        found.put("LRS", tuples(samples, true));
        found.put("MultiMCW", Predictors.multiMostCommonInWindow(samples, alphabet));
        found.put("lag", Predictors.lag(samples, alphabet));
        found.put("MultiMMC", Predictors.multiMarkov(samples, alphabet));
        found.put("LZ78Y", Predictors.lz78y(samples, alphabet));
        return found;
    }

    /** 6.3.1. */
    static double mostCommonValue(int[] samples) {
        return -log2(upper(mostCommon(samples, 1) / (double) samples.length, samples.length));
    }

    /** 6.3.2: how long it takes until a value comes again, which for bits is 2 or 3 samples. */
    static double collision(int[] bits) {
        int count = 0;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i + 2 < bits.length; count++) {
            int length = bits[i] == bits[i + 1] ? 2 : 3;
            sum += length;
            squares += length * length;
            i += length;
        }
        double mean = sum / count;
        double deviation = Math.sqrt((squares - count * mean * mean) / (count - 1));
        double low = mean - Z * deviation / Math.sqrt(count);
        // The mean is 2 + 2p(1-p).
        return low >= 2.5 ? 1 : -log2(0.5 + Math.sqrt(0.25 - Math.max(0, low - 2) / 2));
    }

    /** 6.3.3: the likeliest sequence of 128 bits. */
    static double markov(int[] bits) {
        double ones = 0;
        double[][] then = new double[2][2];
        for (int i = 0; i < bits.length; i++) {
            ones += bits[i];
            if (i > 0) {
                then[bits[i - 1]][bits[i]]++;
            }
        }
        double log1 = log2(ones / bits.length);
        double log0 = log2(1 - ones / bits.length);
        double[][] log = new double[2][2];
        for (int a = 0; a < 2; a++) {
            for (int b = 0; b < 2; b++) {
                log[a][b] = log2(then[a][b] / (then[a][0] + then[a][1]));
            }
        }
        double likeliest = Double.NEGATIVE_INFINITY;
        for (double candidate : new double[] {
            log0 + times(127, log[0][0]),
            log0 + times(64, log[0][1]) + times(63, log[1][0]),
            log0 + log[0][1] + times(126, log[1][1]),
            log1 + log[1][0] + times(126, log[0][0]),
            log1 + times(64, log[1][0]) + times(63, log[0][1]),
            log1 + times(127, log[1][1])
        }) {
            likeliest = Math.max(likeliest, candidate);
        }
        return Math.min(1, -likeliest / 128);
    }

    /** 6.3.4, Maurer's universal statistic over blocks of 6 bits. */
    static double compression(int[] bits) {
        int width = 6;
        int dictionary = 1000;
        int blocks = bits.length / width;
        int[] lastAt = new int[1 << width];
        double sum = 0;
        double squares = 0;
        for (int i = 1; i <= blocks; i++) {
            int block = 0;
            for (int k = 0; k < width; k++) {
                block = block << 1 | bits[(i - 1) * width + k];
            }
            if (i > dictionary) {
                double log = log2(lastAt[block] == 0 ? i : i - lastAt[block]);
                sum += log;
                squares += log * log;
            }
            lastAt[block] = i;
        }
        int tested = blocks - dictionary;
        double mean = sum / tested;
        double deviation = 0.5907 * Math.sqrt((squares - tested * mean * mean) / (tested - 1));
        double low = mean - Z * deviation / Math.sqrt(tested);
        int others = (1 << width) - 1;
        DoubleUnaryOperator expected =
                p -> gap(p, dictionary, blocks) + others * gap((1 - p) / others, dictionary, blocks);
        double least = 1.0 / (1 << width);
        if (low >= expected.applyAsDouble(least)) {
            return 1;
        }
        return -log2(falling(expected, low, least, 1)) / width;
    }

    private static double gap(double z, int dictionary, int blocks) {
        double sum = 0;
        double power = 1;
        for (int u = 1; u <= blocks; u++) {
            int longer = blocks - Math.max(dictionary, u);
            sum += log2(u) * (longer * z * z * power + (u > dictionary ? z * power : 0));
            power *= 1 - z;
        }
        return sum / (blocks - dictionary);
    }

    /** 6.3.5, and 6.3.6 for the longer tuples. */
    static double tuples(int[] samples, boolean longer) {
        double most = 0;
        for (int length = 1; length < samples.length; length++) {
            Map<Long, Integer> counts = counts(samples, length);
            int highest = highest(counts);
            double places = samples.length - length + 1;
            if (longer && highest < 2) {
                break;
            }
            if (!longer && highest < 35) {
                break;
            }
            if (!longer) {
                most = Math.max(most, Math.pow(highest / places, 1.0 / length));
            } else if (highest < 35) {
                double pairs = 0;
                for (int count : counts.values()) {
                    pairs += count * (count - 1.0) / 2;
                }
                most = Math.max(most, Math.pow(pairs / (places * (places - 1) / 2), 1.0 / length));
            } else if (length > samples.length / 2) {
                most = 1;
                break;
            }
        }
        return -log2(upper(most, samples.length));
    }

    private static int mostCommon(int[] samples, int length) {
        return highest(counts(samples, length));
    }

    private static int highest(Map<Long, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** How often each tuple comes, by a hash that rolls on. */
    private static Map<Long, Integer> counts(int[] samples, int length) {
        long factor = 0x9E3779B97F4A7C15L;
        long leaving = 1;
        for (int i = 0; i < length; i++) {
            leaving *= factor;
        }
        Map<Long, Integer> counts = new HashMap<>();
        long hash = 0;
        for (int i = 0; i < samples.length; i++) {
            hash = (hash + samples[i] + 1) * factor;
            if (i >= length) {
                hash -= (samples[i - length] + 1) * leaving * factor;
            }
            if (i >= length - 1) {
                counts.merge(hash, 1, Integer::sum);
            }
        }
        return counts;
    }

    static double upper(double share, int samples) {
        return Math.min(1, share + Z * Math.sqrt(share * (1 - share) / (samples - 1)));
    }

    /** Where a falling function has a value. */
    static double falling(DoubleUnaryOperator function, double value, double from, double to) {
        double low = from;
        double high = to;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (function.applyAsDouble(middle) > value) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static double times(int count, double log) {
        return count * log;
    }

    static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}
