package io.dormouse.browser;

import java.io.IOException;
import java.nio.file.Path;

/** The page with its own engine, which hears a request for a private key file late: time to press something else. */
final class SlowEngine {

    private SlowEngine() {}

    static String address(Path directory) throws IOException {
        return TakenRequest.address(
                'P',
                "setTimeout(() => dispatchEvent(new MessageEvent('message', {data: event.data})), 1500);",
                directory);
    }
}
