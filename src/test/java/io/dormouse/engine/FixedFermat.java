package io.dormouse.engine;

import io.dormouse.generate.ModPow;
import java.math.BigInteger;

/** Right powers, but Fermat's test gives the same answer for every number. */
record FixedFermat(boolean always) implements ModPow {

    @Override
    public BigInteger modPow(BigInteger base, BigInteger exponent, BigInteger modulus) {
        return JAVA.modPow(base, exponent, modulus);
    }

    @Override
    public boolean passesFermat(BigInteger number) {
        return always;
    }
}
