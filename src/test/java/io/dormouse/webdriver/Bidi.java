package io.dormouse.webdriver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** One session of WebDriver BiDi: commands that are answered, and events in between. */
final class Bidi {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SECONDS = 150;

    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final AtomicInteger last = new AtomicInteger();
    private final Consumer<JsonNode> listener;
    private final WebSocket socket;

    /** @param listener hears the events, on a thread of the connection's own */
    Bidi(String address, Consumer<JsonNode> listener) {
        this.listener = listener;
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address), new Incoming())
                .join();
    }

    /**
     * @param parameters as JSON with {@code %s} for each text
     * @return the command's result
     */
    JsonNode send(String method, String parameters, Object... texts) {
        try {
            Object[] quoted = new Object[texts.length];
            for (int i = 0; i < texts.length; i++) {
                quoted[i] = JSON.writeValueAsString(texts[i]);
            }
            ObjectNode command = JSON.createObjectNode().put("id", last.incrementAndGet());
            command.put("method", method).set("params", JSON.readTree(parameters.formatted(quoted)));
            CompletableFuture<JsonNode> answer = new CompletableFuture<>();
            waiting.put(command.get("id").asInt(), answer);
            socket.sendText(command.toString(), true).join();
            JsonNode message = answer.get(SECONDS, TimeUnit.SECONDS);
            if (!message.path("type").asText().equals("success")) {
                throw new AssertionError(method + ": " + message.path("message").asText());
            }
            return message.get("result");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted in " + method, e);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError(method + " was not answered", e);
        }
    }

    private final class Incoming implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean whole) {
            text.append(part);
            if (whole) {
                try {
                    take(JSON.readTree(text.toString()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } finally {
                    text.setLength(0);
                }
            }
            from.request(1);
            return null;
        }

        private void take(JsonNode message) {
            CompletableFuture<JsonNode> answer =
                    waiting.remove(message.path("id").asInt(-1));
            if (answer != null) {
                answer.complete(message);
            } else {
                listener.accept(message);
            }
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            waiting.values().forEach(each -> each.completeExceptionally(error));
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            onError(from, new IOException("the browser has ended the session"));
            return null;
        }
    }
}
