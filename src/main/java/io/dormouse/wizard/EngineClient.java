package io.dormouse.wizard;

import io.dormouse.protocol.Answer;
import io.dormouse.protocol.Message;
import io.dormouse.protocol.Request;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import org.teavm.jso.JSBody;
import org.teavm.jso.browser.Window;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.dom.events.MessageEvent;
import org.teavm.jso.typedarrays.ArrayBuffer;
import org.teavm.jso.typedarrays.Int8Array;
import org.teavm.jso.workers.Worker;

/**
 * The page's end of the engine. The engine starts in the background; requests wait for it there.
 *
 * <p>It answers one request after the other, each with one answer at the end, so the answers find back to who asked, wherever
 * the user is by then.
 */
final class EngineClient {
    private static final int LONGEST_FORGETTING = 2000;

    private static final String DIED = "The browser ended the engine, so a key that is not saved is lost. Start again:"
            + " nothing was sent anywhere, and a file that you already saved is still good.";

    /** Hears the engine. */
    interface Listener {
        /** @param asker who asked for it; null for what nobody asked for */
        void heard(Screen asker, Answer answer);
    }

    private final Listener listener;
    private final Queue<Screen> askers = new ArrayDeque<>();
    private Worker worker;
    private JSArray<Worker> all;
    private int starts;

    EngineClient(Listener listener) {
        this.listener = listener;
    }

    /** Sends a request, whose answers the asker hears, and overwrites what is secret in it. */
    void send(Screen asker, Request request) {
        send(request);
        askers.add(asker);
    }

    private void send(Request request) {
        byte[] message = Message.of(request);
        hand(worker, Int8Array.copyFromJavaArray(message).getBuffer());
        Arrays.fill(message, (byte) 0);
        request.wipe();
    }

    /** Gives a message away, so that the page keeps no copy. */
    @JSBody(
            params = {"worker", "message"},
            script = "worker.postMessage(message, [message]);")
    private static native void hand(Worker worker, ArrayBuffer message);

    /** Lets the engine overwrite what it holds, and then ends it; a new one starts. */
    void forget() {
        JSArray<Worker> old = all;
        send(new Request.Forget());
        // It may have had other things to say before.
        old.get(0).onMessage(event -> {
            Answer answer = answer(event);
            if (answer instanceof Answer.Forgotten || answer instanceof Answer.Broken) {
                end(old);
            }
        });
        // It may be busy for longer, or dead.
        Window.setTimeout(() -> end(old), LONGEST_FORGETTING);
        start();
    }

    /** Ends whatever the engine does, at once, and what it holds with it; a new one starts. */
    void restart() {
        end(all);
        start();
    }

    private static void end(JSArray<Worker> workers) {
        for (int i = 0; i < workers.getLength(); i++) {
            workers.get(i).terminate();
        }
    }

    private static Answer answer(MessageEvent event) {
        ArrayBuffer message = event.getDataAsArray();
        byte[] bytes = Browser.bytes(message);
        try {
            return Message.answer(bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
            wipe(message);
        }
    }

    @JSBody(params = "message", script = "new Uint8Array(message).fill(0);")
    private static native void wipe(ArrayBuffer message);

    /** Starts the engine; before that nothing can be asked of it. */
    void start() {
        int number = ++starts;
        askers.clear();
        all = EngineWorkers.start(() -> {
            if (starts == number) {
                listener.heard(null, new Answer.Broken(DIED));
            }
        });
        Worker started = all.get(0);
        started.onMessage(event -> {
            if (worker == started) {
                Answer answer = answer(event);
                if (answer instanceof Answer.Broken) {
                    starts++; // It has said why it goes.
                }
                listener.heard(asker(answer), answer);
            }
        });
        worker = started;
    }

    private Screen asker(Answer answer) {
        if (answer instanceof Answer.Started
                || answer instanceof Answer.SelfTested
                || answer instanceof Answer.Broken) {
            return null;
        }
        boolean more = answer instanceof Answer.Progress || answer instanceof Answer.Deriving;
        return more ? askers.peek() : askers.poll();
    }
}
