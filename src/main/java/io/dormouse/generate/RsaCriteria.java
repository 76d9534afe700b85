package io.dormouse.generate;

import java.math.BigInteger;

/**
 * What FIPS 186-5 section A.1.1 asks of the numbers of an RSA key, beside that two of them are prime and leave the public
 * exponent an inverse: {@link SievedWindow} proposes no others.
 */
final class RsaCriteria {

    /** 65537, the only public exponent that Dormouse makes. */
    static final BigInteger PUBLIC_EXPONENT = BigInteger.valueOf(65_537);

    private RsaCriteria() {}

    /**
     * Whether |p - q| > 2<sup>bits/2 - 100</sup>: closer primes would be found by Fermat's factorisation.
     *
     * @param bits of the modulus
     */
    static boolean farApart(BigInteger p, BigInteger q, int bits) {
        return p.subtract(q).abs().compareTo(BigInteger.ONE.shiftLeft(bits / 2 - 100)) > 0;
    }

    /**
     * Whether d > 2<sup>bits/2</sup>: a small private exponent would be found by Wiener's attack.
     *
     * @param bits of the modulus
     */
    static boolean largeEnough(BigInteger d, int bits) {
        return d.compareTo(BigInteger.ONE.shiftLeft(bits / 2)) > 0;
    }
}
