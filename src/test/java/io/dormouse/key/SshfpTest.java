package io.dormouse.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dormouse.tool.Programs;
import java.util.List;
import org.junit.jupiter.api.Test;

class SshfpTest {

    @Test
    void theRecordsAreThoseOfSshKeygenForEveryTypeItKnows() throws Exception {
        for (PrivateKey key : SampleKeys.one()) {
            PublicKey publicKey = key.publicKey();
            if (!(publicKey instanceof EddsaPublicKey eddsa && eddsa.curve() == EddsaCurve.ED448)) {
                String file = PublicLines.file(List.of(PublicLines.line(publicKey, "me")))
                        .toString();
                assertEquals(
                        Programs.run("ssh-keygen", "-r", "host.example", "-f", file)
                                .line(),
                        String.join("\n", Sshfp.records("host.example", publicKey)));
            }
        }
    }

    @Test
    void ed448HasTheNumberOfRfc8709() {
        List<String> records = Sshfp.records("h", SampleKeys.ed448(1).publicKey());
        assertTrue(records.get(0).matches("h IN SSHFP 6 1 [0-9a-f]{40}"), records.get(0));
        assertTrue(records.get(1).matches("h IN SSHFP 6 2 [0-9a-f]{64}"), records.get(1));
    }

    @Test
    void aNameThatWouldBreakTheRecordIsRefused() {
        PublicKey key = SampleKeys.ed25519(1).publicKey();
        for (String host : List.of("", "a b", "a\nb", "a;b", "x".repeat(256))) {
            assertFalse(Sshfp.isHost(host), host);
            assertThrows(IllegalArgumentException.class, () -> Sshfp.records(host, key));
        }
        assertTrue(Sshfp.isHost("_ssh.host-1.example."));
    }
}
