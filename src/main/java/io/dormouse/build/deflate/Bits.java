package io.dormouse.build.deflate;

import java.io.ByteArrayOutputStream;

/** Bytes filled from their least significant bit on: RFC 1951, section 3.1.1. */
final class Bits {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long held;
    private int count;

    void write(int value, int bits) {
        held |= (long) value << count;
        count += bits;
        while (count >= 8) {
            bytes.write((int) held);
            held >>>= 8;
            count -= 8;
        }
    }

    byte[] bytes() {
        if (count > 0) {
            write(0, 8 - count);
        }
        return bytes.toByteArray();
    }
}
