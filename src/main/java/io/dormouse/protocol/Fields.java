package io.dormouse.protocol;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The fields of a message, in order: written out one by one, or read in the place of the ones given.
 *
 * <p>Each method takes the value to write and gives back the value that was written, or else read. So one description of
 * a message serves both ends.
 */
final class Fields {
    private final MessageWriter out = new MessageWriter();
    private final DataInputStream in;

    private Fields(DataInputStream in) {
        this.in = in;
    }

    static Fields toWrite() {
        return new Fields(null);
    }

    static Fields toRead(byte[] message) {
        return new Fields(new DataInputStream(new ByteArrayInputStream(message)));
    }

    byte[] written() {
        return out.take();
    }

    int number(int value) {
        try {
            if (in != null) {
                return in.readInt();
            }
            out.number(value);
            return value;
        } catch (IOException e) {
            throw otherBuild(e);
        }
    }

    double real(double value) {
        try {
            if (in != null) {
                return in.readDouble();
            }
            out.real(value);
            return value;
        } catch (IOException e) {
            throw otherBuild(e);
        }
    }

    boolean flag(boolean value) {
        return number(value ? 1 : 0) != 0;
    }

    byte[] bytes(byte[] value) {
        int length = length(value.length);
        try {
            if (in != null) {
                byte[] read = new byte[length];
                in.readFully(read);
                return read;
            }
            out.bytes(value);
            return value;
        } catch (IOException e) {
            throw otherBuild(e);
        }
    }

    String text(String value) {
        byte[] utf8 = bytes(value.getBytes(StandardCharsets.UTF_8));
        String text = new String(utf8, StandardCharsets.UTF_8);
        Arrays.fill(utf8, (byte) 0);
        return text;
    }

    <E extends Enum<E>> E choice(E value, E[] all) {
        return all[number(value.ordinal())];
    }

    List<String> texts(List<String> values) {
        return list(values, "", this::text);
    }

    /** @param blank stands for each element that is still to be read */
    <T> List<T> list(List<T> values, T blank, UnaryOperator<T> each) {
        int length = length(values.size());
        List<T> elements = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            elements.add(each.apply(in != null ? blank : values.get(i)));
        }
        return elements;
    }

    /** One that is longer than any that is sent means that the two ends are not of the same build. */
    private int length(int value) {
        int length = number(value);
        if (length < 0 || length > Request.LONGEST) {
            throw otherBuild(new IOException("a field of length " + length));
        }
        return length;
    }

    private static UncheckedIOException otherBuild(IOException cause) {
        return new UncheckedIOException("The page and the engine are not of the same build.", cause);
    }
}
