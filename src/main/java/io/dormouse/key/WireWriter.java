package io.dormouse.key;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes the data types that SSH sends and stores.
 *
 * <p>RFC 4251 section 5. Secrets pass through here, so an array that has become too small is zeroed before it is dropped.
 */
public final class WireWriter {

    private byte[] buffer = new byte[1024];
    private int length;

    /** The four bytes of a number, most significant first; the {@code int} is taken as unsigned. */
    public WireWriter uint32(int value) {
        return raw(new byte[] {(byte) (value >>> 24), (byte) (value >>> 16), (byte) (value >>> 8), (byte) value});
    }

    /** A length and that many bytes. */
    public WireWriter string(byte[] value) {
        return uint32(value.length).raw(value);
    }

    /** A string holding UTF-8; names of algorithms are US-ASCII, which is the same. */
    public WireWriter string(String value) {
        return string(value.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A multiple precision integer: two's complement, no unnecessary leading byte, zero is the empty string.
     *
     * @param value not negative
     */
    public WireWriter mpint(BigInteger value) {
        if (value.signum() < 0) {
            throw new IllegalArgumentException("no SSH key holds a negative number");
        }
        if (value.signum() == 0) {
            return uint32(0);
        }
        byte[] bytes = value.toByteArray();
        string(bytes);
        Arrays.fill(bytes, (byte) 0);
        return this;
    }

    /** Bytes as they are, without a length. */
    public WireWriter raw(byte[] value) {
        if (value.length > buffer.length - length) {
            byte[] outgrown = buffer;
            buffer = Arrays.copyOf(outgrown, Math.max(outgrown.length * 2, length + value.length));
            Arrays.fill(outgrown, (byte) 0);
        }
        System.arraycopy(value, 0, buffer, length, value.length);
        length += value.length;
        return this;
    }

    /** How many bytes have been written. */
    public int length() {
        return length;
    }

    /** A copy of what has been written. */
    public byte[] toBytes() {
        return Arrays.copyOf(buffer, length);
    }

    /** Overwrites everything written with zeros and starts anew. */
    public void wipe() {
        Arrays.fill(buffer, (byte) 0);
        length = 0;
    }
}
