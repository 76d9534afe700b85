package io.dormouse.tool;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The machine's real sshd on a free port of the loopback interface, for the user who runs the tests and nobody else. */
public final class Sshd implements AutoCloseable {

    private static final int SECONDS = 20;

    private final Path log;
    private final Path hostKey;
    private final int port;
    private final Process process;

    private Sshd(Path log, Path hostKey, int port, Process process) {
        this.log = log;
        this.hostKey = hostKey;
        this.port = port;
        this.process = process;
    }

    /**
     * Starts a server that takes connections when this returns.
     *
     * @param directory for its host key, its settings and its log
     * @param authorizedKeys the file of keys that may log in
     */
    public static Sshd start(Path directory, Path authorizedKeys) throws IOException {
        if (System.getProperty("user.name").equals("root")) {
            Files.createDirectories(Path.of("/run/sshd")); // sshd locks its helper process in there.
        }
        Path hostKey = directory.resolve("host_key");
        Programs.run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", hostKey.toString());
        int port = freePort();
        Path settings = Files.writeString(
                directory.resolve("sshd_config"),
                """
                ListenAddress 127.0.0.1
                Port %d
                HostKey %s
                PidFile none
                AuthorizedKeysFile %s
                PubkeyAuthentication yes
                PasswordAuthentication no
                KbdInteractiveAuthentication no
                PermitRootLogin prohibit-password
                UsePAM no
                # The directories above the portal's file belong to whoever runs the tests.
                StrictModes no
                """
                        .formatted(port, hostKey, authorizedKeys));
        Path log = directory.resolve("sshd.log");
        Process process = new ProcessBuilder(Programs.find("sshd").toString(), "-D", "-e", "-f", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Sshd server = new Sshd(log, hostKey, port, process);
        server.awaitStart();
        return server;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitStart() throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!log().contains("Server listening on")) {
            if (!process.isAlive() || System.nanoTime() > end) {
                close();
                throw new AssertionError("sshd did not start: " + log());
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while sshd started", e);
        }
    }

    public int port() {
        return port;
    }

    /** What it said so far. */
    public String log() throws IOException {
        return Files.readString(log);
    }

    /** The fingerprint of its host key: {@code SHA256:…}. */
    public String hostFingerprint() {
        return Programs.run("ssh-keygen", "-l", "-f", hostKey + ".pub").line().split(" ")[1];
    }

    /** The server's line for a {@code known_hosts} file. */
    public String knownHost() throws IOException {
        return "[127.0.0.1]:" + port + " " + Files.readString(Path.of(hostKey + ".pub"));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
