package io.dormouse.browser;

import java.io.IOException;
import java.nio.file.Path;

/** The page with its own engine, which hears one kind of request late: time to press something else. */
final class SlowEngine {

    private SlowEngine() {}

    /** Slow for a private key file. */
    static String address(Path directory) throws IOException {
        return address('P', directory);
    }

    /** @param tag of the kind of request */
    static String address(char tag, Path directory) throws IOException {
        return TakenRequest.address(
                tag,
                "setTimeout(() => dispatchEvent(new MessageEvent('message', {data: event.data})), 1500);",
                directory);
    }
}
