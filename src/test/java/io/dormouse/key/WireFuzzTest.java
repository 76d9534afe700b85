package io.dormouse.key;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;

/** Fuzzes the reader of SSH's own data types. */
class WireFuzzTest {

    /**
     * What is let in was written the one right way, so that it can be written again.
     *
     * @param input how many values, the type of each, and the values
     */
    @FuzzTest
    void isReadOrRefused(byte[] input) {
        int count = input.length == 0 ? 0 : Math.min(input[0] & 0xff, input.length - 1);
        byte[] data = input.length == 0 ? input : Arrays.copyOfRange(input, 1 + count, input.length);
        WireReader in = new WireReader(data, "This");
        WireWriter out = new WireWriter();
        try {
            for (int i = 1; i <= count; i++) {
                again(input[i], in, out);
                assertEquals(data.length, out.length() + in.remaining());
            }
            in.end();
            assertArrayEquals(data, out.toBytes());
        } catch (KeyFormatException refusal) {
            assertTrue(refusal.getMessage().startsWith("This "), refusal.getMessage());
        }
    }

    private static void again(int type, WireReader in, WireWriter out) throws KeyFormatException {
        switch (type & 7) {
            case 0 -> out.uint32((int) in.uint32());
            case 1 -> out.string(in.name());
            case 2 -> out.mpint(in.mpint());
            case 3 -> out.raw(in.raw(type >> 3));
            default -> out.string(in.string());
        }
    }
}
