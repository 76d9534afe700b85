package io.dormouse.build;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dormouse.wizard.words.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Makes one module of the files in {@code webapp/embed} and of the words that it says, so that a portal has one file to host, to pin and to read. */
final class EmbedAssembler {
    /** Each uses only what stands before it. */
    private static final List<String> PARTS =
            List.of("protocol.js", "words.js", "rules.js", "conversation.js", "element.js");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern IMPORT = Pattern.compile("(?m)^import [^;]+;\\n\\n?");
    private static final Pattern EXPORT = Pattern.compile("(?m)^export ");

    private EmbedAssembler() {}

    static String script(Path directory, WordBook words) throws IOException {
        StringBuilder script =
                new StringBuilder("const TEXTS = ").append(texts(words)).append(";\n\n");
        for (String part : PARTS) {
            String text = Files.readString(directory.resolve(part)).replace("\r\n", "\n");
            script.append(EXPORT.matcher(IMPORT.matcher(text).replaceAll("")).replaceAll(""))
                    .append('\n');
        }
        return script.toString();
    }

    /** A line for each language. */
    private static String texts(WordBook words) throws IOException {
        List<String> languages = new ArrayList<>();
        for (Language language : Language.values()) {
            languages.add(JSON.writeValueAsString(language.tag()) + ": "
                    + JSON.writeValueAsString(words.elementTexts(language)));
        }
        return "{\n  " + String.join(",\n  ", languages) + ",\n}";
    }
}
