package io.dormouse.generate;

import io.dormouse.entropy.Drbg;
import io.dormouse.entropy.RandomBytes;
import java.nio.ByteBuffer;

/** Random bytes that a failing test can draw again: the generator itself, with the test's number as seed. */
final class TestRandom {

    private TestRandom() {}

    static RandomBytes numbered(int number) {
        return Drbg.fromSeed(ByteBuffer.allocate(48).putInt(number).array());
    }
}
