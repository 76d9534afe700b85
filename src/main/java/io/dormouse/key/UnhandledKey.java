package io.dormouse.key;

import java.util.Arrays;

/**
 * A public key that Dormouse can tell apart from others and do nothing else with: its type is of other programs, or its
 * numbers are such that no program should take it.
 */
public final class UnhandledKey implements PublicBlob {

    private final String algorithm;
    private final int bits;
    private final byte[] blob;
    private final String why;

    UnhandledKey(String algorithm, int bits, byte[] blob, String why) {
        this.algorithm = algorithm;
        this.bits = bits;
        this.blob = blob;
        this.why = why;
    }

    /** What is wrong with it and what to do, in a sentence. */
    public String why() {
        return why;
    }

    @Override
    public String algorithm() {
        return algorithm;
    }

    @Override
    public int bits() {
        return bits;
    }

    @Override
    public byte[] blob() {
        return blob.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UnhandledKey that && Arrays.equals(blob, that.blob);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(blob);
    }

    @Override
    public String toString() {
        return algorithm;
    }
}
