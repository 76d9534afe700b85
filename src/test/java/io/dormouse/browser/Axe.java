package io.dormouse.browser;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** axe in every document of a page, opaque frames too: each is asked by itself, so that none is left out in silence. */
final class Axe {
    private static final String SCRIPT = script();

    private static final String RUN =
            """
            tags => axe.run(document, {runOnly: tags, iframes: false, resultTypes: ['violations']}).then(found => ({
              passed: found.passes.length,
              violations: found.violations.map(each => each.id + ' at ' + each.nodes[0].html.slice(0, 200)
                + ' ' + (each.nodes[0].any[0]?.message ?? ''))}))""";

    private Axe() {}

    /**
     * What axe finds in the page and in the wizard's frame in it.
     *
     * @param frames how many frames are to be there: axe must not pass by not looking
     */
    static List<String> violations(Page page, int frames, List<String> tags) {
        List<String> violations = new ArrayList<>();
        List<Frame> documents =
                page.frames().stream().filter(frame -> !frame.isDetached()).toList();
        if (documents.size() != 1 + frames) {
            violations.add(documents.size() + " documents in place of " + (1 + frames));
        }
        for (Frame document : documents) {
            if (!(Boolean) document.evaluate("() => 'axe' in window")) {
                document.evaluate(SCRIPT);
            }
            Map<?, ?> found = (Map<?, ?>) document.evaluate(RUN, tags);
            if (((Number) found.get("passed")).intValue() == 0) {
                violations.add("nothing was looked at in " + document.url());
            }
            ((List<?>) found.get("violations")).forEach(each -> violations.add(String.valueOf(each)));
        }
        return violations;
    }

    private static String script() {
        try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
            // An expression, whose value nobody has to carry over.
            return "() => {" + new String(script.readAllBytes(), StandardCharsets.UTF_8) + "}";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
