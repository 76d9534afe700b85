package io.dormouse.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dormouse.entropy.Drbg;
import io.dormouse.file.PublicLine;
import io.dormouse.generate.KeyGenerator;
import io.dormouse.key.Fingerprint;
import io.dormouse.key.KeySpec;
import io.dormouse.key.KeySpec.Algorithm;
import io.dormouse.key.PublicKey;
import io.dormouse.key.SampleKeys;
import io.dormouse.tool.Triton;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Triton's own sshpk, with the checks of its services around it, takes what is made for its preset. */
class TritonTest {
    private static final PublicKey ED25519 = SampleKeys.ed25519(1).publicKey();

    @ParameterizedTest
    @CsvSource({
        "RSA, 2048, 2048",
        "RSA, 4096, 4096",
        "ED25519, 255, 256",
        "ECDSA, 256, 256",
        "ECDSA, 384, 384",
        "ECDSA, 521, 521"
    })
    void everyTypeIsTakenUnderItsMd5Fingerprint(Algorithm algorithm, int bits, int told) {
        PublicKey key = KeyGenerator.generate(new KeySpec(algorithm, bits), Drbg.fromSeed(new byte[48]), fraction -> {})
                .publicKey();
        assertTrue(Preset.TRITON.takes(key.algorithm(), key.bits()));
        String type = algorithm.name().toLowerCase(Locale.ROOT);

        Triton.Stored stored = Triton.add("my key", PublicLine.write(key, "my key"));

        assertEquals(new Triton.Stored(type, told, Fingerprint.md5(key), "my key"), stored);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ann@laptop", "id_rsa 1", "a(b)*\\c", "caf\u00e9", "\u05e9\u05dc\u05d5\u05dd", "  two  words  "})
    void theNearestNameIsTakenAsTheNameAndAsTheComment(String wish) {
        String name = Preset.TRITON.names().fit(wish, 0);
        String line = PublicLine.write(ED25519, name);

        assertEquals(name, Triton.add(name, line).name());
        assertEquals(name.replaceAll(" +", " "), Triton.add("", line).name().replaceAll(" +", " "));
    }

    @Test
    void aLongNameBehindTheLargestKeyIsTaken() {
        PublicKey key = KeyGenerator.generate(
                        new KeySpec(Algorithm.RSA, 4096), Drbg.fromSeed(new byte[48]), fraction -> {})
                .publicKey();
        String name = Preset.TRITON.names().fit("x".repeat(300), 0);

        assertEquals(name, Triton.add(name, PublicLine.write(key, name)).name());
    }

    /** The judge is awake. */
    @Test
    void whatTritonRefusesIsRefused() {
        String line = PublicLine.write(ED25519, "key");

        assertThrows(AssertionError.class, () -> Triton.add("a*", line));
        assertThrows(AssertionError.class, () -> Triton.add("key", line.replace(' ', '\t')));
        assertThrows(AssertionError.class, () -> Triton.add("key", line.substring(0, 40)));
        assertThrows(
                AssertionError.class,
                () -> Triton.add("key", PublicLine.write(SampleKeys.ed448(1).publicKey(), "key")));
    }
}
