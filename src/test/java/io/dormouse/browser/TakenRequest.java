package io.dormouse.browser;

import java.io.IOException;
import java.nio.file.Path;

/** The page with its own engine, which does not get one kind of request; what the script itself dispatches it gets. */
final class TakenRequest {

    private TakenRequest() {}

    /**
     * @param tag of the kind of request
     * @param instead what is done with the {@code event} in place of the engine
     */
    static String address(char tag, String instead, Path directory) throws IOException {
        return Site.withWorkerPrefix(
                """
                addEventListener('message', event => {
                  if (event.isTrusted && event.data.byteLength && new Uint8Array(event.data)[3] === '%s'.charCodeAt(0)) {
                    event.stopImmediatePropagation();
                    %s
                  }
                });"""
                        .formatted(tag, instead),
                directory);
    }
}
