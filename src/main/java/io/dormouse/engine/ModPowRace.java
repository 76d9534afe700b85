package io.dormouse.engine;

import io.dormouse.generate.ModPow;
import java.math.BigInteger;
import java.util.function.DoubleSupplier;

/** Finds out whether the browser's big numbers are faster here than Java's: by trying, not by the browser's name. */
final class ModPowRace {

    /** 2^1024 - 105, a prime; any odd number of that size would do. */
    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(1024).subtract(BigInteger.valueOf(105));

    private static final BigInteger BASE = MODULUS.shiftRight(3);

    private ModPowRace() {}

    /** Whether the browser's are faster, and right. */
    static boolean browserWins(ModPow browser, DoubleSupplier milliseconds) {
        BigInteger exponent = MODULUS.shiftRight(1);
        double start = milliseconds.getAsDouble();
        BigInteger byJava = ModPow.JAVA.modPow(BASE, exponent, MODULUS);
        double middle = milliseconds.getAsDouble();
        BigInteger byBrowser = browser.modPow(BASE, exponent, MODULUS);
        double end = milliseconds.getAsDouble();
        return byBrowser.equals(byJava) && end - middle <= middle - start;
    }
}
