package io.dormouse.file;

import static io.dormouse.key.KeyFormatException.Cause.DAMAGED;
import static io.dormouse.key.KeyFormatException.Cause.MISMATCHED_HALVES;
import static io.dormouse.key.KeyFormatException.Cause.WRONG_PASSPHRASE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dormouse.key.KeyFormatException;
import io.dormouse.key.PrivateKey;
import io.dormouse.key.Refused;
import io.dormouse.key.SampleKeys;
import io.dormouse.key.SshKey;
import io.dormouse.tool.MadeElsewhere;
import io.dormouse.tool.MadeElsewhere.Type;
import io.dormouse.tool.Programs;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PpkVersion1Test {

    private static final byte[] NONE = {};
    private static final byte[] KNOWN = MadeElsewhere.PASSPHRASE.getBytes(StandardCharsets.UTF_8);

    /** Puttygen is asked first, so that the file is what it should be. */
    @ParameterizedTest
    @EnumSource(names = {"RSA", "DSA"})
    void aFileThatPuttygenReadsIsRead(Type type) throws Exception {
        SshKey key = KeyFiles.parse(Files.readAllBytes(MadeElsewhere.ppk(type))).unlock(NONE);
        for (byte[] passphrase : new byte[][] {NONE, KNOWN}) {
            byte[] old = PpkVersion1.write(key, passphrase);
            assertEquals(key, savedAgainByPuttygen(old));
            KeyFile file = KeyFiles.parse(old);
            assertEquals("PuTTY private key, version 1", file.description());
            assertEquals(passphrase.length > 0, file.encrypted());
            assertEquals(1, file.notes().size());
            assertTrue(file.notes().get(0).contains("integrity check is weak"), file.notes()::toString);
            assertEquals(key, file.unlock(passphrase));
        }
    }

    private static SshKey savedAgainByPuttygen(byte[] old) throws Exception {
        Path saved = MadeElsewhere.file(NONE);
        Programs.run(
                "puttygen",
                MadeElsewhere.file(old).toString(),
                "-P",
                "--old-passphrase",
                MadeElsewhere.passphraseFile().toString(),
                "--new-passphrase",
                "/dev/null",
                "-O",
                "private",
                "-o",
                saved.toString());
        return KeyFiles.parse(Files.readAllBytes(saved)).unlock(NONE);
    }

    @Test
    void aWrongPassphraseIsTold() throws KeyFormatException {
        KeyFile file = KeyFiles.parse(PpkVersion1.write(new SshKey(SampleKeys.rsa(1), "c"), KNOWN));
        Refused.as(WRONG_PASSPHRASE, () -> file.unlock(NONE));
        Refused.as(WRONG_PASSPHRASE, () -> file.unlock(new byte[] {'x'}));
    }

    /** Here the check covers the private half only: what holds the rest together is arithmetic. */
    @Test
    void anotherPublicHalfIsNoticed() {
        for (PrivateKey[] pair :
                new PrivateKey[][] {{SampleKeys.rsa(1), SampleKeys.rsa(2)}, {SampleKeys.dsa(1), SampleKeys.dsa(2)}}) {
            String one = text(PpkVersion1.write(new SshKey(pair[0], "c"), NONE));
            String two = text(PpkVersion1.write(new SshKey(pair[1], "c"), NONE));
            String mixed = one.substring(0, one.indexOf("Private-Lines")) + two.substring(two.indexOf("Private-Lines"));
            KeyFormatException.Cause expected = MISMATCHED_HALVES;
            Refused.as(expected, () -> KeyFiles.parse(bytes(mixed)).unlock(NONE));
        }
    }

    @Test
    void noFlippedBitGivesAnotherKey() {
        for (PrivateKey key : new PrivateKey[] {SampleKeys.rsa(1), SampleKeys.dsa(1)}) {
            byte[] file = PpkVersion1.write(new SshKey(key, "c"), NONE);
            int unnoticed = 0;
            for (int bit = 0; bit < 8 * file.length; bit++) {
                byte[] flipped = file.clone();
                flipped[bit / 8] ^= (byte) (1 << bit % 8);
                try {
                    assertEquals(key, KeyFiles.parse(flipped).unlock(NONE).privateKey());
                    unnoticed++;
                } catch (KeyFormatException e) {
                    assertTrue(e.getMessage().endsWith("."), e.getMessage());
                }
            }
            // One letter of comment, and as many as 40 digits that may be capitals.
            assertTrue(unnoticed <= 8 + 40, unnoticed + " changes went unnoticed");
        }
    }

    @Test
    void theHashIsOfVersion1Only() {
        String file = text(PpkVersion1.write(new SshKey(SampleKeys.rsa(1), "c"), NONE));
        Refused.as(DAMAGED, () -> KeyFiles.parse(bytes(file.replace("File-1", "File-2"))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
