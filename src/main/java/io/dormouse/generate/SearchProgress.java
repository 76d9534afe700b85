package io.dormouse.generate;

/**
 * Turns tests of candidates into a fraction that grows evenly on average and never falls.
 *
 * <p>How many candidates a search needs is a matter of luck: after n of them, each prime with chance c, it has ended with
 * a chance of 1 - (1 - c)^n. That chance is what the bar shows for each prime. It slows down towards the end instead of
 * standing still there.
 */
final class SearchProgress {

    /** The part of the bar that the primes take; the rest is for the trial of the new key. */
    private static final double PRIMES_SHARE = 0.97;

    private final Progress progress;
    private final int primes;
    private int found;
    private double vain = 1;
    private double shown;

    /** @param primes how many are needed */
    SearchProgress(Progress progress, int primes) {
        this.progress = progress;
        this.primes = primes;
        progress.at(0);
    }

    /** The search begins again from the first prime; the bar waits until that has caught up. */
    void restart() {
        found = 0;
        vain = 1;
    }

    /** @param density the chance that the candidate which was just tested was prime */
    void tested(double density) {
        vain *= 1 - density;
        show();
    }

    void foundPrime() {
        found++;
        vain = 1;
        show();
    }

    private void show() {
        double fraction = PRIMES_SHARE * (found + 1 - vain) / primes;
        if (fraction > shown) {
            shown = fraction;
            progress.at(fraction);
        }
    }
}
