package io.dormouse.webdriver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** One session of W3C WebDriver over HTTP. */
final class WebDriver {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONGEST = Duration.ofSeconds(150);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String session;

    /** @param capabilities as JSON */
    WebDriver(String driver, String capabilities) {
        String id = request("POST", driver + "/session", "{\"capabilities\": {\"alwaysMatch\": " + capabilities + "}}")
                .path("sessionId")
                .asText();
        session = driver + "/session/" + id;
    }

    /**
     * @param body as JSON with {@code %s} for each text
     * @return the value that the driver answers
     */
    JsonNode post(String command, String body, Object... texts) {
        try {
            Object[] quoted = new Object[texts.length];
            for (int i = 0; i < texts.length; i++) {
                quoted[i] = JSON.writeValueAsString(texts[i]);
            }
            return request("POST", session + "/" + command, body.formatted(quoted));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode get(String command) {
        return request("GET", session + "/" + command, "");
    }

    void delete() {
        request("DELETE", session, "");
    }

    private JsonNode request(String method, String address, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(LONGEST)
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode value = JSON.readTree(response.body()).path("value");
            if (response.statusCode() != 200) {
                throw new AssertionError(address.replaceAll(".*/session/[^/]*", "") + ": " + value);
            }
            return value;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted in " + address, e);
        }
    }
}
