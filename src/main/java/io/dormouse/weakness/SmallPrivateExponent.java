package io.dormouse.weakness;

import java.math.BigInteger;

/**
 * Whether the private exponent is below the fourth root of the modulus: then it is the denominator of a convergent of e / n
 * (M. Wiener, Cryptanalysis of Short RSA Secret Exponents, 1990).
 */
final class SmallPrivateExponent {

    private SmallPrivateExponent() {}

    static boolean found(BigInteger e, BigInteger n) {
        int bits = n.bitLength();
        // As e * d exceeds the totient, a small e has no small d.
        if (e.bitLength() < bits * 3 / 4 - 2) {
            return false;
        }
        BigInteger numerator = e;
        BigInteger denominator = n;
        BigInteger k = BigInteger.ONE;
        BigInteger d = BigInteger.ZERO;
        BigInteger lastK = BigInteger.ZERO;
        BigInteger lastD = BigInteger.ONE;
        while (denominator.signum() != 0 && d.bitLength() <= bits / 4 + 1) {
            BigInteger[] parts = numerator.divideAndRemainder(denominator);
            numerator = denominator;
            denominator = parts[1];
            BigInteger nextK = parts[0].multiply(k).add(lastK);
            BigInteger nextD = parts[0].multiply(d).add(lastD);
            lastK = k;
            lastD = d;
            k = nextK;
            d = nextD;
            if (opens(e, n, k, d)) {
                return true;
            }
        }
        return false;
    }

    /** Whether e * d = 1 + k * totient, with a totient that gives two whole factors of n. */
    private static boolean opens(BigInteger e, BigInteger n, BigInteger k, BigInteger d) {
        if (k.signum() == 0) {
            return false;
        }
        BigInteger[] totient = e.multiply(d).subtract(BigInteger.ONE).divideAndRemainder(k);
        if (totient[1].signum() != 0) {
            return false;
        }
        BigInteger sum = n.subtract(totient[0]).add(BigInteger.ONE);
        BigInteger discriminant = sum.multiply(sum).subtract(n.shiftLeft(2));
        return sum.signum() > 0 && ClosePrimes.isSquare(discriminant);
    }
}
