package io.dormouse.generate;

/**
 * Turns tests of candidates into the share of the work that is done, which is a matter of luck: a search never gets closer
 * to its end by having been in vain so far. What can be said is how much is still to come on average.
 *
 * <p>So the bar shows the mean of done / (done + still to come) over all that may still come, given what has come. In all
 * moments when it shows 40 percent, 40 percent of the work are done on average. It never falls, as each test in vain adds
 * to what is done, and each prime takes from what is to come. (PuTTYgen's cost model is the same, but its bar shows with
 * what chance the search would have ended by now, and so runs ahead.)
 */
public final class SearchProgress {

    /** The part of the bar that the primes take; the rest is for the trial of the new key. */
    private static final double PRIMES_SHARE = 0.98;

    private static final double EULER_GAMMA = 0.5772156649015329;

    private final Progress progress;
    private final double density;
    private int missing;
    private double effort;
    private double shown;

    /**
     * @param density the chance that an effort of 1 finds a prime
     * @param primes how many are needed
     */
    public SearchProgress(Progress progress, double density, int primes) {
        this.progress = progress;
        this.density = density;
        this.missing = primes;
        progress.at(0);
    }

    /** @param more as {@link PrimeSearch#effort()} gives it, summed up over steps and searches */
    public void tested(double more) {
        effort += more;
        show();
    }

    /** A prime was found. One more than are needed, as when two did not fit, leaves the bar where it is. */
    public void foundPrime() {
        missing = Math.max(0, missing - 1);
        show();
    }

    /** The effort that is still to come on average, whatever has come. */
    public double expectedEffort() {
        return missing / density;
    }

    private void show() {
        double fraction = PRIMES_SHARE * share(effort * density, missing);
        if (fraction > shown) {
            shown = fraction;
            progress.at(fraction);
        }
    }

    /**
     * The mean of done / (done + R), where R is what so many primes take: the sum of exponentially distributed times with
     * mean 1.
     *
     * <p>For one prime it is the integral of t / (t + r) e<sup>-r</sup> over r, which is t e<sup>t</sup>
     * E<sub>1</sub>(t). From k primes to k + 1 it goes by parts.
     *
     * @param done in the mean effort of one prime, 0 or more
     * @param primes still to be found
     */
    static double share(double done, int primes) {
        if (primes == 0) {
            return 1;
        }
        double share = done == 0 ? 0 : done * scaledExponentialIntegral(done);
        for (int k = 1; k < primes; k++) {
            share = done / k * (1 - share);
        }
        return share;
    }

    /** e<sup>t</sup> E<sub>1</sub>(t) (Abramowitz and Stegun 5.1.11 for small t, 5.1.22 for others). */
    private static double scaledExponentialIntegral(double t) {
        if (t < 1) {
            double sum = -EULER_GAMMA - Math.log(t);
            double power = 1;
            for (int k = 1; k < 20; k++) {
                power *= -t / k;
                sum -= power / k;
            }
            return Math.exp(t) * sum;
        }
        double fraction = 0;
        for (int k = 40; k >= 1; k--) {
            fraction = k * k / (t + 2 * k + 1 - fraction);
        }
        return 1 / (t + 1 - fraction);
    }
}
