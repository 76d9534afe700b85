package io.dormouse.entropy.study;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * SP 800-90B sections 6.3.7 to 6.3.10: each guesses the next sample by several rules, believes the rule that was right most
 * often, and tells by its luck how much entropy there can be at most.
 */
final class Predictors {

    private static final int NONE = -1;

    private Predictors() {}

    /** 6.3.7: the most common value of the last 63, 255, 1023 and 4095 samples. */
    static double multiMostCommonInWindow(int[] samples, int alphabet) {
        int[] widths = {63, 255, 1023, 4095};
        int[][] counts = new int[widths.length][alphabet];
        int[] lastAt = new int[alphabet];
        Luck luck = new Luck(widths.length, alphabet);
        for (int i = 0; i < samples.length; i++) {
            int[] guesses = new int[widths.length];
            for (int rule = 0; rule < widths.length; rule++) {
                guesses[rule] = i < widths[rule] ? NONE : mostCommon(counts[rule], lastAt);
            }
            if (i >= widths[0]) {
                luck.judge(guesses, samples[i]);
            }
            lastAt[samples[i]] = i + 1;
            for (int rule = 0; rule < widths.length; rule++) {
                counts[rule][samples[i]]++;
                if (i >= widths[rule]) {
                    counts[rule][samples[i - widths[rule]]]--;
                }
            }
        }
        return luck.entropy();
    }

    private static int mostCommon(int[] counts, int[] lastAt) {
        int best = 0;
        for (int value = 1; value < counts.length; value++) {
            if (counts[value] > counts[best] || counts[value] == counts[best] && lastAt[value] > lastAt[best]) {
                best = value;
            }
        }
        return best;
    }

    /** 6.3.8: the sample that was 1 to 128 places before. */
    static double lag(int[] samples, int alphabet) {
        int rules = 128;
        Luck luck = new Luck(rules, alphabet);
        for (int i = 1; i < samples.length; i++) {
            int[] guesses = new int[rules];
            for (int rule = 0; rule < rules; rule++) {
                guesses[rule] = rule < i ? samples[i - rule - 1] : NONE;
            }
            luck.judge(guesses, samples[i]);
        }
        return luck.entropy();
    }

    /** 6.3.9: what followed most often on the last 1 to 16 samples. */
    static double multiMarkov(int[] samples, int alphabet) {
        int rules = 16;
        int mostContexts = 100_000;
        Luck luck = new Luck(rules, alphabet);
        Map<String, Map<Integer, Integer>> followers = new HashMap<>();
        int[] contexts = new int[rules];
        for (int i = 1; i < samples.length; i++) {
            int[] guesses = new int[rules];
            for (int rule = 0; rule < rules; rule++) {
                guesses[rule] = NONE;
                if (i <= rule) {
                    continue;
                }
                String context = context(samples, i - rule - 1, i);
                Map<Integer, Integer> after = followers.get(context);
                if (after == null && contexts[rule] < mostContexts) {
                    contexts[rule]++;
                    after = new LinkedHashMap<>();
                    followers.put(context, after);
                }
                if (after != null) {
                    guesses[rule] = likeliest(after);
                    after.merge(samples[i], 1, Integer::sum);
                }
            }
            if (i > 1) {
                luck.judge(guesses, samples[i]);
            }
        }
        return luck.entropy();
    }

    /** 6.3.10: what followed most often on the longest of the last 16 to 1 samples that was seen before; one rule. */
    static double lz78y(int[] samples, int alphabet) {
        int longest = 16;
        int mostContexts = 65_536;
        Map<String, Map<Integer, Integer>> followers = new HashMap<>();
        Luck luck = new Luck(1, alphabet);
        for (int i = longest + 1; i < samples.length; i++) {
            for (int length = longest; length > 0; length--) {
                String context = context(samples, i - length - 1, i - 1);
                if (followers.containsKey(context) || followers.size() < mostContexts) {
                    followers
                            .computeIfAbsent(context, key -> new LinkedHashMap<>())
                            .merge(samples[i - 1], 1, Integer::sum);
                }
            }
            int guess = NONE;
            int most = 0;
            for (int length = longest; length > 0; length--) {
                Map<Integer, Integer> after = followers.get(context(samples, i - length, i));
                if (after != null && after.get(likeliest(after)) > most) {
                    guess = likeliest(after);
                    most = after.get(guess);
                }
            }
            luck.judge(new int[] {guess}, samples[i]);
        }
        return luck.entropy();
    }

    private static String context(int[] samples, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append((char) samples[i]);
        }
        return text.toString();
    }

    private static int likeliest(Map<Integer, Integer> counts) {
        int best = NONE;
        int most = 0;
        for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
            if (entry.getValue() >= most) {
                most = entry.getValue();
                best = entry.getKey();
            }
        }
        return best;
    }

    /** The score board that the four have in common, and what follows from it. */
    private static final class Luck {

        private final int[] scores;
        private final int alphabet;
        private int believed;
        private int right;
        private int judged;
        private int run;
        private int longestRun;

        Luck(int rules, int alphabet) {
            scores = new int[rules];
            this.alphabet = alphabet;
        }

        void judge(int[] guesses, int sample) {
            judged++;
            if (guesses[believed] == sample) {
                right++;
                longestRun = Math.max(longestRun, ++run);
            } else {
                run = 0;
            }
            for (int rule = 0; rule < guesses.length; rule++) {
                if (guesses[rule] == sample && ++scores[rule] >= scores[believed]) {
                    believed = rule;
                }
            }
        }

        double entropy() {
            double share = right / (double) judged;
            double global = right == 0 ? 1 - Math.pow(0.01, 1.0 / judged) : Estimators.upper(share, judged);
            return -Estimators.log2(Arrays.stream(new double[] {global, local(), 1.0 / alphabet})
                    .max()
                    .orElseThrow());
        }

        /** For which chance of a right guess the longest run would not be longer, in 99 of 100 cases. */
        private double local() {
            int length = longestRun + 1;
            if (length >= judged) {
                return 1;
            }
            return Estimators.falling(p -> logNoLongerRun(p, length), Math.log(0.99), 0, 1);
        }

        /** The logarithm of the chance that no run has this length (Feller, as the standard gives it). */
        private double logNoLongerRun(double p, int length) {
            double q = 1 - p;
            double x = 1;
            for (int i = 0; i < 65; i++) {
                x = 1 + q * Math.pow(p, length) * Math.pow(x, length + 1);
                if (x > 2) {
                    return Double.NEGATIVE_INFINITY;
                }
            }
            return Math.log((1 - p * x) / ((length + 1 - length * x) * q)) - (judged + 1) * Math.log(x);
        }
    }
}
