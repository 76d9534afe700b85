package io.dormouse.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.function.Executable;

/** Asserts that something is refused, for the right reason and in a sentence that a person can read. */
public final class Refused {

    private Refused() {}

    /** @return the message, for a closer look */
    public static String as(KeyFormatException.Cause kind, Executable work) {
        KeyFormatException refusal = assertThrows(KeyFormatException.class, work);
        assertEquals(kind, refusal.kind(), refusal.getMessage());
        assertTrue(refusal.getMessage().matches("(?s)[A-Z].*[.]"), () -> "not a sentence: " + refusal.getMessage());
        return refusal.getMessage();
    }
}
