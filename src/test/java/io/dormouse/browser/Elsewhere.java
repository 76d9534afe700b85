package io.dormouse.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A portal on an origin of its own: the example pages, and pages that a test writes. */
final class Elsewhere implements BeforeEachCallback, AfterEachCallback {
    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> headers = new ConcurrentHashMap<>();
    private HttpServer server;

    @Override
    public void beforeEach(ExtensionContext test) throws IOException {
        pages.clear();
        headers.clear();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Serves a page and returns its address. */
    String page(String html) {
        String path = "/page-" + pages.size() + ".html";
        pages.put(path, html);
        return origin() + path;
    }

    /** The same with a header. */
    String page(String html, String header, String value) {
        String address = page(html);
        headers.put(address.substring(origin().length()), Map.of(header, value));
        return address;
    }

    /** A page of the tests' resources. {@code WIZARD} in it stands for the wizard's own origin. */
    String resource(String name, String wizard) throws IOException {
        try (InputStream page = Elsewhere.class.getResourceAsStream("/portals/" + name)) {
            return page(new String(page.readAllBytes(), StandardCharsets.UTF_8).replace("WIZARD", originOf(wizard)));
        }
    }

    /** One of the example pages, as the owner of a portal would change it: the wizard is on another host. */
    String example(String name, String wizard) throws IOException {
        String origin = originOf(wizard);
        return page(Files.readString(examples().resolve(name))
                .replace("\"../", "\"" + origin + "/")
                .replace("http://localhost:8080", origin)
                .replace("script-src 'self'", "script-src " + origin)
                .replace("frame-src 'self'", "frame-src " + origin));
    }

    private static String originOf(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    private static Path examples() {
        return Site.directory().resolve("examples");
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] body = null;
        if (pages.containsKey(path)) {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            body = pages.get(path).getBytes(StandardCharsets.UTF_8);
            headers.getOrDefault(path, Map.of()).forEach(exchange.getResponseHeaders()::set);
        } else if (path.equals("/examples.css")) {
            exchange.getResponseHeaders().set("Content-Type", "text/css");
            body = Files.readAllBytes(examples().resolve("examples.css"));
        }
        int without = path.equals("/favicon.ico") ? 204 : 404;
        exchange.sendResponseHeaders(body == null ? without : 200, body == null ? -1 : body.length);
        if (body != null) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        server.stop(0);
    }
}
