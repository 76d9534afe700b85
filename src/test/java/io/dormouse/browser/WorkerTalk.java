package io.dormouse.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.dormouse.protocol.Answer;
import io.dormouse.protocol.Message;
import io.dormouse.protocol.Request;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** All that a page says to the engine's workers, hears of them, and says or hears by a channel of its own. */
record WorkerTalk(List<Said> said) {

    private static final String RECORDER = "(() => { " + TappedPorts.SCRIPT
            + """
              const record = window.workerTalk = [];
              let made = 0;
              const bytes = value => btoa([...new Uint8Array(value)].map(byte => String.fromCharCode(byte)).join(''));
              const note = (worker, byPage, value) => record.push(value instanceof ArrayBuffer
                ? {worker, byPage, bytes: bytes(value)} : {worker, byPage, text: JSON.stringify(value)});
              window.Worker = class extends Worker {
                constructor(...given) {
                  super(...given);
                  this.number = made++;
                  this.addEventListener('message', event => note(this.number, false, event.data));
                }
                postMessage(message, ...more) {
                  note(this.number, true, message);
                  super.postMessage(message, ...more);
                }
              };
              tapPorts((byPage, value) => note(-1, byPage, value));
            })();
            """;

    /**
     * One message.
     *
     * @param worker its number, 0 for the one that holds the key; -1 for a channel
     * @param bytes what was said; of a text or an object its text
     */
    record Said(int worker, boolean byPage, boolean binary, byte[] bytes) {}

    /** A page that records it, as all others of this context do from now on. */
    static Page recordedPage(BrowserContext context) {
        context.addInitScript(RECORDER);
        return context.newPage();
    }

    /** So far. */
    @SuppressWarnings("unchecked")
    static WorkerTalk in(Page page) {
        return new WorkerTalk(((List<Map<String, Object>>) page.evaluate("workerTalk"))
                .stream()
                        .map(said -> new Said(
                                (Integer) said.get("worker"),
                                (Boolean) said.get("byPage"),
                                said.containsKey("bytes"),
                                said.containsKey("bytes")
                                        ? Base64.getDecoder().decode((String) said.get("bytes"))
                                        : String.valueOf(said.get("text")).getBytes(StandardCharsets.UTF_8)))
                        .toList());
    }

    /** What the page asked of the worker that holds the key. */
    <T extends Request> List<T> requests(Class<T> kind) {
        return said.stream()
                .filter(each -> each.worker() == 0 && each.byPage() && each.binary())
                .map(each -> Message.request(each.bytes()))
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** What that worker answered. */
    <T extends Answer> List<T> answers(Class<T> kind) {
        return said.stream()
                .filter(each -> each.worker() == 0 && !each.byPage())
                .map(each -> Message.answer(each.bytes()))
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** All of it, each byte as a character. */
    String text() {
        StringBuilder text = new StringBuilder();
        said.forEach(each -> text.append(new String(each.bytes(), StandardCharsets.ISO_8859_1))
                .append('\n'));
        return text.toString();
    }
}
