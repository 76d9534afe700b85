package io.dormouse.build;

import java.nio.charset.StandardCharsets;

/** The Content-Security-Policy of a page that has one style sheet and one script inside, and asks for nothing else. */
final class ContentPolicy {
    private ContentPolicy() {}

    /**
     * {@code connect-src} repeats what {@code default-src} says already, for those who read the policy to see that the
     * page cannot send anything.
     *
     * @param scripts sources of scripts besides the one inside, or empty
     * @param workers the sources that workers may come from
     */
    static String of(String style, String script, String scripts, String workers) {
        return String.join(
                "; ",
                "default-src 'none'",
                ("script-src '" + hash(script) + "' " + scripts).strip(),
                "style-src '" + hash(style) + "'",
                "img-src data:",
                "worker-src " + workers,
                "require-trusted-types-for 'script'",
                "trusted-types default",
                "connect-src 'none'",
                "form-action 'none'",
                "base-uri 'none'");
    }

    private static String hash(String content) {
        return Digests.sha256Source(content.getBytes(StandardCharsets.UTF_8));
    }
}
