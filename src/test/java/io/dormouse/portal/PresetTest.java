package io.dormouse.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dormouse.file.PublicLine;
import io.dormouse.key.PublicKey;
import io.dormouse.key.RsaPublicKey;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PresetTest {

    @ParameterizedTest
    @CsvSource({
        "GENERIC, ssh-rsa, 16384, true",
        "TRITON, ssh-rsa, 2048, true",
        "TRITON, ssh-rsa, 4096, true",
        "TRITON, ssh-rsa, 8192, false",
        "TRITON, ssh-ed25519, 255, true",
        "TRITON, ssh-ed448, 448, false",
        "TRITON, ecdsa-sha2-nistp521, 521, true",
        "GITHUB, ssh-rsa, 1024, false",
        "GITHUB, ssh-dss, 1024, false",
        "GITHUB, ssh-rsa, 8192, false",
        "GITLAB, ssh-rsa, 8192, false",
        "GITEA, ssh-rsa, 2048, false",
        "GITEA, ssh-rsa, 3072, true",
        "AWS, ssh-rsa, 2048, true",
        "AWS, ssh-rsa, 3072, false",
        "AWS, ssh-rsa, 4096, true",
        "AWS, ssh-ed25519, 255, true",
        "AWS, ecdsa-sha2-nistp256, 256, false",
        "AZURE, ssh-rsa, 3072, true",
        "AZURE, ssh-rsa, 8192, false",
        "AZURE, ssh-ed25519, 255, false",
        "AZURE, ecdsa-sha2-nistp256, 256, false",
        "GOOGLE, ecdsa-sha2-nistp256, 256, true",
        "GOOGLE, ssh-rsa, 8192, false",
        "CLOUDSTACK, ssh-ed25519, 255, true",
        "CLOUDSTACK, ssh-rsa, 16384, true",
    })
    void keysAreTakenByTypeAndSize(Preset preset, String type, int bits, boolean taken) {
        assertEquals(taken, preset.takes(type, bits));
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void eachIsFoundByItsName(Preset preset) {
        assertEquals(preset, Preset.of(preset.getId()));
    }

    @Test
    void anUnknownNameMeansThatAnythingGoes() {
        assertEquals(Preset.GENERIC, Preset.of("geocities"));
        assertEquals(Preset.GENERIC, Preset.of(""));
    }

    @Test
    void theNamesOfPuttygensKeysAreTakenEverywhere() {
        for (Preset preset : Preset.values()) {
            for (String name : new String[] {"rsa-key-20261122", "ed25519-key-20261122", "ecdsa-key-20261122-2"}) {
                assertEquals(NameRule.Problem.NONE, preset.names().problem(name), preset + " " + name);
            }
        }
    }

    /** The portal's upload took no more than 1,024 bytes. */
    @Test
    void theLongestLineForTritonFitsItsUpload() throws Exception {
        BigInteger n = BigInteger.ONE.shiftLeft(4096).subtract(BigInteger.ONE);
        PublicKey largest = new RsaPublicKey(BigInteger.valueOf(65537), n);

        String line = PublicLine.write(largest, "x".repeat(255));

        assertTrue(Preset.TRITON.takes(largest.algorithm(), largest.bits()));
        assertFalse(Preset.TRITON.takes(largest.algorithm(), largest.bits() + 1));
        assertTrue(line.getBytes(StandardCharsets.UTF_8).length + 1 <= 1024, line.length() + " characters");
    }

    @Test
    void eachPortalsOwnFingerprintIsKnown() {
        assertEquals(Preset.Shown.MD5, Preset.TRITON.shown("ssh-rsa"));
        assertEquals(Preset.Shown.SHA256, Preset.GITHUB.shown("ssh-rsa"));
        assertEquals(Preset.Shown.DER_MD5, Preset.AWS.shown("ssh-rsa"));
        assertEquals(Preset.Shown.SHA256, Preset.AWS.shown("ssh-ed25519"));
    }

    /** It warns of a preset that it does not know: the wizard would take it for none. */
    @Test
    void theElementInAPortalsPageKnowsTheSameOnes() throws Exception {
        String script = Files.readString(Path.of("webapp", "embed", "protocol.js"));
        String list = script.substring(script.indexOf("PRESETS = [") + 11);

        assertEquals(
                Stream.of(Preset.values())
                        .map(preset -> '"' + preset.getId() + '"')
                        .toList(),
                List.of(list.substring(0, list.indexOf(']')).split(", ")));
    }
}
