package io.dormouse.protocol;

import java.util.Arrays;

/** The bytes of a message in the writing: passphrases and seeds pass through here, and none is left behind. */
final class MessageWriter {
    private byte[] written = new byte[64];
    private int length;

    void number(int value) {
        makeRoom(Integer.BYTES);
        for (int shift = 24; shift >= 0; shift -= 8) {
            written[length++] = (byte) (value >>> shift);
        }
    }

    void real(double value) {
        long bits = Double.doubleToLongBits(value);
        number((int) (bits >>> 32));
        number((int) bits);
    }

    void bytes(byte[] value) {
        makeRoom(value.length);
        System.arraycopy(value, 0, written, length, value.length);
        length += value.length;
    }

    private void makeRoom(int more) {
        if (more > written.length - length) {
            byte[] outgrown = written;
            written = Arrays.copyOf(outgrown, Math.max(2 * outgrown.length, length + more));
            Arrays.fill(outgrown, (byte) 0);
        }
    }

    /** The message, of which nothing stays here. */
    byte[] take() {
        byte[] message = Arrays.copyOf(written, length);
        Arrays.fill(written, (byte) 0);
        length = 0;
        return message;
    }
}
