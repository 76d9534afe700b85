package io.dormouse.generate;

import java.math.BigInteger;

/**
 * Modular exponentiation, where nearly all the time of an RSA key goes: a browser has a faster one than Java's.
 *
 * <p>One that is wrong makes no bad key. A new key signs before anyone gets it, and the signature, which fails for a prime
 * that is none, is verified by Java's arithmetic: see {@link PairwiseConsistency}.
 */
@FunctionalInterface
public interface ModPow {

    /** Java's own: right on every platform for odd moduli. */
    ModPow JAVA = BigInteger::modPow;

    /**
     * base<sup>exponent</sup> mod modulus.
     *
     * @param base 0 to modulus - 1
     * @param exponent not negative
     * @param modulus odd, larger than 1; with an even one TeaVM's BigInteger is wrong
     */
    BigInteger modPow(BigInteger base, BigInteger exponent, BigInteger modulus);
}
