package io.dormouse.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Even a script that somebody smuggled into the page could ask nothing of the network, not even of the server it came from.
 * To leave for another page is what no policy can forbid it.
 */
class InjectedScriptIT {

    @RegisterExtension
    final Chromium chromium = new Chromium();

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void listen() throws Exception {
        byte[] page = Site.page().getBytes(StandardCharsets.UTF_8);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fetch('/steal?key')",
                "navigator.sendBeacon('/steal?key')",
                "new WebSocket(location.origin.replace('http', 'ws') + '/steal?key')",
                "new EventSource('/steal?key')",
                "new Image().src = '/steal?key'",
                "document.head.append(Object.assign(document.createElement('script'), {src: '/steal?key'}))",
                "document.head.append(Object.assign(document.createElement('link'),"
                        + " {rel: 'stylesheet', href: '/steal?key'}))",
                "document.body.append(Object.assign(document.createElement('iframe'), {src: '/steal?key'}))",
                "const form = Object.assign(document.createElement('form'), {action: '/steal?key'});"
                        + " document.body.append(form); form.submit()",
                "new Worker('/steal?key')",
                "eval('fetch(\"/steal?key\")')"
            })
    void whatItTriesIsRefused(String attempt) {
        Page page = chromium.page();
        List<String> complaints = chromium.expectComplaints("");
        WizardPage.open(page, "http://127.0.0.1:" + server.getAddress().getPort() + "/");

        // What runs after a timer is the page's own, and no longer the debugger's that Playwright speaks to.
        page.evaluate("() => { setTimeout(() => { " + attempt + " }); }");
        page.waitForCondition(() -> !complaints.isEmpty());
        page.waitForTimeout(200);

        // The page's policy for trusted types comes first where text or an address would become script.
        assertTrue(
                complaints.toString().contains("Content Security Policy")
                        || complaints.toString().contains("not a blob")
                        || complaints.toString().contains("TrustedScript"),
                complaints.toString());
        assertEquals(List.of("/"), asked);
    }
}
