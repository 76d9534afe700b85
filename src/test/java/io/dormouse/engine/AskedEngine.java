package io.dormouse.engine;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.dormouse.entropy.SystemRandom;
import io.dormouse.protocol.Answer;
import io.dormouse.protocol.Cost;
import io.dormouse.protocol.PrivateKeyFormat;
import io.dormouse.protocol.PublicHalf;
import io.dormouse.protocol.Request;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/** An engine alone on the JVM, asked as the page asks it. */
final class AskedEngine {
    /** All that it has said so far. */
    final List<Answer> heard = new ArrayList<>();

    final Engine engine;

    AskedEngine() {
        this(new SecureRandom()::nextBytes);
    }

    AskedEngine(SystemRandom random) {
        engine = new Engine(random, heard::add);
        engine.start();
    }

    /** The last of its answers. */
    Answer ask(Request request) {
        engine.receive(request);
        return last();
    }

    private Answer last() {
        return heard.get(heard.size() - 1);
    }

    boolean work() {
        return engine.work();
    }

    PublicHalf make() {
        return make("ED25519", 255);
    }

    PublicHalf make(String algorithm, int bits) {
        ask(new Request.Generate(algorithm, bits, "first"));
        while (work()) {
            // RSA is searched for in turns.
        }
        return assertInstanceOf(Answer.KeyReady.class, last()).key();
    }

    byte[] save(PrivateKeyFormat format, String passphrase) {
        Cost quick = new Cost("ARGON2ID", 64, 1, 100, 1, 2);
        return assertInstanceOf(
                        Answer.FileReady.class, ask(new Request.SavePrivateKey(format, utf8(passphrase), quick)))
                .file();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
