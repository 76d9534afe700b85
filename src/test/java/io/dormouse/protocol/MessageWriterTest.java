package io.dormouse.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.lang.reflect.Field;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MessageWriterTest {

    @Test
    void writesAsJavasOwnDataOutputDoes() throws Exception {
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        DataOutputStream java = new DataOutputStream(expected);
        MessageWriter writer = new MessageWriter();
        for (int number : new int[] {0, 1, -1, Integer.MIN_VALUE, 0x12345678}) {
            java.writeInt(number);
            writer.number(number);
        }
        for (double real : new double[] {0, -0.0, 1.5, -1e300, Double.NaN, Double.MIN_VALUE}) {
            java.writeDouble(real);
            writer.real(real);
        }
        java.write(new byte[1000]);
        writer.bytes(new byte[1000]);

        assertArrayEquals(expected.toByteArray(), writer.take());
    }

    @Test
    void nothingOfAMessageStaysInAnArrayThatItHasOutgrownNorInTheLast() throws Exception {
        byte[] secret = new byte[50];
        Arrays.fill(secret, (byte) 7);
        MessageWriter writer = new MessageWriter();
        writer.bytes(secret);
        byte[] first = array(writer);
        assertArrayEquals(secret, Arrays.copyOf(first, 50));
        writer.bytes(secret);
        byte[] second = array(writer);

        assertEquals(100, writer.take().length);

        assertArrayEquals(new byte[first.length], first);
        assertArrayEquals(new byte[second.length], second);
        assertArrayEquals(new byte[0], writer.take());
    }

    private static byte[] array(MessageWriter writer) throws Exception {
        Field written = MessageWriter.class.getDeclaredField("written");
        written.setAccessible(true);
        return (byte[]) written.get(writer);
    }
}
