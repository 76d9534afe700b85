package io.dormouse.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A started server with a small site, and a client of its API. */
final class RunningPortal implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    final Path directory;
    final Path authorizedKeys;
    private final HttpClient client = HttpClient.newHttpClient();
    private LocalServer server;

    RunningPortal(Path directory) throws IOException {
        this.directory = directory;
        this.authorizedKeys = directory.resolve("portal/authorized_keys");
        Path site = Files.createDirectories(directory.resolve("site"));
        Files.writeString(site.resolve("index.html"), "<!doctype html><title>The wizard</title>");
        Files.writeString(site.resolve("embed.js"), "export {};");
        Path portal = Files.createDirectories(site.resolve("portal"));
        Files.writeString(portal.resolve("index.html"), "<!doctype html><title>The portal</title>");
        Files.writeString(portal.resolve("portal.css"), "body {}");
        Files.writeString(directory.resolve("secret.txt"), "outside of the site");
        start();
    }

    private void start() throws IOException {
        server = LocalServer.start(directory.resolve("site"), directory.resolve("portal"), 0);
    }

    void restart() throws IOException {
        server.close();
        start();
    }

    int port() {
        return server.port();
    }

    record Answer(int status, JsonNode json, HttpResponse<String> response) {
        String code() {
            return json.path("code").asText();
        }

        String message() {
            return json.path("message").asText();
        }
    }

    Answer add(String name, String key) throws Exception {
        Map<String, String> body = new HashMap<>();
        body.put("key", key);
        if (name != null) {
            body.put("name", name);
        }
        return postJson(JSON.writeValueAsString(body));
    }

    Answer postJson(String body) throws Exception {
        return send(request("/my/keys")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Answer get(String path) throws Exception {
        return send(request(path).GET());
    }

    Answer delete(String nameOrFingerprint) throws Exception {
        return send(request("/my/keys/" + encode(nameOrFingerprint)).DELETE());
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    Answer send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        boolean json = response.headers().firstValue("Content-Type").orElse("").startsWith("application/json");
        return new Answer(response.statusCode(), json ? JSON.readTree(response.body()) : JSON.nullNode(), response);
    }

    /** Sends bytes that no proper client would, and returns the whole answer. */
    String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
