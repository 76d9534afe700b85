package io.dormouse.engine;

import io.dormouse.generate.ModPow;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.Predicate;

/**
 * Fermat's test in whichever of two ways is faster here for numbers of that length: they are tried, as nothing else tells.
 *
 * <p>The first numbers of each length are tested in both ways. That shows which is faster, once it is warm, and that they
 * agree; a second way that ever disagrees is used no more.
 */
final class FasterFermat implements ModPow {

    /** A browser compiles what runs often a second time, and may be disturbed: the fastest of so many counts. */
    private static final int TRIALS = 3;

    private final ModPow first;
    private final Predicate<BigInteger> second;
    private final DoubleSupplier milliseconds;
    private final Map<Integer, Contest> contests = new HashMap<>();
    private boolean secondIsWrong;

    /** @param second another way to do {@link ModPow#passesFermat} */
    FasterFermat(ModPow first, Predicate<BigInteger> second, DoubleSupplier milliseconds) {
        this.first = first;
        this.second = second;
        this.milliseconds = milliseconds;
    }

    @Override
    public BigInteger modPow(BigInteger base, BigInteger exponent, BigInteger modulus) {
        return first.modPow(base, exponent, modulus);
    }

    @Override
    public boolean passesFermat(BigInteger number) {
        Contest contest = contests.computeIfAbsent(number.bitLength(), bits -> new Contest());
        if (secondIsWrong) {
            return first.passesFermat(number);
        }
        if (contest.trials == TRIALS) {
            return contest.secondWins() ? second.test(number) : first.passesFermat(number);
        }
        contest.trials++;
        double start = milliseconds.getAsDouble();
        boolean passes = first.passesFermat(number);
        double middle = milliseconds.getAsDouble();
        secondIsWrong = second.test(number) != passes;
        double end = milliseconds.getAsDouble();
        contest.firstTook = Math.min(contest.firstTook, middle - start);
        contest.secondTook = Math.min(contest.secondTook, end - middle);
        return passes;
    }

    /** Between the two, for numbers of one length. */
    private static final class Contest {
        private int trials;
        private double firstTook = Double.MAX_VALUE;
        private double secondTook = Double.MAX_VALUE;

        /** A tie, as with a coarse clock, too: browsers with such clocks have slow big numbers. */
        private boolean secondWins() {
            return secondTook <= firstTook;
        }
    }
}
