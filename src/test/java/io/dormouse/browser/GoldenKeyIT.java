package io.dormouse.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.microsoft.playwright.Page;
import io.dormouse.engine.Engine;
import io.dormouse.entropy.SystemRandom;
import io.dormouse.protocol.Answer;
import io.dormouse.protocol.Cost;
import io.dormouse.protocol.Gesture;
import io.dormouse.protocol.PrivateKeyFormat;
import io.dormouse.protocol.Request;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The engine compiled to WebAssembly and the same engine on the JVM, given the same random numbers and requests, agree. */
class GoldenKeyIT {

    /** Numerical Recipes' linear congruential generator, its highest byte: predictable, and looks random enough to pass. */
    private static final String SAME_NUMBERS =
            """
            let state = 1;
            Crypto.prototype.getRandomValues = array => {
              for (let i = 0; i < array.length; i++) {
                state = Math.imul(state, 1664525) + 1013904223 | 0;
                array[i] = state >>> 24;
              }
              return array;
            };
            """;

    private static final class SameNumbers implements SystemRandom {

        private int state = 1;

        @Override
        public void fill(byte[] out) {
            for (int i = 0; i < out.length; i++) {
                state = state * 1664525 + 1013904223;
                out[i] = (byte) (state >>> 24);
            }
        }
    }

    /** Files that are quick to lock: what is compared does not hang on how often a round is repeated. */
    private static final Cost QUICK = new Cost("ARGON2ID", 256, 3, 100, 1, 2);

    @RegisterExtension
    final Chromium chromium = new Chromium();

    private Answer lastOnTheJvm;

    @ParameterizedTest
    @CsvSource({
        "RSA, 2048, PROBABLE",
        "RSA, 2048, PROVEN",
        "RSA, 2048, STRONG",
        "ED25519, 255, PROBABLE",
        "ECDSA, 256, PROBABLE",
        "ECDSA, 384, PROBABLE",
        "ECDSA, 521, PROBABLE"
    })
    void theSameSeedMakesTheSameKeyAndTheSameFiles(String algorithm, int bits, String primes) {
        theSameAsOnTheJvm(Site.fileAddress(), algorithm, bits, primes);
    }

    @ParameterizedTest
    @CsvSource({"RSA, 2048, PROBABLE", "ED25519, 255, PROBABLE", "ECDSA, 521, PROBABLE"})
    void theCompatibilityEditionMakesThemToo(String algorithm, int bits, String primes) {
        theSameAsOnTheJvm(Site.compatibilityAddress(), algorithm, bits, primes);
    }

    private void theSameAsOnTheJvm(String address, String algorithm, int bits, String primes) {
        Engine jvm = new Engine(new SameNumbers(), answer -> lastOnTheJvm = answer);
        jvm.start();
        Page page = chromium.page();
        page.navigate(address);
        EngineInBrowser browser = EngineInBrowser.start(page, SAME_NUMBERS);
        assertEquals(lastOnTheJvm, browser.started());
        assertInstanceOf(Answer.Started.class, browser.started());

        Request gestures = new Request.Stir(List.of(
                new Gesture(Gesture.Kind.POINTER, 10.25, 20, 100),
                new Gesture(Gesture.Kind.TOUCH, 31, -4.5, 117.3),
                new Gesture(Gesture.Kind.KEY, 4711, 0, 1e6)));
        assertEquals(asked(jvm, gestures), browser.ask(gestures));

        Request generate = new Request.Generate(algorithm, bits, primes, "golden é");
        Answer.KeyReady key = assertInstanceOf(Answer.KeyReady.class, asked(jvm, generate));
        assertEquals(key, browser.ask(generate));

        for (PrivateKeyFormat format : key.key().formats()) {
            for (String passphrase : new String[] {"", "with a passphrase"}) {
                assertEquals(file(asked(jvm, save(format, passphrase))), file(browser.ask(save(format, passphrase))));
            }
        }
    }

    private Answer asked(Engine jvm, Request request) {
        jvm.receive(request);
        while (jvm.work()) {
            Thread.onSpinWait();
        }
        return lastOnTheJvm;
    }

    /** A new one each time: the engine wipes the passphrase that it was given. */
    private static Request save(PrivateKeyFormat format, String passphrase) {
        return new Request.SavePrivateKey(format, passphrase.getBytes(StandardCharsets.UTF_8), QUICK);
    }

    private static String file(Answer answer) {
        Answer.FileReady ready = assertInstanceOf(Answer.FileReady.class, answer);
        return new String(ready.file(), StandardCharsets.UTF_8);
    }
}
