package io.dormouse.wizard;

import io.dormouse.protocol.Answer;
import io.dormouse.protocol.Message;
import io.dormouse.protocol.Request;
import java.util.function.Consumer;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.typedarrays.Int8Array;
import org.teavm.jso.workers.Worker;

/**
 * The page's end of the engine. The engine starts in the background; requests wait for it there.
 */
final class EngineClient {
    private final Consumer<Answer> listener;
    private Worker worker;
    private JSArray<Worker> all;

    EngineClient(Consumer<Answer> listener) {
        this.listener = listener;
        start();
    }

    void send(Request request) {
        worker.postMessage(Int8Array.copyFromJavaArray(Message.of(request)).getBuffer());
    }

    /** Ends whatever the engine does, at once, and what it holds with it; a new one starts. */
    void restart() {
        for (int i = 0; i < all.getLength(); i++) {
            all.get(i).terminate();
        }
        start();
    }

    private void start() {
        all = EngineWorkers.start();
        Worker started = all.get(0);
        started.onMessage(event -> {
            if (worker == started) {
                listener.accept(Message.answer(Browser.bytes(event.getDataAsArray())));
            }
        });
        worker = started;
    }
}
