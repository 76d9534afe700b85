package io.dormouse.engine;

import io.dormouse.generate.ModPow;
import java.math.BigInteger;
import java.util.function.DoubleSupplier;

/** Finds out whether the browser's big numbers are faster here than Java's: by trying, not by the browser's name. */
final class ModPowRace {

    /** 2^1024 - 105, a prime; any odd number of that size would do. */
    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(1024).subtract(BigInteger.valueOf(105));

    private static final BigInteger BASE = MODULUS.shiftRight(3);

    /**
     * A page starts when much else does, and one of the two may be kept waiting for the processor. So the browser, which is
     * the faster one wherever this was ever tried, has lost only if it loses again and again.
     */
    private static final int TRIALS = 5;

    private ModPowRace() {}

    /** Whether the browser's are faster, and right. */
    static boolean browserWins(ModPow browser, DoubleSupplier milliseconds) {
        BigInteger exponent = MODULUS.shiftRight(1);
        double javaTook = Double.MAX_VALUE;
        double browserTook = Double.MAX_VALUE;
        for (int i = 0; i < TRIALS; i++) {
            double start = milliseconds.getAsDouble();
            BigInteger byJava = ModPow.JAVA.modPow(BASE, exponent, MODULUS);
            double middle = milliseconds.getAsDouble();
            BigInteger byBrowser = browser.modPow(BASE, exponent, MODULUS);
            double end = milliseconds.getAsDouble();
            if (!byBrowser.equals(byJava)) {
                return false;
            }
            javaTook = Math.min(javaTook, middle - start);
            browserTook = Math.min(browserTook, end - middle);
            if (browserTook <= javaTook) {
                return true;
            }
        }
        return false;
    }
}
