package io.dormouse.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ProgramsTest {

    @Test
    void aMissingProgramFailsWithOneLineThatSaysWhatToInstall() {
        AssertionError failure = assertThrows(AssertionError.class, () -> Programs.run("no-such-program", "-x"));
        assertEquals(
                "no-such-program is not installed: apt-get install no-such-program (or mvn verify -Pprovision)",
                failure.getMessage());
    }

    @Test
    void aFailureShowsWhatTheProgramSaid() {
        AssertionError failure =
                assertThrows(AssertionError.class, () -> Programs.run("sh", "-c", "echo out; echo err >&2; exit 3"));
        assertTrue(failure.getMessage().endsWith(" failed with 3: out\nerr\n"), failure.getMessage());
    }

    @Test
    void aProgramThatMayFailGivesItsResult() {
        Programs.Result result = Programs.attempt("sh", "-c", "echo out; exit 3");
        assertEquals(3, result.exit());
        assertEquals("out", result.line());
    }
}
