package io.dormouse.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real files of other programs, pasted into the portal. */
class PastedKeyTest {
    @TempDir
    Path directory;

    private RunningPortal portal;
    private Path file;
    private String line;

    @BeforeEach
    void start() throws Exception {
        portal = new RunningPortal(directory.resolve("server"));
        file = directory.resolve("key");
        line = SshKeygen.generate(file, "bob", "-t", "rsa", "-b", "2048");
    }

    @AfterEach
    void stop() throws Exception {
        assertEquals(0, portal.get("/my/keys").json().size(), "something was stored");
        portal.close();
    }

    @Test
    void theFileOfPuttygensSavePublicKeyIsNamedAndMended() throws Exception {
        assertTold("“Save public key”", SshKeygen.run("-e", "-f", file + ".pub"));
    }

    @Test
    void whatTheCheckerMendsIsOfferedInTheAnswer() throws Exception {
        String key = line.substring(0, line.lastIndexOf(' '));
        for (String format : new String[] {"RFC4716", "PEM", "PKCS8"}) {
            String pasted = SshKeygen.run("-e", "-m", format, "-f", file + ".pub");
            String mended = portal.add("name", pasted).json().path("mended").asText();
            assertTrue(mended.startsWith(key), format + ": " + mended);
        }
        String secret = Files.readString(file);
        assertTrue(portal.add("name", secret).json().path("mended").isMissingNode());
    }

    @Test
    void aPemPublicKeyIsNamed() throws Exception {
        assertTold("PEM format", SshKeygen.run("-e", "-m", "PEM", "-f", file + ".pub"));
        assertTold("PEM format", SshKeygen.run("-e", "-m", "PKCS8", "-f", file + ".pub"));
    }

    @Test
    void aPrivateKeyIsNeitherStoredNorRepeated() throws Exception {
        String openSsh = Files.readString(file);
        Path pem = directory.resolve("pem");
        SshKeygen.generate(pem, "", "-t", "rsa", "-b", "2048", "-m", "PEM");
        for (String pasted : new String[] {
            openSsh,
            openSsh.replace("\n", ""),
            openSsh.lines().filter(l -> !l.startsWith("-")).reduce("", String::concat),
            Files.readString(pem),
            "PuTTY-User-Key-File-3: ssh-rsa\nEncryption: none\nComment: secret\n",
            "---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----\nComment: secret\n",
            "SSH PRIVATE KEY FILE FORMAT 1.1\nsecret",
            line + "\n" + openSsh
        }) {
            String answer = assertTold("This is a private key. It was not stored", pasted);

            assertFalse(answer.contains("secret"));
            assertFalse(answer.contains(openSsh.substring(100, 120)));
        }
        assertFalse(Files.readString(portal.authorizedKeys).contains("PRIVATE"));
    }

    @Test
    void aFingerprintIsNotTakenForAKey() throws Exception {
        assertTold("fingerprint", "SHA256:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU");
        assertTold("fingerprint", "d4:1d:8c:d9:8f:00:b2:04:e9:80:09:98:ec:f8:42:7e");
        assertTold("fingerprint", "MD5:d4:1d:8c:d9:8f:00:b2:04:e9:80:09:98:ec:f8:42:7e bob");
    }

    @Test
    void twoKeysAreNotGluedToOne() throws Exception {
        String other = SshKeygen.generate(directory.resolve("other"), "eve", "-t", "ed25519");

        assertTold("more than one key", line + "\n" + other);
    }

    @Test
    void aCertificateIsNamed() throws Exception {
        SshKeygen.run("-q", "-s", file.toString(), "-I", "id", "-n", "root", file + ".pub");

        assertTold("OpenSSH certificate", Files.readString(Path.of(file + "-cert.pub")));
        assertTold("X.509 certificate", "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----");
    }

    @Test
    void aLineThatIsNotWholeIsNamed() throws Exception {
        assertTold("The beginning is missing", line.substring("ssh-rsa ".length()));
        assertTold("text before the key", "from=\"10.0.0.1\" " + line);
        assertTold("", line.substring(0, 200));
        assertTold("", "ssh-rsa AAAA");
        assertTold("This is not a public SSH key, or not all of it", "ssh-rsa");
        assertTold("This is not a public SSH key, or not all of it", "hello");
        assertTold("a kind that this portal does not take", "sk-ssh-ed25519@openssh.com AAAAGnNrLXNzaC1lZDI1NTE5 bob");
        assertTold("longer than any public key", "ssh-rsa " + "A".repeat(17_000));
    }

    private String assertTold(String sentence, String pasted) throws Exception {
        var answer = portal.add("name", pasted);

        assertEquals(409, answer.status(), answer.message());
        assertEquals("InvalidArgument", answer.code());
        assertTrue(answer.message().startsWith("key is invalid: "), answer.message());
        assertTrue(answer.message().contains(sentence), answer.message());
        assertTrue(answer.message().endsWith("."), answer.message());
        return answer.message();
    }
}
