package io.dormouse.browser;

import com.microsoft.playwright.Page;
import io.dormouse.protocol.Answer;
import io.dormouse.protocol.Message;
import io.dormouse.protocol.Request;
import java.util.Base64;

/** The compiled engine in a worker of an opened page, spoken to in the bytes of {@link Message}, without the wizard. */
final class EngineInBrowser {

    private final Page page;
    private final Answer started;

    private EngineInBrowser(Page page, Answer started) {
        this.page = page;
        this.started = started;
    }

    /**
     * Starts an engine beside the wizard's own.
     *
     * @param script runs in the worker before the engine's own
     */
    static EngineInBrowser start(Page page, String script) {
        page.evaluate(
                """
                script => {
                  const text = id => document.getElementById(id).textContent;
                  const url = URL.createObjectURL(new Blob([script, text('engine-worker')], {type: 'text/javascript'}));
                  const worker = new Worker(url);
                  const unasked = ['%', 'T', 'D'].map(tag => tag.charCodeAt(0));
                  window.ask = message => new Promise(answered => {
                    worker.onmessage = event => {
                      const answer = new Uint8Array(event.data);
                      if (!unasked.includes(answer[3])) answered(btoa(String.fromCharCode(...answer)));
                    };
                    worker.postMessage(message);
                  });
                }""",
                script);
        return new EngineInBrowser(page, decoded(page.evaluate("ask(document.getElementById('engine').textContent)")));
    }

    /** What it said first. */
    Answer started() {
        return started;
    }

    /** The answer to a request: progress, the self-test and how long something will take are passed over. */
    Answer ask(Request request) {
        return decoded(page.evaluate(
                "base64 => ask(Uint8Array.from(atob(base64), c => c.charCodeAt(0)).buffer)",
                Base64.getEncoder().encodeToString(Message.of(request))));
    }

    private static Answer decoded(Object base64) {
        return Message.answer(Base64.getDecoder().decode((String) base64));
    }
}
