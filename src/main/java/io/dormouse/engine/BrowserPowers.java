package io.dormouse.engine;

import java.math.BigInteger;
import org.teavm.interop.Import;

/**
 * Modular exponentiation by the BigInt of the browser. The numbers cross byte by byte, which takes some microseconds where
 * the exponentiation takes some thousand.
 */
final class BrowserPowers {
    private BrowserPowers() {}

    static BigInteger modPow(BigInteger base, BigInteger exponent, BigInteger modulus) {
        hand(base);
        hand(exponent);
        hand(modulus);
        power();
        return new BigInteger(1, EngineWorker.incoming());
    }

    private static void hand(BigInteger number) {
        for (byte b : number.toByteArray()) {
            numberByte(b & 0xFF);
        }
        numberEnd();
    }

    @Import(module = "dormouse", name = "numberByte")
    private static native void numberByte(int value);

    @Import(module = "dormouse", name = "numberEnd")
    private static native void numberEnd();

    /** Puts the power in the place of the request. */
    @Import(module = "dormouse", name = "power")
    private static native void power();
}
