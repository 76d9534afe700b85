package io.dormouse.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.dormouse.key.KeyFormatException;

/** Fuzzes the reader of DER. */
class DerFuzzTest {

    private static final Budget BUDGET = new Budget(1_000, 64);

    /** What is let in was written the one right way, so that it can be written again. */
    @FuzzTest
    void isReadOrRefused(byte[] input) {
        BUDGET.require(() -> readAndWriteAgain(input));
    }

    private static void readAndWriteAgain(byte[] input) {
        try {
            DerReader in = new DerReader(input, "This");
            byte[] again = again(in).take();
            in.end();
            assertArrayEquals(input, again);
        } catch (KeyFormatException refusal) {
            assertTrue(refusal.getMessage().startsWith("This "), refusal.getMessage());
        }
    }

    /** Reads all values in a row for which there are both a reader and a writer. */
    private static DerWriter again(DerReader in) throws KeyFormatException {
        DerWriter out = new DerWriter();
        while (true) {
            if (in.nextIs(DerReader.INTEGER)) {
                out.integer(in.integer());
            } else if (in.nextIs(DerReader.BIT_STRING)) {
                out.bits(in.bits());
            } else if (in.nextIs(DerReader.OCTET_STRING)) {
                out.octets(in.octets());
            } else if (in.nextIs(DerReader.OBJECT_IDENTIFIER)) {
                Oid oid = in.oid();
                assertTrue(oid.toString().matches("[0-9.]+|without a name"), oid.toString());
                out.oid(oid);
            } else if (in.nextIs(DerReader.NULL)) {
                in.optionalNull();
                out.nothing();
            } else if (in.nextIs(DerReader.SEQUENCE)) {
                DerReader inside = in.sequence();
                out.sequence(again(inside));
                inside.end();
            } else if (in.nextIs(DerReader.CONTEXT)) {
                DerReader inside = in.inside(DerReader.CONTEXT);
                out.inside(DerReader.CONTEXT, again(inside));
                inside.end();
            } else {
                return out;
            }
        }
    }
}
