package io.dormouse.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.dormouse.key.Fingerprint;
import io.dormouse.key.FingerprintLines;
import io.dormouse.key.KeyFormatException;
import io.dormouse.key.PublicKey;
import io.dormouse.key.Randomart;
import io.dormouse.key.Sshfp;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Fuzzes what is made of text that someone has pasted, one line as it should be or anything else. */
class PastedTextFuzzTest {

    private static final Budget BUDGET = new Budget(2_000, 256);

    /** @param input text, or a public key blob */
    @FuzzTest
    void isReadOrRefused(byte[] input) {
        HostileFile.bringIn(input);
        paste(input);
        byte[] line = Enveloped.inLine(input);
        HostileFile.bringIn(line);
        paste(line);
    }

    private static void paste(byte[] text) {
        BUDGET.require(() -> check(new String(text, StandardCharsets.UTF_8)));
    }

    private static void check(String text) {
        PublicKeyCheck check;
        try {
            check = PublicKeyCheck.of(text);
        } catch (KeyFormatException refusal) {
            HostileFile.assertSentence(refusal.getMessage());
            return;
        }
        explain(check);
        assertNothingIsLeftToMend(check);
        check.others().forEach(PastedTextFuzzTest::assertNothingIsLeftToMend);
    }

    private static void explain(PublicKeyCheck check) {
        assertFalse(check.description().isBlank());
        check.details().forEach(detail -> assertFalse(detail.name().isBlank()));
        check.mended().forEach(HostileFile::assertSentence);
        check.warnings().forEach(HostileFile::assertSentence);
        for (Fingerprint.Hash hash : Fingerprint.Hash.values()) {
            FingerprintLines.ofSshKeygen(check.key(), hash, check.comment());
            Randomart.draw(check.key(), hash);
        }
        if (check.key() instanceof PublicKey key) {
            Sshfp.records("host.example", key);
        }
    }

    /** As a line of authorized_keys. */
    private static String withOptions(PublicKeyCheck check) {
        return (String.join(",", check.options()) + " " + check.line()).strip();
    }

    /** The line that the user gets is right, whatever was pasted. */
    private static void assertNothingIsLeftToMend(PublicKeyCheck check) {
        try {
            PublicKeyCheck again = PublicKeyCheck.of(withOptions(check));
            assertEquals(check.key(), again.key());
            assertEquals(check.comment(), again.comment());
            assertEquals(check.options(), again.options());
            assertEquals(List.of(), again.mended());
            assertEquals(List.of(), again.others());
        } catch (KeyFormatException e) {
            throw new AssertionError("what was mended is refused: " + e.getMessage(), e);
        }
    }
}
