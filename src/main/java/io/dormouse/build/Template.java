package io.dormouse.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file of {@code webapp} with places to be filled, as <code>{{policy}}</code> is one. */
final class Template {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([a-z-]+)}}");

    private Template() {}

    /** The same text whatever line ends the file was checked out with. */
    static String text(Path file) throws IOException {
        return Files.readString(file).replace("\r\n", "\n");
    }

    static String filled(String template, Map<String, String> parts) {
        return PLACEHOLDER.matcher(template).replaceAll(match -> Matcher.quoteReplacement(parts.get(match.group(1))));
    }

    /** Refuses content that would end its element early, or be read as a comment. */
    static String inside(String element, String content) {
        String lower = content.toLowerCase(Locale.ROOT);
        if (lower.contains("</" + element) || lower.contains("<!--")) {
            throw new IllegalStateException("A <" + element + "> of the page contains its own end");
        }
        return content;
    }
}
