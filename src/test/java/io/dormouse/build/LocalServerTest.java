package io.dormouse.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalServerTest {
    @TempDir
    Path directory;

    private RunningPortal portal;

    @BeforeEach
    void start() throws Exception {
        portal = new RunningPortal(directory);
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void thePageAndThePortalAreServedFreshWithTheirTypes() throws Exception {
        assertServed("/", "text/html", "The wizard");
        assertServed("/index.html", "text/html", "The wizard");
        assertServed("/embed.js", "text/javascript", "export");
        assertServed("/portal/", "text/html", "The portal");
        assertServed("/portal/portal.css", "text/css", "body");
    }

    private void assertServed(String path, String type, String part) throws Exception {
        var response = portal.get(path).response();
        assertEquals(200, response.statusCode(), path);
        assertTrue(response.headers().firstValue("Content-Type").orElse("").startsWith(type), path);
        assertEquals("no-store", response.headers().firstValue("Cache-Control").orElse(""), path);
        assertEquals(
                "nosniff",
                response.headers().firstValue("X-Content-Type-Options").orElse(""),
                path);
        assertTrue(response.body().contains(part), path);
    }

    @Test
    void thePortalWithoutItsSlashIsSentToThePlaceWithIt() throws Exception {
        var response = portal.get("/portal").response();

        assertTrue(response.statusCode() == 301 || response.statusCode() == 302, response.toString());
        assertTrue(response.headers().firstValue("Location").orElse("").endsWith("/portal/"));
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        var answer = portal.get("/nothing.html");

        assertEquals(404, answer.status());
        assertEquals("/nothing.html does not exist", answer.message());
    }

    @Test
    void aMethodThatAPathDoesNotKnowIsRefused() throws Exception {
        var answer = portal.send(portal.request("/my/keys").PUT(BodyPublishers.ofString("{}")));

        assertEquals(405, answer.status());
        assertEquals("BadMethod", answer.code());
    }

    @Test
    void noPathLeadsOutOfTheSite() throws Exception {
        for (String path : new String[] {
            "/../secret.txt",
            "/portal/../../secret.txt",
            "/..%2fsecret.txt",
            "/%2e%2e/secret.txt",
            "/%2e%2e%2fsecret.txt",
            "/..\\secret.txt",
            "/..;/secret.txt",
            "//" + directory + "/secret.txt",
            "/portal/%252e%252e/%252e%252e/secret.txt"
        }) {
            String answer = portal.raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

            assertTrue(answer.startsWith("HTTP/1.1 4"), path + ": " + answer);
            assertFalse(answer.contains("outside of the site"), path);
        }
    }

    @Test
    void aNameThatSomebodyPointedAtThisMachineIsRefused() throws Exception {
        for (String host : new String[] {"evil.example", "evil.example:80", "127.0.0.1.evil.example", "10.0.0.1", ""}) {
            for (String path : new String[] {"/", "/my/keys"}) {
                String answer =
                        portal.raw("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");

                assertTrue(answer.startsWith("HTTP/1.1 403") || answer.startsWith("HTTP/1.1 400"), host + answer);
                assertFalse(answer.contains("The wizard"), host);
            }
        }
        assertTrue(portal.raw("GET / HTTP/1.0\r\n\r\n").startsWith("HTTP/1.1 403"));
        assertTrue(portal.raw("GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                .startsWith("HTTP/1.1 4"));
    }

    @Test
    void theNamesOfTheLoopbackInterfaceAreServed() throws Exception {
        for (String host : new String[] {"127.0.0.1", "localhost:8080", "LOCALHOST", "[::1]:1"}) {
            String answer = portal.raw("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");

            assertTrue(answer.startsWith("HTTP/1.1 200"), host + answer);
        }
    }

    @Test
    void aRequestOfAnotherOriginIsRefused() throws Exception {
        String key = SshKeygen.generate(directory.resolve("key"), "bob", "-t", "ed25519");
        String own = "http://127.0.0.1:" + portal.port();
        portal.add("bob", key);
        for (String origin : new String[] {
            "https://evil.example", "null", "http://127.0.0.1", "https://127.0.0.1:" + portal.port(), own + "0"
        }) {
            var post = portal.send(portal.request("/my/keys")
                    .header("Origin", origin)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"key\":\"" + key + "\"}")));
            var delete = portal.send(
                    portal.request("/my/keys/bob").header("Origin", origin).DELETE());

            assertEquals(403, post.status(), origin);
            assertEquals("NotAuthorized", post.code());
            assertEquals(403, delete.status(), origin);
        }
        assertEquals(1, portal.get("/my/keys").json().size());
        assertEquals(
                204,
                portal.send(portal.request("/my/keys/bob").header("Origin", own).DELETE())
                        .status());
    }

    @Test
    void noAnswerIsReadableAcrossOrigins() throws Exception {
        var answer = portal.send(portal.request("/my/keys").GET());

        assertTrue(answer.response()
                .headers()
                .firstValue("Access-Control-Allow-Origin")
                .isEmpty());
    }

    @Test
    void noOtherMachineReachesIt() throws Exception {
        for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (InetAddress address : Collections.list(network.getInetAddresses())) {
                if (!address.isLoopbackAddress()) {
                    assertThrows(IOException.class, () -> connect(address), address.toString());
                }
            }
        }
    }

    private void connect(InetAddress address) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, portal.port()), 1000);
        }
    }

    @Test
    void aDirectoryWithoutAPageIsNotServed() {
        IOException e = assertThrows(
                IOException.class, () -> LocalServer.start(directory.resolve("none"), directory.resolve("data"), 0));

        assertTrue(e.getMessage().endsWith("Build it first: mvn"), e.getMessage());
    }
}
