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
        assertEquals(key, through(Ppk.write(key, NONE, null, null)));
        assertEquals(key, through(Ppk.writeVersion2(key, NONE)));
        assertEquals(key, through(OpenSshKey.write(key, NONE, 0, null, 1)));
        SshKey withoutComment = new SshKey(key.privateKey(), "");
        assertEquals(withoutComment, through(Pkcs8.write(key, NONE, 0, null, null)));
        PublicKey publicKey = key.privateKey().publicKey();
        if (KeyFormat.PEM.isFor(publicKey)) {
            assertEquals(withoutComment, through(PemPrivateKey.write(key, NONE, null)));
        }
        ofPublic(publicKey, key.comment());
    }

    private static SshKey through(byte[] file) {
        try {
            return KeyFiles.parse(file).unlock(NONE);
        } catch (KeyFormatException e) {
            throw new AssertionError("what was written is refused: " + e.getMessage(), e);
        }
    }

    /** Through the public formats. */
    static void ofPublic(PublicKey key, String comment) {
        assertEquals(key, through(PublicLine.write(key, comment)));
        assertEquals(key, through(Rfc4716.write(key, comment)));
        assertEquals(key, through(PemPublicKey.write(key)));
    }

    private static PublicKey through(String file) {
        try {
            return KeyFiles.parse(file.getBytes(StandardCharsets.UTF_8)).publicKey();
        } catch (KeyFormatException e) {
            throw new AssertionError("what was written is refused: " + e.getMessage(), e);
        }
    }
}
