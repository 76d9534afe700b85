package io.dormouse.build.deflate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The JDK's decompressor is the judge. */
class DeflateTest {
    @Property(tries = 200)
    void whatWasPackedComesBack(@ForAll @Size(max = 2000) byte[] bytes) throws IOException {
        comesBack(bytes);
    }

    @Property(tries = 100)
    void soDoBytesThatRepeat(
            @ForAll @Size(min = 1, max = 40) byte[] pattern, @ForAll @IntRange(max = 100_000) int length)
            throws IOException {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (pattern[i % pattern.length] + i / 5000);
        }
        comesBack(bytes);
    }

    @Test
    void itIsSmallerThanTheJdkAtItsBest() throws IOException {
        byte[] classFile;
        try (InputStream in = String.class.getResourceAsStream("String.class")) {
            classFile = in.readAllBytes();
        }
        Deflater jdk = new Deflater(Deflater.BEST_COMPRESSION, true);
        jdk.setInput(classFile);
        jdk.finish();
        int best = jdk.deflate(new byte[classFile.length]);
        jdk.end();
        byte[] ours = comesBack(classFile);
        assertTrue(ours.length < 0.98 * best, ours.length + " bytes against " + best);
    }

    private static byte[] comesBack(byte[] bytes) throws IOException {
        byte[] packed = Deflate.gzip(bytes);
        ByteArrayOutputStream back = new ByteArrayOutputStream();
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            unpacked.transferTo(back);
        }
        assertArrayEquals(bytes, back.toByteArray());
        return packed;
    }
}
