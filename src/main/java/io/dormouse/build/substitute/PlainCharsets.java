package io.dormouse.build.substitute;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * UTF-8, ISO 8859-1 and US-ASCII from array to array, with what cannot be read or written replaced as the JDK replaces it.
 *
 * <p>TeaVM's own way goes through encoders and decoders with buffers, made for streams of every charset; nobody here has
 * such streams, and the engine and the wizard would both carry them.
 */
public final class PlainCharsets {
    private static final char UNREADABLE = '\uFFFD';

    private PlainCharsets() {}

    public static byte[] encode(char[] text, Charset charset) {
        boolean utf8 = charset == StandardCharsets.UTF_8;
        int highest = charset == StandardCharsets.US_ASCII ? 0x7f : 0xff;
        byte[] out = new byte[utf8 ? 3 * text.length : text.length];
        int count = 0;
        for (int i = 0; i < text.length; i++) {
            int c = text[i];
            if (Character.isHighSurrogate(text[i]) && i + 1 < text.length && Character.isLowSurrogate(text[i + 1])) {
                c = Character.toCodePoint(text[i], text[++i]);
            } else if (Character.isSurrogate(text[i])) {
                c = '?';
            }
            if (c < 0x80) {
                out[count++] = (byte) c;
            } else if (!utf8) {
                out[count++] = (byte) (c <= highest ? c : '?');
            } else {
                count = multibyte(c, out, count);
            }
        }
        return Arrays.copyOf(out, count);
    }

    private static int multibyte(int c, byte[] out, int at) {
        int count = at;
        if (c < 0x800) {
            out[count++] = (byte) (0xc0 | c >> 6);
        } else {
            if (c < 0x10000) {
                out[count++] = (byte) (0xe0 | c >> 12);
            } else {
                out[count++] = (byte) (0xf0 | c >> 18);
                out[count++] = (byte) (0x80 | c >> 12 & 0x3f);
            }
            out[count++] = (byte) (0x80 | c >> 6 & 0x3f);
        }
        out[count++] = (byte) (0x80 | c & 0x3f);
        return count;
    }

    public static char[] decode(byte[] bytes, int offset, int length, Charset charset) {
        boolean utf8 = charset == StandardCharsets.UTF_8;
        boolean ascii = charset == StandardCharsets.US_ASCII;
        char[] out = new char[length];
        int count = 0;
        int end = offset + length;
        for (int i = offset; i < end; ) {
            int first = bytes[i++] & 0xff;
            if (first < 0x80) {
                out[count++] = (char) first;
            } else if (!utf8) {
                out[count++] = ascii ? UNREADABLE : (char) first;
            } else {
                int following = first < 0xc2 || first > 0xf4 ? 0 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
                int c = first & 0x3f >> following;
                int wanted = i + following;
                while (i < wanted && i < end && follows(first, bytes[i], wanted - i == following)) {
                    c = c << 6 | bytes[i++] & 0x3f;
                }
                if (following == 0 || i < wanted || c >= 0xd800 && c < 0xe000) {
                    out[count++] = UNREADABLE;
                } else if (c < 0x10000) {
                    out[count++] = (char) c;
                } else {
                    out[count++] = Character.highSurrogate(c);
                    out[count++] = Character.lowSurrogate(c);
                }
            }
        }
        return Arrays.copyOf(out, count);
    }

    /** Whether a byte goes on with a character; the second one may make the form too long or the number too large. */
    private static boolean follows(int first, byte next, boolean second) {
        int value = next & 0xff;
        if (value < 0x80 || value > 0xbf) {
            return false;
        }
        return !second
                || (first != 0xe0 || value >= 0xa0)
                        && (first != 0xf0 || value >= 0x90)
                        && (first != 0xf4 || value < 0x90);
    }
}
