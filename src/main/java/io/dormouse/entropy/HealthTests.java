package io.dormouse.entropy;

/**
 * The start-up tests of SP 800-90B section 4.4 for a source of full entropy, 8 bits in each byte.
 *
 * <p>The cut-offs are those for a false alarm once in 2^40 tests, the rarest that section 4.4 allows.
 */
final class HealthTests {

    /** Bytes a start-up test looks at (SP 800-90B section 4.3: at least 1,024 consecutive samples). */
    static final int SAMPLE = 1024;

    /** Repetition count test, 4.4.1: 1 + ceil(40 / 8). */
    private static final int REPETITION_CUTOFF = 6;

    private static final int WINDOW = 512;

    /**
     * Adaptive proportion test, 4.4.2: 2 + the critical value of a binomial(511, 1/256) at 1 - 2^-40. The standard's own
     * formula has 1 + that of a binomial(512, 1/256), which is 19; but the first byte of a window is always equal to itself,
     * and 18 more among the other 511 are seen once in 2^37.6 windows, 19 more once in 2^40.9.
     */
    private static final int PROPORTION_CUTOFF = 20;

    private HealthTests() {}

    static boolean pass(byte[] sample) {
        return repetitionCount(sample) && adaptiveProportion(sample) && !repeats(sample);
    }

    private static boolean repetitionCount(byte[] sample) {
        int run = 1;
        for (int i = 1; i < sample.length; i++) {
            run = sample[i] == sample[i - 1] ? run + 1 : 1;
            if (run >= REPETITION_CUTOFF) {
                return false;
            }
        }
        return true;
    }

    private static boolean adaptiveProportion(byte[] sample) {
        for (int start = 0; start + WINDOW <= sample.length; start += WINDOW) {
            int same = 0;
            for (int i = start; i < start + WINDOW; i++) {
                if (sample[i] == sample[start]) {
                    same++;
                }
            }
            if (same >= PROPORTION_CUTOFF) {
                return false;
            }
        }
        return true;
    }

    /** Whether the bytes are one shorter block over and over; a block of one byte included. */
    static boolean repeats(byte[] sample) {
        for (int period = 1; period <= sample.length / 2; period++) {
            int i = period;
            while (i < sample.length && sample[i] == sample[i - period]) {
                i++;
            }
            if (i == sample.length) {
                return true;
            }
        }
        return false;
    }
}
