package io.dormouse.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.dormouse.key.KeyFormatException;
import io.dormouse.key.PublicKey;
import io.dormouse.key.SshKey;
import java.nio.charset.StandardCharsets;

/** What has been written is read, and is the same: the promise of every writer, for any key that a reader lets in. */
final class RoundTrip {

    private static final byte[] NONE = {};

    private RoundTrip() {}

    /** Through every format that holds such a key, without a passphrase. */
    static void ofPrivate(SshKey key) {
        PublicKey publicKey = key.privateKey().publicKey();
        assertSame(key, Ppk.write(key, NONE, null, null));
        assertSame(key, OpenSshKey.write(key, NONE, 0, null, 1));
        ofPublic(publicKey, key.comment());
    }

    private static void assertSame(SshKey key, byte[] file) {
        try {
            assertEquals(key, KeyFiles.parse(file).unlock(NONE));
        } catch (KeyFormatException e) {
            throw new AssertionError("what was written is refused: " + e.getMessage(), e);
        }
    }

    /** Through the public formats. */
    static void ofPublic(PublicKey key, String comment) {
        assertSame(key, PublicLine.write(key, comment));
        assertSame(key, Rfc4716.write(key, comment));
    }

    private static void assertSame(PublicKey key, String file) {
        try {
            assertEquals(key, KeyFiles.parse(file.getBytes(StandardCharsets.UTF_8)).publicKey());
        } catch (KeyFormatException e) {
            throw new AssertionError("what was written is refused: " + e.getMessage(), e);
        }
    }
}
