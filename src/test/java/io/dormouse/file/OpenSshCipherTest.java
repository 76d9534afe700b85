package io.dormouse.file;

import static io.dormouse.key.KeyFormatException.Cause.DAMAGED;
import static io.dormouse.key.KeyFormatException.Cause.WRONG_PASSPHRASE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dormouse.key.KeyFormatException;
import io.dormouse.key.Refused;
import io.dormouse.key.SshKey;
import io.dormouse.tool.MadeElsewhere;
import io.dormouse.tool.MadeElsewhere.Type;
import io.dormouse.tool.Programs;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OpenSshCipherTest {

    private static final byte[] NONE = {};
    private static final byte[] KNOWN = MadeElsewhere.PASSPHRASE.getBytes(StandardCharsets.UTF_8);
    private static final byte[] WRONG = {'w', 'r', 'o', 'n', 'g'};

    @ParameterizedTest
    @EnumSource
    void sshKeygensFilesAreReadForEachType(OpenSshCipher cipher) throws Exception {
        for (Type type : Type.values()) {
            if (type != Type.ED448) {
                SshKey key = KeyFiles.parse(Files.readAllBytes(MadeElsewhere.openSsh(type)))
                        .unlock(NONE);
                KeyFile file = KeyFiles.parse(Files.readAllBytes(MadeElsewhere.openSsh(type, cipher.label())));
                assertTrue(file.encrypted());
                assertEquals(List.of(), file.notes());
                assertEquals(key.privateKey().publicKey(), file.publicKey());
                Refused.as(WRONG_PASSPHRASE, () -> file.unlock(NONE));
                Refused.as(WRONG_PASSPHRASE, () -> file.unlock(WRONG));
                assertEquals(key, file.unlock(KNOWN));
                assertEquals(key, file.unlock(KNOWN));
            }
        }
    }

    @Test
    void theseAreTheCiphersOfSshKeygen() {
        String theirs = Programs.run("ssh", "-Q", "cipher").out();
        String ours = String.join(
                "\n",
                List.of(OpenSshCipher.values()).stream()
                        .map(OpenSshCipher::label)
                        .toList());
        assertEquals(theirs.strip(), ours);
    }

    @Property(tries = 400)
    void noFlippedBitGoesUnnoticedWhereThereIsATag(
            @ForAll("tagged") OpenSshCipher cipher, @ForAll("places") double place) throws Exception {
        byte[] file = Files.readAllBytes(MadeElsewhere.openSsh(Type.ED25519, cipher.label()));
        byte[] flipped = file.clone();
        int bit = (int) (place * 8 * file.length);
        flipped[bit / 8] ^= (byte) (1 << bit % 8);
        assertThrows(
                KeyFormatException.class,
                () -> {
                    KeyFile read = KeyFiles.parse(flipped);
                    if (read.costWarning().isPresent()) {
                        throw new KeyFormatException(DAMAGED, "Its rounds are now many: the user is asked.");
                    }
                    read.unlock(KNOWN);
                },
                () -> "bit " + bit);
    }

    @Provide
    Arbitrary<OpenSshCipher> tagged() {
        return Arbitraries.of(List.of(OpenSshCipher.values()).stream()
                .filter(cipher -> cipher.tag() > 0)
                .toList());
    }

    @Provide
    Arbitrary<Double> places() {
        return Arbitraries.doubles().between(0, true, 1, false);
    }
}
