package io.dormouse.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dormouse.tool.Programs;
import io.dormouse.tool.Sshd;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the last screen, run as they stand there. */
class CommandsTest {
    private static final Commands KNOWN =
            new Commands("id_ed25519", "id_ed25519", "127.0.0.1", System.getProperty("user.name"));

    @TempDir
    Path home;

    private int shell(String commands) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("sh", "-e", "-c", commands).redirectErrorStream(true);
        shell.environment().put("HOME", home.toString());
        shell.redirectInput(new File("/dev/null"))
                .redirectOutput(home.resolve("said").toFile());
        return shell.start().waitFor();
    }

    private Path download() throws IOException {
        Path downloads = Files.createDirectories(home.resolve("Downloads"));
        Path key = downloads.resolve("id_ed25519");
        Programs.run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key.toString());
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        return key;
    }

    @Test
    void aKeyIsAddedToWhatTheServerKnowsAlready() throws Exception {
        Path authorized = Files.createDirectories(home.resolve(".ssh")).resolve("authorized_keys");
        String before = Files.readString(Path.of(download() + ".pub")).strip();
        Files.writeString(authorized, before);
        String line = before.substring(0, before.lastIndexOf(' ')) + " O'Hara's \\key $HOME `id`";

        assertEquals(0, shell(Commands.authorize(line)), Files.readString(home.resolve("said")));

        assertEquals(
                List.of(before, line),
                Files.readAllLines(authorized).stream()
                        .filter(l -> !l.isEmpty())
                        .toList());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(authorized)));
        assertEquals(
                2,
                Programs.run("ssh-keygen", "-l", "-f", authorized.toString())
                        .out()
                        .lines()
                        .count());
    }

    @Test
    void theKeyIsMovedAndTheConfigBlockLogsInWithIt() throws Exception {
        Path downloaded = download();
        Path authorized = Path.of(downloaded + ".pub");

        assertEquals(0, shell(KNOWN.moveOnUnix()), Files.readString(home.resolve("said")));

        Path moved = home.resolve(".ssh/id_ed25519");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(moved)));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(".ssh"))));
        try (Sshd server = Sshd.start(home, authorized)) {
            Path knownHosts = Files.writeString(home.resolve("known_hosts"), server.knownHost());
            // ssh asks the system for the user's home, and not HOME.
            String block = KNOWN.config().replace("~/", home + "/");
            Path config = Files.writeString(home.resolve("config"), block);

            Programs.Result session = Programs.run(
                    "ssh",
                    "-F",
                    config.toString(),
                    "-o",
                    "UserKnownHostsFile=" + knownHosts,
                    "-o",
                    "BatchMode=yes",
                    "-p",
                    String.valueOf(server.port()),
                    "127.0.0.1",
                    "echo in as $(id -un)");

            assertEquals("in as " + System.getProperty("user.name"), session.line());
        }
    }

    @Test
    void theCommandThatConnectsNeedsNoConfig() throws Exception {
        Path downloaded = download();
        Path authorized = Path.of(downloaded + ".pub");
        assertEquals(0, shell(KNOWN.moveOnUnix()), Files.readString(home.resolve("said")));
        try (Sshd server = Sshd.start(home, authorized)) {
            Path knownHosts = Files.writeString(home.resolve("known_hosts"), server.knownHost());
            String command = KNOWN.connect()
                    .replaceFirst(
                            "^ssh ",
                            "ssh -F /dev/null -o BatchMode=yes -o UserKnownHostsFile=" + knownHosts + " -p "
                                    + server.port() + " ");

            assertEquals(0, shell(command + " 'echo in as $(id -un)'"), Files.readString(home.resolve("said")));

            String said = Files.readString(home.resolve("said"));
            assertTrue(said.contains("in as " + System.getProperty("user.name")), said);
        }
    }

    @Test
    void aKeyThatIsThereAlreadyIsNotOverwrittenWithoutAQuestion() throws Exception {
        download();
        Path there = Files.createDirectories(home.resolve(".ssh")).resolve("id_ed25519");
        Files.writeString(there, "another key");

        shell(KNOWN.moveOnUnix());

        assertEquals("another key", Files.readString(there));
        assertTrue(Files.exists(home.resolve("Downloads/id_ed25519")));
    }

    @Test
    void onWindowsIcaclsLeavesTheFileToItsOwnerAlone() {
        String[] lines = KNOWN.moveOnWindows().split("\n");

        assertEquals("mv \"$HOME\\Downloads\\id_ed25519\" \"$HOME\\.ssh\\id_ed25519\"", lines[1]);
        assertEquals("icacls \"$HOME\\.ssh\\id_ed25519\" /inheritance:r /grant:r \"${env:USERNAME}:F\"", lines[2]);
    }

    @Test
    void sshReadsTheBlockAsItIsMeantWhereNobodyNamedAServer() throws Exception {
        Path config = Files.writeString(home.resolve("config"), new Commands("id_rsa", "id_rsa", "", "").config());

        String read = Programs.run("ssh", "-G", "-F", config.toString(), "server.example")
                .out();

        assertTrue(read.contains("\nuser user\n") || read.startsWith("user user\n"), read);
        assertTrue(read.contains("\nidentityfile ~/.ssh/id_rsa\n"), read);
        assertTrue(read.contains("\nidentitiesonly yes\n"), read);
    }

    @Test
    void aNameThatIsACommandIsMovedToThePlainOneAndNotRun() throws Exception {
        String hostile = "it's $(touch \"$HOME\"run) `touch ran` key";
        Path downloads = Files.createDirectories(home.resolve("Downloads"));
        Files.move(download(), downloads.resolve(hostile.replace('/', ':')));
        Commands commands = new Commands(hostile, "id_ed25519", "", "");

        assertEquals(0, shell(commands.moveOnUnix()), Files.readString(home.resolve("said")));

        assertTrue(Files.exists(home.resolve(".ssh/id_ed25519")));
        assertTrue(commands.config().contains("IdentityFile ~/.ssh/id_ed25519\n"));
        assertTrue(commands.moveOnWindows()
                .contains("mv -LiteralPath (\"$HOME\\Downloads\\\" + 'it''s $(touch \"$HOME\"run) `touch ran` key') "));
        assertEquals(
                "mkdir -p -m 700 ~/.ssh\nmv -i ~/Downloads/id_ed25519 ~/.ssh/\nchmod 600 ~/.ssh/id_ed25519",
                new Commands("a\nkey", "id_ed25519", "", "").moveOnUnix(),
                "no control character is pasted into a shell");
    }
}
