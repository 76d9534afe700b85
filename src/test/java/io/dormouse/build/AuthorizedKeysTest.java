package io.dormouse.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthorizedKeysTest {
    @TempDir
    Path directory;

    private RunningPortal portal;

    @BeforeEach
    void start() throws Exception {
        portal = new RunningPortal(directory.resolve("server"));
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    private String key(String comment, String... type) throws Exception {
        return SshKeygen.generate(Files.createTempDirectory(directory, "key").resolve("key"), comment, type);
    }

    @Test
    void sshKeygenReadsEveryKeyOfTheFile() throws Exception {
        portal.add("a name with spaces", key("bob@host", "-t", "rsa", "-b", "2048"));
        portal.add("Schlüssel # 1", key("", "-t", "ed25519"));
        portal.add("", key("a comment, with words", "-t", "ecdsa", "-b", "256"));

        String printed = SshKeygen.run("-l", "-f", portal.authorizedKeys.toString());

        assertEquals(3, printed.lines().count(), printed);
        assertTrue(printed.contains("(RSA)") && printed.contains("(ED25519)") && printed.contains("(ECDSA)"), printed);
    }

    @Test
    void keysAndTheirNamesSurviveARestart() throws Exception {
        portal.add("a name with spaces", key("bob@host", "-t", "ed25519"));
        portal.add("# name: Schlüssel ssh-rsa", key("", "-t", "ed25519"));
        portal.add("", key("", "-t", "ed25519"));
        var before = portal.get("/my/keys").json();

        portal.restart();

        assertEquals(3, before.size());
        assertEquals(before, portal.get("/my/keys").json());
    }

    @Test
    void onlyItsOwnerMayWriteTheFile() throws Exception {
        portal.add("", key("bob", "-t", "ed25519"));

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(portal.authorizedKeys)));
    }

    @Test
    void aKeyAddedByHandIsReadWithItsComment() throws Exception {
        String line = key("bob", "-t", "ed25519");
        Files.writeString(portal.authorizedKeys, "\n# mine\n" + line + "\r\n");

        portal.restart();

        assertEquals("bob", portal.get("/my/keys").json().path(0).path("name").asText());
    }

    @Test
    void aLineThatIsNotAKeyStopsTheStartAndIsNamed() throws Exception {
        Path file = directory.resolve("authorized_keys");
        Files.writeString(file, "# mine\nhello\n");

        IOException e = assertThrows(IOException.class, () -> AuthorizedKeys.open(file));

        assertTrue(e.getMessage().startsWith(file + ", line 2: "), e.getMessage());
        assertEquals("# mine\nhello\n", Files.readString(file));
    }

    @Test
    void requestsAtTheSameTimeLoseNoKeyAndLeaveNoOtherFile() throws Exception {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            lines.add(key("key " + i, "-t", "ed25519"));
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<RunningPortal.Answer>> answers = new ArrayList<>();
        for (String line : lines) {
            answers.add(threads.submit(() -> portal.add(null, line)));
        }
        for (Future<RunningPortal.Answer> answer : answers) {
            assertEquals(201, answer.get().status());
        }
        threads.shutdown();

        assertEquals(
                8,
                SshKeygen.run("-l", "-f", portal.authorizedKeys.toString())
                        .lines()
                        .count());
        try (var files = Files.list(portal.authorizedKeys.getParent())) {
            assertEquals(1, files.count());
        }
    }
}
