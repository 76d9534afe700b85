package io.dormouse.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ready-made configurations of web servers say the same, and the local server does what they say. */
class HostingHeadersTest {
    private static final Path HOSTING = Path.of("webapp", "hosting");

    @TempDir
    Path directory;

    private final HostingHeaders headers = read();

    private static HostingHeaders read() {
        try {
            return HostingHeaders.read(HOSTING.resolve("_headers"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void everyPageIsSentWithTheSame() {
        assertFalse(headers.of("/").isEmpty());
        assertEquals(headers.of("/"), headers.of("/index.html"));
        assertEquals(headers.of("/"), headers.of("/compat.html"));
        assertEquals(headers.of("/"), headers.of("/offline.html"));
    }

    @Test
    void aHostThatLeavesOutTheEndOfANameSendsThePageWithTheSame() {
        assertEquals(headers.of("/"), headers.of("/compat"));
        assertEquals(headers.of("/"), headers.of("/offline"));
    }

    @Test
    void nginxSaysTheSame() throws Exception {
        assertSame(
                "nginx.conf",
                List.of("location ~ ", "location = /embed.js", "location = /offline.js"),
                "add_header (\\S+) \"([^\"]+)\" always;");
    }

    /** What a location answers by itself goes without the headers of all others. */
    @Test
    void noLocationOfNginxAnswersWithoutHeaders() throws Exception {
        String[] locations = Files.readString(HOSTING.resolve("nginx.conf"))
                .replaceAll("(?m)^#.*", "")
                .split("\\blocation ");

        assertEquals(4, locations.length, "three locations, and what stands before them");
        for (String location : List.of(locations).subList(1, locations.length)) {
            assertTrue(location.contains("add_header X-Content-Type-Options"), location);
        }
    }

    @Test
    void apacheSaysTheSame() throws Exception {
        assertSame(
                "apache.conf",
                List.of("<FilesMatch", "<Files \"embed.js\">", "<Files \"offline.js\">"),
                "Header always set (\\S+) \"([^\"]+)\"");
    }

    @Test
    void caddySaysTheSame() throws Exception {
        assertSame(
                "Caddyfile",
                List.of("header @page", "header @embed", "header @offline"),
                "\\n\\t([\\w-]+) \"([^\"]+)\"");
    }

    /** @param beginnings of the pages' headers, of those of embed.js and of those of offline.js, in their order */
    private void assertSame(String file, List<String> beginnings, String header) throws IOException {
        String text = Files.readString(HOSTING.resolve(file));
        List<Integer> starts = beginnings.stream().map(text::indexOf).toList();
        assertTrue(0 < starts.get(0) && starts.get(0) < starts.get(1) && starts.get(1) < starts.get(2), file);

        assertEquals(headers.of("/"), headers(text.substring(starts.get(0), starts.get(1)), header), file);
        assertEquals(headers.of("/embed.js"), headers(text.substring(starts.get(1), starts.get(2)), header), file);
        assertEquals(headers.of("/offline.js"), headers(text.substring(starts.get(2)), header), file);
    }

    private static Map<String, String> headers(String text, String header) {
        Map<String, String> found = new TreeMap<>();
        for (MatchResult match : Pattern.compile(header).matcher(text).results().toList()) {
            found.put(match.group(1), match.group(2));
        }
        return found;
    }

    @Test
    void cloudFrontSaysTheSame() throws Exception {
        JsonNode policy =
                new ObjectMapper().readTree(HOSTING.resolve("cloudfront.json").toFile());
        Map<String, String> found = new TreeMap<>();
        JsonNode security = policy.path("SecurityHeadersConfig");
        found.put(
                "Content-Security-Policy",
                security.at("/ContentSecurityPolicy/ContentSecurityPolicy").asText());
        found.put(
                "Referrer-Policy", security.at("/ReferrerPolicy/ReferrerPolicy").asText());
        assertTrue(security.has("ContentTypeOptions"));
        found.put("X-Content-Type-Options", "nosniff"); // CloudFront knows no other value.
        JsonNode custom = policy.path("CustomHeadersConfig");
        custom.path("Items")
                .forEach(item -> found.put(
                        item.path("Header").asText(), item.path("Value").asText()));

        assertEquals(headers.of("/"), found);
        assertEquals(custom.path("Items").size(), custom.path("Quantity").asInt());
    }

    @Test
    void theLocalServerSendsThemAndLetsThisMachinesPortalsFrameThePage() throws Exception {
        Path site = Files.createDirectory(directory.resolve("site"));
        Files.writeString(site.resolve("index.html"), "the page");
        Files.writeString(site.resolve("embed.js"), "export {};");
        Files.writeString(site.resolve("offline.js"), "");
        Files.createDirectory(site.resolve("portal"));
        Files.copy(HOSTING.resolve("_headers"), site.resolve("_headers"));
        try (LocalServer server = LocalServer.start(site, directory.resolve("data"), 0)) {
            for (String path : new String[] {"/", "/index.html", "/embed.js", "/offline.js"}) {
                HttpHeaders sent = sent(server.port(), path);
                headers.of(path).forEach((name, value) -> {
                    // While one develops, nothing is kept.
                    String expected = name.equals("Cache-Control")
                            ? "no-store"
                            : value.replace(
                                    "frame-ancestors 'self'",
                                    "frame-ancestors 'self' http://127.0.0.1:* http://localhost:*");
                    assertEquals(expected, sent.firstValue(name).orElse("none"), path + " " + name);
                });
            }
        }
    }

    private static HttpHeaders sent(int port, String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + port + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                .headers();
    }
}
