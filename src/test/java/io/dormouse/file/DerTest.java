package io.dormouse.file;

import static io.dormouse.key.KeyFormatException.Cause.DAMAGED;
import static io.dormouse.key.KeyFormatException.Cause.TOO_LARGE;
import static io.dormouse.key.KeyFormatException.Cause.TRAILING_DATA;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dormouse.key.KeyFormatException;
import io.dormouse.key.Refused;
import java.math.BigInteger;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DerTest {

    private static DerReader reading(String hex) {
        return new DerReader(HexFormat.of().parseHex(hex), "This test");
    }

    private static String hex(DerWriter written) {
        return HexFormat.of().formatHex(written.take());
    }

    /** Examples of X.690, with lengths on either side of each border. */
    @ParameterizedTest
    @CsvSource({"127, 047f", "128, 048180", "255, 0481ff", "256, 04820100", "65535, 0482ffff", "65536, 0483010000"})
    void lengthsAreAsShortAsCanBe(int length, String beginning) throws KeyFormatException {
        byte[] value = new byte[length];
        byte[] encoded = new DerWriter().octets(value).take();
        assertTrue(HexFormat.of().formatHex(encoded).startsWith(beginning));
        assertArrayEquals(value, new DerReader(encoded, "This test").octets());
    }

    @Test
    void valuesAreWrittenAsTheStandardSays() throws KeyFormatException {
        assertEquals("020100", hex(new DerWriter().integer(0)));
        assertEquals("02020080", hex(new DerWriter().integer(128)));
        assertEquals("0303000102", hex(new DerWriter().bits(new byte[] {1, 2})));
        assertEquals(
                "0303000500", hex(new DerWriter().bits(new DerWriter().nothing().take())));
        assertEquals("3003020105", hex(new DerWriter().sequence(new DerWriter().integer(5))));
        assertEquals("a103020105", hex(new DerWriter().inside(DerReader.CONTEXT + 1, new DerWriter().integer(5))));
        assertEquals("06092a864886f70d010101", hex(new DerWriter().oid(AlgorithmIdentifier.RSA)));
    }

    @Property
    void whatIsWrittenIsRead(@ForAll BigInteger number, @ForAll @Size(max = 300) byte[] bytes) throws Exception {
        DerWriter inside = new DerWriter().integer(number.abs()).octets(bytes).bits(bytes);
        byte[] der = new DerWriter().sequence(inside).nothing().take();
        DerReader in = new DerReader(der, "This test");
        DerReader sequence = in.sequence();
        assertEquals(number.abs(), sequence.integer());
        assertArrayEquals(bytes, sequence.octets());
        assertArrayEquals(bytes, sequence.bits());
        sequence.end();
        assertTrue(in.nextIs(DerReader.NULL));
        in.optionalNull();
        assertFalse(in.nextIs(DerReader.NULL));
        in.end();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", // nothing
                "30", // no length
                "3080", // indefinite
                "30800000", // indefinite, ended
                "308100", // longer than need be
                "30817f00", // longer than need be
                "308200ff", // longer than need be
                "30840000000100", // four bytes of length
                "30ff", // reserved
                "3082ffff", // longer than the whole
                "300205", // cut
                "31020500", // a SET
                "1f3000" // a tag of several bytes
            })
    void noOtherEncodingOfASequenceIsTaken(String hex) {
        Refused.as(DAMAGED, () -> reading(hex).sequence());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0200", "0201ff", "02020001", "02020000", "0202ff80", "020205", "040105"})
    void noOtherEncodingOfANumberIsTaken(String hex) {
        Refused.as(DAMAGED, () -> reading(hex).integer());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0300", "030101", "03020180", "030208ff"})
    void aBitStringHasWholeBytes(String hex) {
        Refused.as(DAMAGED, () -> reading(hex).bits());
        Refused.as(DAMAGED, () -> reading(hex).insideBits());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0600", "060188", "06032a8680"})
    void aNameIsComplete(String hex) {
        Refused.as(DAMAGED, () -> reading(hex).oid());
    }

    @Test
    void aNullIsEmpty() {
        Refused.as(DAMAGED, () -> reading("050100").optionalNull());
    }

    @Test
    void whatFollowsIsRefused() throws KeyFormatException {
        DerReader in = reading("30030201050500");
        DerReader inside = in.sequence();
        Refused.as(TRAILING_DATA, inside::end);
        Refused.as(TRAILING_DATA, in::end);
    }

    @Test
    void aNumberLargerThanAnyKeyIsRefused() throws KeyFormatException {
        BigInteger largest = BigInteger.ONE.shiftLeft(16384).subtract(BigInteger.ONE);
        assertEquals(largest, new DerReader(new DerWriter().integer(largest).take(), "This test").integer());
        byte[] larger = new DerWriter().integer(largest.shiftLeft(8)).take();
        Refused.as(TOO_LARGE, () -> new DerReader(larger, "This test").integer());
    }

    @Test
    void aCountStopsAtTheLargestInt() throws KeyFormatException {
        assertEquals(65537, reading("0203010001").count());
        assertEquals(Integer.MAX_VALUE, reading("02050080000000").count());
    }

    @Test
    void sixteenLevelsAreEnough() throws KeyFormatException {
        DerWriter deep = new DerWriter().nothing();
        for (int i = 0; i < 17; i++) {
            deep = new DerWriter().sequence(deep);
        }
        DerReader in = new DerReader(deep.take(), "This test");
        for (int i = 0; i < 16; i++) {
            in = in.sequence();
        }
        Refused.as(DAMAGED, in::sequence);
    }

    @Test
    void aNameIsSpelledInNumbers() {
        assertEquals("1.2.840.113549.1.1.1", AlgorithmIdentifier.RSA.toString());
        assertEquals("1.3.101.112", AlgorithmIdentifier.ED25519.toString());
        assertEquals("2.16.840.1.101.3.4.1.42", CbcCipher.AES_256.oid().toString());
        assertEquals("1.3.6.1.4.1.11591.4.11", Scrypt.OID.toString());
        assertEquals("without a name", new Oid(new byte[21]).toString());
    }
}
