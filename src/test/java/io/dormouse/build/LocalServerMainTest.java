package io.dormouse.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command, in a JVM of its own. */
@Timeout(60)
class LocalServerMainTest {
    @TempDir
    Path directory;

    private Process process;

    @BeforeEach
    void makeSite() throws Exception {
        Files.createDirectories(directory.resolve("site"));
        Files.writeString(directory.resolve("site/index.html"), "<!doctype html><title>The wizard</title>");
    }

    @AfterEach
    void endProcess() {
        process.destroyForcibly();
    }

    private void run(String... arguments) throws Exception {
        // A build that runs in the background has SIGINT ignored, and its children would inherit that.
        List<String> command = new ArrayList<>(List.of(
                "env",
                "--default-signal=INT",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(Arrays.asList(arguments));
        process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectError(new File(directory.toFile(), "stderr"))
                .start();
    }

    private void runMain(String port) throws Exception {
        run(LocalServer.class.getName(), port, "site", "data");
    }

    private String stderr() throws Exception {
        return Files.readString(directory.resolve("stderr"));
    }

    private void assertEndsWithOneLine(String line) throws Exception {
        String stdout = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(1, process.waitFor());
        assertEquals(line + System.lineSeparator(), stderr());
        assertEquals("", stdout);
    }

    @Test
    void itSaysWhereItServesAndStopsOnCtrlC() throws Exception {
        runMain("0");
        BufferedReader out = process.inputReader();

        String page = out.readLine();
        String portal = out.readLine();
        String stop = out.readLine();
        assertTrue(page.matches("Dormouse +http://127\\.0\\.0\\.1:\\d+/"), page);
        assertTrue(portal.matches("Demo portal +http://127\\.0\\.0\\.1:\\d+/portal/"), portal);
        assertEquals("Ctrl+C stops it", stop);
        URI address = URI.create(page.replaceFirst("Dormouse +", ""));
        var response =
                HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        assertTrue(response.body().contains("The wizard"));

        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                .start()
                .waitFor();

        assertTrue(process.waitFor(10, TimeUnit.SECONDS), "it did not stop");
        assertEquals(130, process.exitValue());
        assertEquals("", stderr());
    }

    @Test
    void aTakenPortIsOneLine() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();
            runMain(String.valueOf(port));

            assertEndsWithOneLine("Port " + port + " is taken by another program. Choose another one: mvn -Dport="
                    + (port == 65_535 ? 8080 : port + 1));
        }
    }

    @Test
    void aPortThatIsNoneIsOneLine() throws Exception {
        for (String port : new String[] {"http", "65536", "-1", ""}) {
            runMain(port);

            assertEndsWithOneLine("'" + port + "' is not a port. Choose a number from 1 to 65535: mvn -Dport=8081");
        }
    }

    @Test
    void thePortIsAlsoASystemProperty() throws Exception {
        run("-Dport=none", LocalServer.class.getName());

        assertEndsWithOneLine("'none' is not a port. Choose a number from 1 to 65535: mvn -Dport=8081");
    }

    @Test
    void aSiteThatWasNotBuiltIsOneLine() throws Exception {
        run(LocalServer.class.getName(), "0", "none", "data");

        assertEndsWithOneLine("There is no page in none. Build it first: mvn");
    }

    @Test
    void anAuthorizedKeysFileThatWasDamagedIsOneLine() throws Exception {
        Files.createDirectories(directory.resolve("data"));
        Files.writeString(directory.resolve("data/authorized_keys"), "hello\n");
        runMain("0");

        assertEquals(1, process.waitFor());
        assertEquals(1, stderr().lines().count(), stderr());
        assertTrue(stderr().contains("authorized_keys, line 1: "), stderr());
    }
}
