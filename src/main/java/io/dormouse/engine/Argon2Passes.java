package io.dormouse.engine;

import io.dormouse.file.Argon2Settings;

/**
 * Finds how many passes of Argon2 take a given time here, as PuTTYgen does for its "time" setting: by trying Fibonacci
 * numbers of passes until one takes longer.
 */
final class Argon2Passes {
    /** What runs Argon2 once with some settings, and says how many milliseconds that took. */
    interface Trial {
        double milliseconds(Argon2Settings settings);
    }

    private Argon2Passes() {}

    /** @param milliseconds the time that is wanted, at least 1 */
    static Argon2Settings taking(int milliseconds, Argon2Settings settings, Trial trial) {
        int before = 1;
        int passes = 1;
        while (true) {
            Argon2Settings tried =
                    new Argon2Settings(settings.flavour(), settings.memoryKiB(), passes, settings.parallelism());
            if (trial.milliseconds(tried) >= milliseconds || before + passes > Argon2Settings.MOST_PASSES) {
                return tried;
            }
            int next = before + passes;
            before = passes;
            passes = next;
        }
    }
}
