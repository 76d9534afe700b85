package io.dormouse.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ValidityTest {

    @Property
    void anyTimeIsWrittenAsJavaTimeWritesIt(@ForAll @LongRange(min = 1, max = 253_402_300_799L) long second) {
        String theirs =
                Instant.ofEpochSecond(second).toString().replace('T', ' ').replace("Z", " UTC");
        assertEquals("from " + theirs + " on", new Validity(second, -1).text());
    }

    @Test
    void anOpenEndIsSaidInWords() {
        assertEquals("forever", new Validity(0, -1).text());
        assertEquals("until 1970-01-01 00:00:00 UTC", new Validity(0, 0).text());
        assertEquals("from 2000-02-29 23:59:59 UTC to after the year 9999", new Validity(951_868_799L, -2).text());
        assertEquals("from after the year 9999 on", new Validity(253_402_300_800L, -1).text());
    }

    @Test
    void theFirstSecondIsInAndTheLastIsNot() {
        Validity validity = new Validity(10, 20);
        assertFalse(validity.contains(9));
        assertTrue(validity.contains(10));
        assertTrue(validity.contains(19));
        assertFalse(validity.contains(20));
        assertTrue(new Validity(0, -1).contains(Long.MAX_VALUE));
        assertFalse(new Validity(-1, -1).contains(0));
    }
}
