package io.dormouse.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Makes one module of the files in {@code webapp/embed} and of the words that it says, so that a portal has one file to host, to pin and to read. */
final class EmbedAssembler {
    /** Each uses only what stands before it. */
    private static final List<String> PARTS = List.of(
            "protocol.js",
            "words.js",
            "rules.js",
            "conversation.js",
            "fields.js",
            "frame.js",
            "parts.js",
            "element.js");

    private static final Pattern IMPORT = Pattern.compile("(?m)^import [^;]+;\\n\\n?");
    private static final Pattern EXPORT = Pattern.compile("(?m)^export ");

    private EmbedAssembler() {}

    static String script(Path directory, WordBook words) throws IOException {
        StringBuilder script = new StringBuilder(words.constant(WordBook.Script.EMBED));
        for (String part : PARTS) {
            script.append(part(directory.resolve(part))).append('\n');
        }
        return script.toString();
    }

    /** A module without what it takes and gives, to stand after those that it takes from. */
    static String part(Path module) throws IOException {
        return EXPORT.matcher(IMPORT.matcher(Template.text(module)).replaceAll(""))
                .replaceAll("");
    }
}
