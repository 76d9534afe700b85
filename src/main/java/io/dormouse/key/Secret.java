package io.dormouse.key;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Bytes that must not be shown: they print as stars, compare in constant time, and can be wiped.
 *
 * <p>Whoever needs the bytes calls {@link #open()}, so that one search finds every place where a secret is looked at. In
 * Java and in a browser wiping is best effort: a {@link BigInteger} made by {@link #number()} cannot be overwritten.
 */
public final class Secret {

    private final byte[] bytes;
    private boolean wiped;

    /** Keeps the array itself, not a copy, so that {@link #wipe()} leaves none behind. */
    public Secret(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A number as its shortest unsigned big-endian bytes; zero is no bytes at all.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public static Secret ofNumber(BigInteger number) {
        if (number.signum() < 0) {
            throw new IllegalArgumentException("a secret number is never negative");
        }
        byte[] signed = number.toByteArray();
        if (signed[0] != 0) {
            return new Secret(signed);
        }
        byte[] unsigned = Arrays.copyOfRange(signed, 1, signed.length);
        Arrays.fill(signed, (byte) 0);
        return new Secret(unsigned);
    }

    /**
     * The live array: neither change it nor keep it.
     *
     * @throws IllegalStateException after {@link #wipe()}, because zeros would pass for a key
     */
    public byte[] open() {
        if (wiped) {
            throw new IllegalStateException("this secret has been wiped");
        }
        return bytes;
    }

    /** The bytes read as an unsigned big-endian number. */
    public BigInteger number() {
        return new BigInteger(1, open());
    }

    /** Overwrites the bytes with zeros; {@link #open()} refuses from then on. */
    public void wipe() {
        Arrays.fill(bytes, (byte) 0);
        wiped = true;
    }

    /** Looks at every byte wherever the first difference is; only the length decides how long it takes. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Secret that && org.bouncycastle.util.Arrays.constantTimeAreEqual(bytes, that.bytes);
    }

    /** The same for all secrets of one length, so that a hash tells nothing of the content. */
    @Override
    public int hashCode() {
        return bytes.length;
    }

    @Override
    public String toString() {
        return "Secret[***]";
    }
}
