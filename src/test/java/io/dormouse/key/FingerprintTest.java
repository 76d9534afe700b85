package io.dormouse.key;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.dormouse.key.Fingerprint.Hash;
import io.dormouse.tool.MadeElsewhere;
import io.dormouse.tool.Programs;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FingerprintTest {

    @ParameterizedTest
    @EnumSource
    void theListingIsThatOfSshKeygenForEveryType(Hash hash) throws Exception {
        List<String> lines = new ArrayList<>();
        for (PublicBlob key : PublicLines.keys(5)) {
            lines.add(PublicLines.line(key, "me at home"));
        }
        lines.addAll(PublicLines.certificates("-I", "id"));
        List<String> ours = new ArrayList<>();
        for (String line : lines) {
            ours.add(FingerprintLines.ofSshKeygen(PublicLines.key(line), hash, line.split(" ", 3)[2]));
        }
        String file = PublicLines.file(lines).toString();
        String theirs =
                Programs.run("ssh-keygen", "-l", "-E", hash.name(), "-f", file).line();
        assertEquals(theirs, String.join("\n", ours));
    }

    @ParameterizedTest
    @EnumSource
    void theLineIsThatOfPuttygenForEveryTypeItKnows(Hash hash) throws Exception {
        List<String> lines = new ArrayList<>();
        for (PrivateKey key : SampleKeys.one()) {
            lines.add(PublicLines.line(key.publicKey(), "me"));
        }
        for (String line : PublicLines.certificates("-I", "id")) {
            if (!line.startsWith("sk-")) {
                lines.add(line);
            }
        }
        for (String line : lines) {
            String file = MadeElsewhere.file((line + "\n").getBytes(StandardCharsets.UTF_8))
                    .toString();
            String type = hash.name().toLowerCase(java.util.Locale.ROOT);
            assertEquals(
                    Programs.run("puttygen", file, "-O", "fingerprint", "-E", type)
                            .line(),
                    FingerprintLines.ofPuttygen(PublicLines.key(line), hash));
        }
    }

    @Test
    void aKeyWithoutACommentIsListedAsSshKeygenDoes() throws Exception {
        PublicKey key = SampleKeys.ed25519(1).publicKey();
        String file = PublicLines.file(List.of(PublicLines.line(key, ""))).toString();
        assertEquals(
                Programs.run("ssh-keygen", "-l", "-f", file).line(),
                FingerprintLines.ofSshKeygen(key, Hash.SHA256, ""));
    }

    @Test
    void aTypeOfUnknownSizeHasAFingerprintAllTheSame() throws KeyFormatException {
        PublicBlob key = PublicBlob.fromBlob(
                new WireWriter().string("ssh-xmss@openssh.com").string("x").toBytes());
        String fingerprint = Fingerprint.sha256(key);
        assertEquals("ssh-xmss@openssh.com " + fingerprint, FingerprintLines.ofPuttygen(key, Hash.SHA256));
        assertEquals(fingerprint + " me (ssh-xmss@openssh.com)", FingerprintLines.ofSshKeygen(key, Hash.SHA256, "me"));
    }
}
