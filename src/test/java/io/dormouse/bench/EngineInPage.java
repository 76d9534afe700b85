package io.dormouse.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.dormouse.key.KeySpec;
import io.dormouse.protocol.Answer;
import io.dormouse.protocol.Cost;
import io.dormouse.protocol.Message;
import io.dormouse.protocol.PrivateKeyFormat;
import io.dormouse.protocol.Request;
import io.dormouse.webdriver.Frame;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The page's own engine in a browser, with as many workers as one wants, timed inside the page: from request to answer. */
final class EngineInPage {

    /** As many workers as the page itself would start. */
    static final int USUAL = 0;

    /** As io.dormouse.wizard.EngineWorkers starts them, but for the number. */
    private static final String START =
            """
            wanted => new Promise(started => {
              const text = id => document.getElementById(id).textContent;
              window.workers?.forEach(worker => worker.terminate());
              const cores = navigator.hardwareConcurrency || 2;
              const count = wanted || Math.max(2, Math.min(16, cores > 2 ? cores - 1 : cores));
              const url = URL.createObjectURL(new Blob([text('engine-worker')], {type: 'text/javascript'}));
              const ports = [];
              const workers = window.workers = Array.from({length: count}, (_, i) => {
                const worker = new Worker(url);
                if (i > 0) {
                  const channel = new MessageChannel();
                  ports.push(channel.port1);
                  worker.postMessage({port: channel.port2}, [channel.port2]);
                }
                return worker;
              });
              const progress = '%'.charCodeAt(0);
              window.ask = message => new Promise(answered => {
                const began = performance.now();
                workers[0].onmessage = ({data}) => {
                  const answer = new Uint8Array(data);
                  if (answer[3] === progress) return;
                  const milliseconds = performance.now() - began;
                  answered({milliseconds, answer: btoa(String.fromCharCode(...answer))});
                };
                workers[0].postMessage(message);
              });
              workers[0].postMessage({searchers: ports}, ports);
              ask(text('engine')).then(() => started(count));
            })""";

    private final Frame page;
    private final int workers;

    /** What was answered, and after how long. */
    record Timed(double milliseconds, Answer answer) {}

    private EngineInPage(Frame page, int workers) {
        this.page = page;
        this.workers = workers;
    }

    /** Starts one in place of the last one that was started here, and lets it rehearse. */
    static EngineInPage start(Frame page, int workers) throws InterruptedException {
        int started = page.evaluate(START, workers).asInt();
        EngineInPage engine = new EngineInPage(page, started);
        Thread.sleep(3000); // A user still chooses.
        return engine;
    }

    int workers() {
        return workers;
    }

    Timed ask(Request request) {
        JsonNode timed = page.evaluate(
                "base64 => ask(Uint8Array.from(atob(base64), c => c.charCodeAt(0)).buffer)",
                Base64.getEncoder().encodeToString(Message.of(request)));
        Answer answer =
                Message.answer(Base64.getDecoder().decode(timed.get("answer").asText()));
        return new Timed(timed.get("milliseconds").asDouble(), answer);
    }

    double makeKey(KeySpec spec) {
        return expect(Answer.KeyReady.class, generate(spec));
    }

    /** Begins to make that many, and does not wait: when all are there, {@code window.made} is true. */
    void makeKeys(KeySpec spec, int count) {
        page.evaluate(
                """
                (base64, count) => {
                  const message = () => Uint8Array.from(atob(base64), c => c.charCodeAt(0)).buffer;
                  (async () => { while (count-- > 0) await ask(message()); window.made = true; })();
                }""",
                Base64.getEncoder().encodeToString(Message.of(generate(spec))),
                count);
    }

    private static Request generate(KeySpec spec) {
        return new Request.Generate(spec.algorithm().name(), spec.bits(), "bench");
    }

    double open(byte[] file, String passphrase) {
        double opened = expect(Answer.Opened.class, new Request.Open(file));
        return opened + expect(Answer.KeyReady.class, new Request.Unlock(bytes(passphrase)));
    }

    /** Writes the key it holds; Dormouse reads what it wrote before it gives it away. */
    double save(PrivateKeyFormat format, String passphrase) {
        return expect(Answer.FileReady.class, new Request.SavePrivateKey(format, bytes(passphrase), Cost.DEFAULT));
    }

    private double expect(Class<? extends Answer> kind, Request request) {
        Timed timed = ask(request);
        if (!kind.isInstance(timed.answer())) {
            throw new AssertionError(request.getClass().getSimpleName() + ": " + timed.answer());
        }
        return timed.milliseconds();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
