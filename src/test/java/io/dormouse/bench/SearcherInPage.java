package io.dormouse.bench;

import io.dormouse.protocol.SearchMessage;
import io.dormouse.protocol.SearchOrder;
import io.dormouse.webdriver.Frame;
import java.security.SecureRandom;
import java.util.Base64;

/** One worker of the page's that only searches for primes, spoken to as the engine would: for sizes that are no keys. */
record SearcherInPage(Frame page) {
    private static final String START =
            """
            async () => {
              const text = id => document.getElementById(id).textContent;
              const worker = new Worker(URL.createObjectURL(new Blob([text('engine-worker')], {type: 'text/javascript'})));
              const channel = new MessageChannel();
              worker.postMessage({port: channel.port2}, [channel.port2]);
              const packed = Uint8Array.from(atob(text('engine')), c => c.charCodeAt(0));
              const stream = new Response(packed).body.pipeThrough(new DecompressionStream('gzip'));
              channel.port1.postMessage({bytes: await new Response(stream).arrayBuffer()});
              window.findPrimes = (order, stop, wanted) => new Promise(found => {
                const began = performance.now();
                channel.port1.onmessage = ({data}) => {
                  if (new Uint8Array(data)[7] === 0 || --wanted > 0) return;
                  found(performance.now() - began);
                  channel.port1.onmessage = null;
                  channel.port1.postMessage(stop.buffer);
                };
                channel.port1.postMessage(order.buffer);
              });
            }""";

    static SearcherInPage start(Frame page) throws InterruptedException {
        page.evaluate(START);
        Thread.sleep(2000);
        return new SearcherInPage(page);
    }

    /** Milliseconds. */
    double findPrimes(int modulusBits, int wanted) {
        byte[] seed = new byte[64];
        new SecureRandom().nextBytes(seed);
        return page.evaluate(
                        """
                        (order, stop, wanted) => {
                          const bytes = base64 => Uint8Array.from(atob(base64), c => c.charCodeAt(0));
                          return findPrimes(bytes(order), bytes(stop), wanted);
                        }""",
                        base64(new SearchOrder.Search(1, modulusBits, "PROBABLE", true, seed)),
                        base64(new SearchOrder.Stop()),
                        wanted)
                .asDouble();
    }

    private static String base64(SearchOrder order) {
        return Base64.getEncoder().encodeToString(SearchMessage.of(order));
    }
}
