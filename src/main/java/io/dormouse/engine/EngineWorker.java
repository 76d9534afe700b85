package io.dormouse.engine;

import io.dormouse.entropy.NoRandomnessException;
import io.dormouse.protocol.Answer;
import io.dormouse.protocol.Message;
import org.teavm.interop.Export;
import org.teavm.interop.Import;

/** The engine's door in WebAssembly: the two functions that the worker's script calls, and what it offers in turn. */
public final class EngineWorker {
    private static Engine engine;

    private EngineWorker() {}

    /** TeaVM asks for a main class; the worker's script starts the engine by {@link #start()} instead. */
    public static void main(String[] args) {}

    @Export(name = "start")
    public static void start() {
        engine = new Engine(EngineWorker::browserRandom, EngineWorker::post);
        engine.start();
    }

    @Export(name = "receive")
    public static void receive() {
        engine.receive(Message.request(incoming()));
    }

    private static void browserRandom(byte[] out) throws NoRandomnessException {
        if (randomBytes(out.length) != 0) {
            throw new NoRandomnessException();
        }
        System.arraycopy(incoming(), 0, out, 0, out.length);
    }

    private static byte[] incoming() {
        byte[] bytes = new byte[requestLength()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) requestByte(i);
        }
        return bytes;
    }

    private static void post(Answer answer) {
        for (byte b : Message.of(answer)) {
            answerByte(b);
        }
        answerEnd();
    }

    @Import(module = "dormouse", name = "requestLength")
    private static native int requestLength();

    @Import(module = "dormouse", name = "requestByte")
    private static native int requestByte(int index);

    @Import(module = "dormouse", name = "answerByte")
    private static native void answerByte(int value);

    @Import(module = "dormouse", name = "answerEnd")
    private static native void answerEnd();

    /** Puts that many of the browser's random bytes in the place of the request; not 0 where there are none. */
    @Import(module = "dormouse", name = "randomBytes")
    private static native int randomBytes(int length);
}
