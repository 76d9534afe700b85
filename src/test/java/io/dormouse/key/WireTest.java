package io.dormouse.key;

import static io.dormouse.key.KeyFormatException.Cause.DAMAGED;
import static io.dormouse.key.KeyFormatException.Cause.TRAILING_DATA;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireTest {

    @ParameterizedTest
    @CsvSource({
        "0, 00000000",
        "9a378f9b2e332a7, 0000000809a378f9b2e332a7",
        "80, 000000020080",
        "7f, 000000017f",
        "ff, 0000000200ff"
    })
    void numbersAreWrittenAndReadAsInRfc4251(String number, String encoded) throws KeyFormatException {
        BigInteger value = new BigInteger(number, 16);
        assertEquals(
                encoded, HexFormat.of().formatHex(new WireWriter().mpint(value).toBytes()));
        assertEquals(value, reader(encoded).mpint());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000000100", "00000002007f", "000000020000", "000000020001", "00000001ff", "00000002edcc"})
    void numbersWithNeedlessZerosOrAMinusAreRefused(String encoded) {
        Refused.as(DAMAGED, () -> reader(encoded).mpint());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "000000", "00000001", "0000000201", "7fffffff00", "80000000", "ffffffff00"})
    void aStringLongerThanWhatIsLeftIsRefusedBeforeAnythingIsAllocated(String encoded) {
        Refused.as(DAMAGED, () -> reader(encoded).string());
    }

    @Test
    void aNameIsPrintableAscii() throws KeyFormatException {
        assertEquals("ssh-rsa", reader("00000007" + "7373682d727361").name());
        Refused.as(DAMAGED, () -> reader("00000001c3").name());
        Refused.as(DAMAGED, () -> reader("0000000120").name());
        Refused.as(DAMAGED, () -> reader("000000010a").name());
        assertEquals("!~", reader("00000002217e").name());
        Refused.as(DAMAGED, () -> reader("000000017f").name());
    }

    @Test
    void whatFollowsTheEndIsRefused() throws KeyFormatException {
        WireReader in = reader("0000000101");
        assertEquals(1, in.uint32());
        Refused.as(TRAILING_DATA, in::end);
        in.raw(1);
        in.end();
    }

    @Test
    void negativeNumbersAreNotWritten() {
        assertThrows(IllegalArgumentException.class, () -> new WireWriter().mpint(BigInteger.ONE.negate()));
    }

    @Property
    void whatIsWrittenIsRead(@ForAll byte[] string, @ForAll int number, @ForAll BigInteger any) throws Exception {
        BigInteger natural = any.abs();
        byte[] bytes =
                new WireWriter().string(string).uint32(number).mpint(natural).toBytes();
        WireReader in = new WireReader(bytes, "This");
        assertArrayEquals(string, in.string());
        assertEquals(Integer.toUnsignedLong(number), in.uint32());
        assertEquals(natural, in.mpint());
        in.end();
    }

    @Test
    void theBytesOfANumberThatWasWrittenAreOverwritten() {
        byte[] bytes = {1, 2, 3};
        BigInteger secret = new BigInteger(bytes) {
            @Override
            public byte[] toByteArray() {
                return bytes;
            }
        };
        assertEquals(7, new WireWriter().mpint(secret).length());
        assertArrayEquals(new byte[3], bytes);
    }

    @Test
    void aWriterGrowsAsNeededAndForgetsWhenWiped() {
        WireWriter out = new WireWriter();
        byte[] much = new byte[5000];
        out.uint32(7).raw(much).raw(much);
        assertEquals(10_004, out.length());
        assertEquals(7, out.toBytes()[3]);
        out.wipe();
        assertEquals(0, out.toBytes().length);
    }

    private static WireReader reader(String hex) {
        return new WireReader(HexFormat.of().parseHex(hex), "This");
    }

    @Test
    void textForPeopleHoldsNothingUnseenWhateverItsEncoding() throws KeyFormatException {
        assertEquals("Gr\u00fc\u00dfe \u20ac", text("Gr\u00fc\u00dfe \u20ac".getBytes(StandardCharsets.UTF_8)));
        assertEquals("Gr\u00fc\u00dfe", text("Gr\u00fc\u00dfe".getBytes(StandardCharsets.ISO_8859_1)));
        assertEquals("a\ufffd\ufffd\ufffdb", text("a\u001b\u202e\u200bb".getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource({"0, 1f", "7f, 9f", "200b, 200f", "2028, 202e", "2060, 206f", "feff, feff"})
    void ofTheUnseenTheFirstAndTheLastAreReplacedAndTheirNeighboursAreNot(String first, String last) throws Exception {
        char from = (char) Integer.parseInt(first, 16);
        char to = (char) Integer.parseInt(last, 16);
        String all = String.valueOf(new char[] {(char) Math.max(from - 1, ' '), from, to, (char) (to + 1)});

        String read = text(all.getBytes(StandardCharsets.UTF_8));

        assertEquals(all.charAt(0) + "\ufffd\ufffd" + all.charAt(3), read);
    }

    private static String text(byte[] bytes) throws KeyFormatException {
        return new WireReader(new WireWriter().string(bytes).toBytes(), "This").text();
    }
}
