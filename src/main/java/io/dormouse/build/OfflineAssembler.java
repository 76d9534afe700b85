package io.dormouse.build;

import static io.dormouse.build.Template.filled;
import static io.dormouse.build.Template.inside;
import static io.dormouse.build.Template.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Writes {@code offline.html}, on which a user keeps the hosted wizard for when there is no network, and {@code offline.js}, the
 * service worker that does it. A host may leave both out.
 *
 * <p>They stand beside the wizard and not in it, so that its own policy need not let it start a worker that has a network.
 */
final class OfflineAssembler {
    private OfflineAssembler() {}

    static void write(Path webapp, Path site, WordBook words) throws IOException {
        Path offline = webapp.resolve("offline");
        String hash = Digests.sha256Hex(Files.readAllBytes(site.resolve("index.html")));
        Files.writeString(site.resolve("offline.js"), filled(text(offline.resolve("worker.js")), Map.of("hash", hash)));
        String style = inside("style", text(webapp.resolve("style.css")));
        String script = inside(
                "script",
                words.constant(WordBook.Script.OFFLINE)
                        + EmbedAssembler.part(webapp.resolve("embed").resolve("words.js"))
                        + text(offline.resolve("page.js")));
        String policy = ContentPolicy.of(style, script, "", "'self'");
        Map<String, String> parts = Map.of("policy", policy, "style", style, "script", script);
        Files.writeString(site.resolve("offline.html"), filled(text(offline.resolve("offline.html")), parts));
    }
}
