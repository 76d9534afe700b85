package io.dormouse.engine;

import io.dormouse.entropy.NoRandomnessException;
import io.dormouse.entropy.SystemRandom;
import io.dormouse.generate.ModPow;
import io.dormouse.protocol.Answer;
import io.dormouse.protocol.Message;
import io.dormouse.protocol.SearchMessage;
import io.dormouse.protocol.SearchOrder;
import java.util.Arrays;
import java.util.function.Function;
import org.teavm.interop.Export;
import org.teavm.interop.Import;

/**
 * The engine's door in WebAssembly: the functions that the worker's script calls, and what it offers in turn.
 *
 * <p>The same module runs in every worker: in one it is the engine that holds the key, in the others it searches.
 */
public final class EngineWorker {
    private static ModPow powers;
    private static Engine engine;
    private static Searcher searcher;
    private static Rehearsal rehearsal;

    private EngineWorker() {}

    /** TeaVM asks for a main class; the worker's script starts the engine by {@link #start()} instead. */
    public static void main(String[] args) {}

    @Export(name = "start")
    public static void start() {
        powers = BrowserPowers.fastest(EngineWorker::clock);
        engine = new Engine(new Script());
        engine.start();
    }

    @Export(name = "startSearcher")
    public static void startSearcher() {
        powers = BrowserPowers.fastest(EngineWorker::clock);
        searcher = new Searcher(powers, EngineWorker::clock, report -> {
            hand(SearchMessage.of(report));
            answerEnd();
        });
        searcher.start();
    }

    /** A request of the page. */
    @Export(name = "receive")
    public static void receive() {
        engine.receive(incoming(Message::request));
    }

    /** A report of a worker that searches. */
    @Export(name = "heard")
    public static void heard() {
        engine.heard(incoming(SearchMessage::report));
    }

    /** An order of the engine to this worker. */
    @Export(name = "ordered")
    public static void ordered() {
        searcher.receive(incoming(SearchMessage::order));
    }

    /** Does a little of what there is to do; 1 when there is more. */
    @Export(name = "work")
    public static int work() {
        boolean more = engine != null ? engine.work() : searcher.work();
        return more || rehearse() ? 1 : 0;
    }

    private static boolean rehearse() {
        if (rehearsal != null) {
            return rehearsal.goOn();
        }
        if (engine != null) {
            rehearsal = Rehearsal.ofEngine(engine, new Script());
        } else {
            rehearsal = Rehearsal.ofSearcher(powers, EngineWorker::clock);
        }
        return true;
    }

    /** Reads what is in the place of the request, and overwrites the bytes of it that came over. */
    static <T> T incoming(Function<byte[], T> reader) {
        byte[] bytes = new byte[requestLength()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) requestByte(i);
        }
        try {
            return reader.apply(bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static void hand(byte[] message) {
        for (byte b : message) {
            answerByte(b);
        }
        Arrays.fill(message, (byte) 0); // A file without a passphrase holds the key.
    }

    /** What the worker's script does for the engine. */
    private static final class Script implements Host {

        @Override
        public SystemRandom random() {
            return out -> {
                if (randomBytes(out.length) != 0) {
                    throw new NoRandomnessException();
                }
                incoming(drawn -> {
                    System.arraycopy(drawn, 0, out, 0, out.length);
                    return out;
                });
            };
        }

        @Override
        public void answer(Answer answer) {
            hand(Message.of(answer));
            answerEnd();
            if (answer instanceof Answer.FileReady ready) {
                Arrays.fill(ready.file(), (byte) 0);
            }
        }

        @Override
        public int searchers() {
            return searcherCount();
        }

        @Override
        public void order(int searcher, SearchOrder order) {
            hand(SearchMessage.of(order));
            orderEnd(searcher);
        }

        @Override
        public ModPow browserPowers() {
            return powers;
        }

        @Override
        public double milliseconds() {
            return clock();
        }
    }

    @Import(module = "dormouse", name = "requestLength")
    private static native int requestLength();

    @Import(module = "dormouse", name = "requestByte")
    private static native int requestByte(int index);

    @Import(module = "dormouse", name = "answerByte")
    private static native void answerByte(int value);

    /** Sends the bytes of the answer so far to the page, or from a searcher to the engine. */
    @Import(module = "dormouse", name = "answerEnd")
    private static native void answerEnd();

    /** Sends them to one of the searchers instead. */
    @Import(module = "dormouse", name = "orderEnd")
    private static native void orderEnd(int searcher);

    @Import(module = "dormouse", name = "searcherCount")
    private static native int searcherCount();

    @Import(module = "dormouse", name = "clock")
    private static native double clock();

    /** Puts that many of the browser's random bytes in the place of the request; not 0 where there are none. */
    @Import(module = "dormouse", name = "randomBytes")
    private static native int randomBytes(int length);
}
