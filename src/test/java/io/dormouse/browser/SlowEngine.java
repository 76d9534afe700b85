package io.dormouse.browser;

import java.io.IOException;
import java.nio.file.Path;

/** The page with its own engine, which hears a request for a private key file late: time to press something else. */
final class SlowEngine {

    private static final String HELD_BACK =
            """
            addEventListener('message', event => {
              if (event.data.byteLength && new Uint8Array(event.data)[3] === 'P'.charCodeAt(0) && !event.late) {
                event.stopImmediatePropagation();
                const again = new MessageEvent('message', {data: event.data});
                again.late = true;
                setTimeout(() => dispatchEvent(again), 1500);
              }
            });""";

    private SlowEngine() {}

    static String address(Path directory) throws IOException {
        return Site.withWorkerPrefix(HELD_BACK, directory);
    }
}
