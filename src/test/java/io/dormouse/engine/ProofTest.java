package io.dormouse.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dormouse.file.OpenSshKey;
import io.dormouse.file.SshSig;
import io.dormouse.key.PrivateKey;
import io.dormouse.key.SampleKeys;
import io.dormouse.key.SshKey;
import io.dormouse.protocol.Answer;
import io.dormouse.protocol.Cost;
import io.dormouse.protocol.PrivateKeyFormat;
import io.dormouse.protocol.PublicHalf;
import io.dormouse.protocol.Request;
import io.dormouse.tool.Programs;
import io.dormouse.tool.SignedBySsh;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A portal's challenge, signed by the engine and verified by {@code ssh-keygen -Y verify}. */
class ProofTest {
    private static final String CHALLENGE = "portal.example 2026-11-22 5bf1\u2026 \u2713";
    private static final byte[] NONE = {};

    @TempDir
    Path directory;

    private final AskedEngine engine = new AskedEngine();

    private String prove(String challenge) {
        return assertInstanceOf(Answer.Proved.class, engine.ask(new Request.Prove(challenge)))
                .proof();
    }

    @ParameterizedTest
    @CsvSource({"RSA, 2048", "RSA, 3072", "ED25519, 255", "ECDSA, 256", "ECDSA, 384", "ECDSA, 521"})
    void sshKeygenVerifiesTheProofOfEveryType(String algorithm, int bits) throws Exception {
        PublicHalf key = engine.make(algorithm, bits);

        String proof = prove(CHALLENGE);

        assertTrue(SignedBySsh.is(directory, key.line(), Proof.NAMESPACE, proof, CHALLENGE), proof);
        assertFalse(
                SignedBySsh.is(directory, key.line(), Proof.NAMESPACE, proof, CHALLENGE + "\n"), "another challenge");
        assertFalse(SignedBySsh.is(directory, key.line(), "file", proof, CHALLENGE), "another purpose");
        assertFalse(
                SignedBySsh.is(directory, engine.make("ED25519", 255).line(), Proof.NAMESPACE, proof, CHALLENGE),
                "another key");
    }

    @ParameterizedTest
    @CsvSource({"RSA, 2048", "ED25519, 255", "ECDSA, 384"})
    void itReadsAsWhatSshKeygenSigns(String algorithm, int bits) throws Exception {
        engine.make(algorithm, bits);
        Path key = directory.resolve("key");
        byte[] file = assertInstanceOf(
                        Answer.FileReady.class,
                        engine.ask(new Request.SavePrivateKey(PrivateKeyFormat.OPENSSH, NONE, Cost.DEFAULT)))
                .file();
        Files.write(key, file);
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        Path message = Files.writeString(directory.resolve("message"), CHALLENGE);
        Programs.run("ssh-keygen", "-q", "-Y", "sign", "-f", key + "", "-n", Proof.NAMESPACE, message + "");
        String theirs = Files.readString(Path.of(message + ".sig"));

        String ours = prove(CHALLENGE);

        assertEquals(theirs.lines().findFirst(), ours.lines().findFirst());
        assertEquals(theirs, SshSig.read(theirs).write());
        assertEquals(ours, SshSig.read(ours).write());
        assertEquals(SshSig.read(theirs).publicKey(), SshSig.read(ours).publicKey());
        assertEquals(SshSig.read(theirs).algorithm(), SshSig.read(ours).algorithm());
        if (!algorithm.equals("ECDSA")) { // Whose nonce is ssh-keygen's own.
            assertEquals(theirs, ours);
        }
    }

    @Test
    void aKeyThatCannotSignSaysSoAndTheEngineGoesOn() throws Exception {
        for (PrivateKey key : List.of(SampleKeys.ed448(1), SampleKeys.dsa(1))) {
            byte[] file = OpenSshKey.write(new SshKey(key, "old"), NONE, 16, new byte[16], 7);
            engine.ask(new Request.Open(file));
            assertInstanceOf(Answer.KeyReady.class, engine.ask(new Request.Unlock(NONE)));

            Answer.Failed failed = assertInstanceOf(Answer.Failed.class, engine.ask(new Request.Prove(CHALLENGE)));

            assertTrue(failed.sentence().contains("wants the key to sign"), failed.sentence());
        }
    }

    @Test
    void aChallengeThatIsLongerThanAnyIsRefused() {
        engine.make("ED25519", 255);
        prove("x".repeat(Proof.LONGEST_CHALLENGE));

        assertInstanceOf(Answer.Failed.class, engine.ask(new Request.Prove("x".repeat(Proof.LONGEST_CHALLENGE + 1))));
    }

    @Test
    void withoutAKeyThereIsNoProof() {
        assertInstanceOf(Answer.Failed.class, engine.ask(new Request.Prove(CHALLENGE)));
    }
}
