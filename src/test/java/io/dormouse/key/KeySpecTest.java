package io.dormouse.key;

import static io.dormouse.key.KeySpec.Algorithm.ECDSA;
import static io.dormouse.key.KeySpec.Algorithm.ED25519;
import static io.dormouse.key.KeySpec.Algorithm.RSA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeySpecTest {

    @Test
    void withoutAChoiceItIsRsaOf3072Bits() {
        assertEquals(new KeySpec(RSA, 3072), KeySpec.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource({
        "RSA, 2048",
        "RSA, 3072",
        "RSA, 4096",
        "RSA, 8192",
        "RSA, 16384",
        "ED25519, 255",
        "ECDSA, 256",
        "ECDSA, 384",
        "ECDSA, 521"
    })
    void goodSizesAreOffered(KeySpec.Algorithm algorithm, int bits) {
        assertEquals(bits, new KeySpec(algorithm, bits).bits());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 255, 256, 384, 512, 521, 1024, 2047, 4097, 15360, 32768})
    void otherSizesOfRsaAreRefused(int bits) {
        assertThrows(IllegalArgumentException.class, () -> new KeySpec(RSA, bits));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 224, 512, 2048})
    void otherSizesOfCurvesAreRefused(int bits) {
        assertThrows(IllegalArgumentException.class, () -> new KeySpec(ED25519, bits));
        assertThrows(IllegalArgumentException.class, () -> new KeySpec(ECDSA, bits));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\rb", "a\0b"})
    void aCommentIsOneLine(String comment) {
        assertThrows(IllegalArgumentException.class, () -> new SshKey(SampleKeys.ed25519(1), comment));
    }
}
