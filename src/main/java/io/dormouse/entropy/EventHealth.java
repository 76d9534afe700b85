package io.dormouse.entropy;

/**
 * The continuous health tests of SP 800-90B section 4.4 over what events are credited for: while they fail, an event earns
 * nothing. No event is kept out of the pool by them.
 *
 * <p>The standard looks at windows of 512 samples, and a whole bar is filled by 128: so windows have 64 here. Its repetition
 * count looks at a sample and the one before; a script that repeats a short cycle is caught by looking further back as
 * well.
 *
 * <p>The chance of a false alarm is at most 2^-20 for each test and sample, the most that section 4.4 allows.
 */
final class EventHealth {

    /** How far back a repetition is looked for. */
    private static final int LONGEST_CYCLE = 8;

    private static final int WINDOW = 64;

    private final int repetitionCutoff;
    private final int proportionCutoff;

    private final long[] last = new long[LONGEST_CYCLE];
    private final int[] repeated = new int[LONGEST_CYCLE];
    private long samples;

    private long first;
    private int seen;
    private int same;

    /** @param bits of min-entropy that each sample is credited with: 1 or 2 */
    EventHealth(int bits) {
        if (bits != 1 && bits != 2) {
            throw new IllegalArgumentException("An event is credited with 1 or 2 bits");
        }
        // 4.4.1: 1 + 20 / bits. 4.4.2: 2 + the critical value of a binomial(63, 2^-bits) at 1 - 2^-20, as the first
        // sample of a window is always equal to itself. The standard's formula has 51 for one bit, seen once in
        // 2^19.3 windows.
        repetitionCutoff = 1 + 20 / bits;
        proportionCutoff = bits == 1 ? 52 : 35;
    }

    /** Takes the next sample in; whether it may be credited. */
    boolean passes(long sample) {
        boolean repeats = repeats(sample);
        return !isTooFrequent(sample) && !repeats;
    }

    /** Repetition count test, for cycles of 1 to 8 samples. */
    private boolean repeats(long sample) {
        boolean repeats = false;
        for (int cycle = 1; cycle <= LONGEST_CYCLE; cycle++) {
            boolean again = samples >= cycle && sample == last[(int) ((samples - cycle) % LONGEST_CYCLE)];
            repeated[cycle - 1] = again ? repeated[cycle - 1] + 1 : 0;
            repeats |= repeated[cycle - 1] >= repetitionCutoff - 1;
        }
        last[(int) (samples++ % LONGEST_CYCLE)] = sample;
        return repeats;
    }

    /** Adaptive proportion test: how often the first sample of a window comes in it. */
    private boolean isTooFrequent(long sample) {
        if (seen == 0) {
            first = sample;
            same = 0;
        }
        if (sample == first) {
            same++;
        }
        seen = (seen + 1) % WINDOW;
        return same >= proportionCutoff;
    }
}
