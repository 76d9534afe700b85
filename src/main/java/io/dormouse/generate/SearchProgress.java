package io.dormouse.generate;

/**
 * Turns tests of candidates into a fraction that grows evenly on average and never falls.
 *
 * <p>How many candidates a search needs is a matter of luck: after n of them, each prime with chance c, it has ended with
 * a chance of 1 - (1 - c)^n. That chance is what the bar shows for each prime, as PuTTYgen's does. It slows down towards
 * the end instead of standing still there.
 */
public final class SearchProgress {

    /** The part of the bar that the primes take; the rest is for the trial of the new key. */
    private static final double PRIMES_SHARE = 0.97;

    private final Progress progress;
    private final double density;
    private final int primes;
    private int found;
    private double vain = 1;
    private double shown;

    /**
     * @param density the chance that a candidate is prime
     * @param primes how many are needed
     */
    public SearchProgress(Progress progress, double density, int primes) {
        this.progress = progress;
        this.density = density;
        this.primes = primes;
        progress.at(0);
    }

    /** One more candidate was tested. */
    public void tested() {
        vain *= 1 - density;
        show();
    }

    /** The last candidate was prime. One more than are needed, as when two did not fit, leaves the bar where it is. */
    public void foundPrime() {
        found++;
        vain = 1;
        show();
    }

    private void show() {
        double fraction = PRIMES_SHARE * Math.min(1, (found + 1 - vain) / primes);
        if (fraction > shown) {
            shown = fraction;
            progress.at(fraction);
        }
    }
}
