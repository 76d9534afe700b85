package io.dormouse.engine;

import io.dormouse.generate.ModPow;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.DoubleSupplier;
import org.teavm.interop.Import;

/** Modular exponentiation by the BigInt of the browser. The numbers cross in pieces of four bytes, the highest first. */
final class BrowserPowers implements ModPow {

    /** With the browser's vector instructions beside them, where it has those. */
    static ModPow fastest(DoubleSupplier milliseconds) {
        ModPow powers = new BrowserPowers();
        return hasLanes() == 0 ? powers : new FasterFermat(powers, BrowserPowers::passesByLanes, milliseconds);
    }

    @Override
    public BigInteger modPow(BigInteger base, BigInteger exponent, BigInteger modulus) {
        hand(base);
        hand(exponent);
        hand(modulus);
        power();
        return EngineWorker.incoming(magnitude -> new BigInteger(1, magnitude));
    }

    @Override
    public boolean passesFermat(BigInteger number) {
        hand(number);
        return fermat() != 0;
    }

    private static boolean passesByLanes(BigInteger number) {
        hand(number);
        return fermatByLanes() != 0;
    }

    private static void hand(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int word = 0;
        for (int i = 0; i < bytes.length; i++) {
            word = word << 8 | bytes[i] & 0xFF;
            if ((bytes.length - 1 - i) % 4 == 0) {
                numberWord(word);
                word = 0;
            }
        }
        numberEnd();
        Arrays.fill(bytes, (byte) 0);
    }

    @Import(module = "dormouse", name = "numberWord")
    private static native void numberWord(int value);

    @Import(module = "dormouse", name = "numberEnd")
    private static native void numberEnd();

    /** Puts the power of the three numbers in the place of the request. */
    @Import(module = "dormouse", name = "power")
    private static native void power();

    /** Whether the one number passes: 1 or 0. */
    @Import(module = "dormouse", name = "fermat")
    private static native int fermat();

    /** Whether there are vector instructions to test with. */
    @Import(module = "dormouse", name = "hasLanes")
    private static native int hasLanes();

    /** The same as {@link #fermat}, by those. */
    @Import(module = "dormouse", name = "fermatByLanes")
    private static native int fermatByLanes();
}
