package io.dormouse.key;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.dormouse.key.Fingerprint.Hash;
import io.dormouse.tool.Programs;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RandomartTest {

    @ParameterizedTest
    @EnumSource
    void thePictureIsThatOfSshKeygenForManyKeysOfEveryType(Hash hash) throws Exception {
        List<String> lines = new ArrayList<>();
        for (PublicBlob key : PublicLines.keys(25)) {
            lines.add(PublicLines.line(key, "me"));
        }
        lines.addAll(PublicLines.certificates("-I", "id"));
        List<String> ours = new ArrayList<>();
        for (String line : lines) {
            PublicBlob key = PublicLines.key(line);
            ours.add(FingerprintLines.ofSshKeygen(key, hash, "me") + "\n" + Randomart.draw(key, hash));
        }
        String file = PublicLines.file(lines).toString();
        assertEquals(
                Programs.run("ssh-keygen", "-lv", "-E", hash.name(), "-f", file).line(), String.join("\n", ours));
    }

    @Test
    void aTitleThatDoesNotFitIsCutAsOpenSshWouldCutIt() throws KeyFormatException {
        PublicBlob key = PublicBlob.fromBlob(new WireWriter()
                .string("ssh-mldsa44-ed25519@openssh.com")
                .string("x")
                .toBytes());
        assertEquals("+[ssh-mldsa44-ed2-+", Randomart.draw(key, Hash.SHA256).substring(0, 19));
        PublicKey ed448 = SampleKeys.ed448(1).publicKey();
        assertEquals("+---[ED448 448]---+", Randomart.draw(ed448, Hash.SHA256).substring(0, 19));
    }
}
