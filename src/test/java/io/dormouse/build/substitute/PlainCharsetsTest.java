package io.dormouse.build.substitute;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The JDK's own charsets are the measure. */
class PlainCharsetsTest {
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.US_ASCII, StandardCharsets.ISO_8859_1);

    /** Lead bytes, following bytes and the borders between them, so that each pair and triple is met often. */
    private static final byte[] BORDERS = HexFormat.of().parseHex("00417f808f909fa0bfc0c1c2dfe0e1ecedeeeff0f1f3f4f5ff");

    @Property(tries = 300)
    void textBecomesTheSameBytes(@ForAll @CharRange(from = 0, to = 0xFFFF) char[] text) {
        encodes(text);
    }

    @Property(tries = 300)
    void surrogatesAloneAndInPairsBecomeTheSameBytes(
            @ForAll @Size(max = 6) @CharRange(from = 0xD7FE, to = 0xE001) char[] text) {
        encodes(text);
    }

    @Property(tries = 300)
    void bytesBecomeTheSameText(@ForAll byte[] bytes) {
        decodes(bytes);
    }

    @Test
    void everyFourBytesAtTheBordersBecomeTheSameText() {
        byte[] bytes = new byte[4];
        for (byte a : BORDERS) {
            for (byte b : BORDERS) {
                for (byte c : BORDERS) {
                    for (byte d : BORDERS) {
                        bytes[0] = a;
                        bytes[1] = b;
                        bytes[2] = c;
                        bytes[3] = d;
                        decodes(bytes);
                    }
                }
            }
        }
    }

    @Test
    void aPartOfAnArrayIsReadAlone() {
        byte[] bytes = "grüße".getBytes(StandardCharsets.UTF_8);
        assertEquals("ü", new String(PlainCharsets.decode(bytes, 2, 2, StandardCharsets.UTF_8)));
    }

    private static void encodes(char[] text) {
        for (Charset charset : CHARSETS) {
            assertArrayEquals(new String(text).getBytes(charset), PlainCharsets.encode(text, charset));
        }
    }

    private static void decodes(byte[] bytes) {
        for (Charset charset : CHARSETS) {
            String expected = new String(bytes, charset);
            if (!expected.equals(new String(PlainCharsets.decode(bytes, 0, bytes.length, charset)))) {
                throw new AssertionError(charset + ": " + HexFormat.of().formatHex(bytes));
            }
        }
    }
}
