package io.dormouse.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.dormouse.key.KeyFormatException;
import io.dormouse.key.Refused;
import io.dormouse.key.SshKey;
import java.nio.charset.StandardCharsets;

/** What must hold for any bytes whatever that are brought to the front door. */
final class HostileFile {

    /** What opens the protected files among the seeds. */
    static final byte[] PASSPHRASE = "dormouse".getBytes(StandardCharsets.US_ASCII);

    private static final Budget BUDGET = new Budget(2_000, 256);
    /** For what is refused: no time to wait, and no memory. */
    static final Budget AT_ONCE = new Budget(1_000, 64);

    private HostileFile() {}

    /**
     * Brings a file in. It is refused in a sentence, or it can be read, and then it can be written again and is the same key.
     * Nothing else may happen, and nothing that takes long.
     */
    static void bringIn(byte[] file) {
        BUDGET.require(() -> openAndWriteAgain(file));
    }

    private static void openAndWriteAgain(byte[] file) {
        try {
            KeyFile read = KeyFiles.parse(file);
            assertTrue(!read.description().isBlank(), "a file without a name");
            read.notes().forEach(HostileFile::assertSentence);
            read.costWarning().ifPresent(HostileFile::assertSentence);
            if (UnlockCost.isSmall(read)) {
                unlock(read);
            }
        } catch (KeyFormatException refusal) {
            assertSentence(refusal.getMessage());
        }
    }

    /** Asserts that neither time nor memory is spent on a file before it is refused. */
    static void isRefusedAtOnce(KeyFormatException.Cause kind, byte[] file) {
        AT_ONCE.require(() -> Refused.as(kind, () -> KeyFiles.parse(file).unlock(PASSPHRASE)));
    }

    private static void unlock(KeyFile file) throws KeyFormatException {
        try {
            SshKey key = file.unlock(PASSPHRASE);
            if (file.showsPublicKey()) {
                assertEquals(file.publicKey(), key.privateKey().publicKey());
            }
            RoundTrip.ofPrivate(key);
        } catch (KeyFormatException refusal) {
            if (refusal.kind() == KeyFormatException.Cause.PUBLIC_ONLY) {
                RoundTrip.ofPublic(file.publicKey(), file.comment());
            }
            throw refusal;
        }
    }

    static void assertSentence(String message) {
        if (!message.matches("(?s)[A-Z].*[.?!]")) {
            fail("not a sentence: " + message);
        }
    }
}
