package io.dormouse.wizard;

/**
 * When a key that nobody uses is forgotten: half an hour after the last step, the last two minutes of it announced.
 *
 * <p>It counts by the clock and not by ticks, as a tab that sleeps has none. However long it slept, the announcement comes
 * first and stands for its two minutes.
 */
final class ForgetTimer {
    enum Due {
        NOTHING,
        ANNOUNCEMENT,
        FORGETTING
    }

    private static final double QUIET = 28 * 60_000.0;
    private static final double ANNOUNCED = 2 * 60_000.0;

    private double due;
    private boolean announced;

    /** Begins anew. */
    void used(double now) {
        due = now + QUIET;
        announced = false;
    }

    /** There is no key to forget. */
    void stop() {
        due = 0;
        announced = false;
    }

    boolean isAnnounced() {
        return announced;
    }

    /**
     * Says what is to be done now, once.
     *
     * @param now milliseconds since any beginning
     */
    Due at(double now) {
        if (due == 0) {
            used(now);
        }
        if (now < due) {
            return Due.NOTHING;
        }
        if (!announced) {
            announced = true;
            due = now + ANNOUNCED;
            return Due.ANNOUNCEMENT;
        }
        stop();
        return Due.FORGETTING;
    }
}
