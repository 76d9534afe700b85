package io.dormouse.engine;

import io.dormouse.generate.ModPow;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * Fermat's test of a number that is prime and of one that is not, each as long as a prime of RSA-2048.
 *
 * <p>It judges every candidate, in arithmetic of its own. The engine tries it with all else that it tests, and each worker
 * that searches for itself: a machine's fault may be in one of them alone.
 */
final class FermatTrial {

    /** For a person. */
    static final String NAME = "Fermat's test in the browser's numbers";

    private static final BigInteger PRIME = BigInteger.ONE.shiftLeft(1024).subtract(BigInteger.valueOf(105));

    private static final BigInteger COMPOSITE = PRIME.subtract(BigInteger.TWO);

    private static final byte[] RIGHT = {1, 0};

    private FermatTrial() {}

    /** 1 for each of the two that passes, else 0: first the prime. */
    static byte[] answers(ModPow modPow) {
        return new byte[] {answer(modPow, PRIME), answer(modPow, COMPOSITE)};
    }

    private static byte answer(ModPow modPow, BigInteger number) {
        return (byte) (modPow.passesFermat(number) ? 1 : 0);
    }

    static boolean passes(ModPow modPow) {
        return Arrays.equals(RIGHT, answers(modPow));
    }
}
