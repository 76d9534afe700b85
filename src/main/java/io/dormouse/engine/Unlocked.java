package io.dormouse.engine;

import io.dormouse.file.KeyFile;
import io.dormouse.key.KeyFormatException;
import io.dormouse.key.SshKey;
import java.util.Arrays;
import java.util.List;

/**
 * A key taken out of its file, with the passphrase in the bytes that fitted.
 *
 * <p>Programs on Windows wrote passphrases in the system's own code page for a long time (PuTTY until 0.82), so one that
 * has other letters than ASCII's is tried in UTF-8 and then in Windows-1252.
 */
record Unlocked(SshKey key, List<String> notes) {
    private static final String BY_WINDOWS_1252 =
            "The passphrase fitted in the older Windows encoding (Windows-1252). Files that you save now take it in"
                    + " UTF-8; a passphrase of plain ASCII letters avoids the difference.";

    /** @param passphrase in UTF-8 */
    static Unlocked from(KeyFile file, byte[] passphrase) throws KeyFormatException {
        try {
            return new Unlocked(file.unlock(passphrase), List.of());
        } catch (KeyFormatException e) {
            if (e.kind() != KeyFormatException.Cause.WRONG_PASSPHRASE) {
                throw e;
            }
            byte[] older = Windows1252.of(passphrase).orElseThrow(() -> e);
            try {
                return new Unlocked(file.unlock(older), List.of(BY_WINDOWS_1252));
            } finally {
                Arrays.fill(older, (byte) 0);
            }
        }
    }
}
