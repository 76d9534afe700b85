package io.dormouse.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Makes one module of the files in {@code webapp/embed}, so that a portal has one file to host, to pin and to read. */
final class EmbedAssembler {
    /** Each uses only what stands before it. */
    private static final List<String> PARTS =
            List.of("protocol.js", "words.js", "rules.js", "conversation.js", "element.js");

    private static final Pattern IMPORT = Pattern.compile("(?m)^import [^;]+;\\n\\n?");
    private static final Pattern EXPORT = Pattern.compile("(?m)^export ");

    private EmbedAssembler() {}

    static String script(Path directory) throws IOException {
        StringBuilder script = new StringBuilder();
        for (String part : PARTS) {
            String text = Files.readString(directory.resolve(part)).replace("\r\n", "\n");
            script.append(EXPORT.matcher(IMPORT.matcher(text).replaceAll("")).replaceAll(""))
                    .append('\n');
        }
        return script.toString();
    }
}
