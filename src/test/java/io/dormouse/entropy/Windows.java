package io.dormouse.entropy;

/** What chance makes of the adaptive proportion test. */
final class Windows {

    private Windows() {}

    /**
     * How likely it is that the first sample of a window comes so many times in it, itself included.
     *
     * @param times 1 or more
     * @param p the chance that another sample is equal to it
     */
    static double chanceOf(int times, int window, double p) {
        double chance = Math.pow(1 - p, window - 1);
        double sum = 0;
        for (int others = 0; others < window; others++) {
            sum += others >= times - 1 ? chance : 0;
            chance *= (window - 1.0 - others) / (others + 1) * p / (1 - p);
        }
        return sum;
    }
}
