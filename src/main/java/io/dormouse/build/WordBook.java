package io.dormouse.build;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dormouse.wizard.words.Language;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The wizard's texts as the properties files have them, and as the page carries them: lines in the order of {@code
 * en.properties}, and in the place of each key the number of its line, in base 36. Those of a {@link Script} are not among
 * them: it carries its own.
 */
final class WordBook {
    /** A script of its own, outside the wizard's page, and the beginning of the keys of what it says. */
    enum Script {
        /** The element in a portal's page. */
        EMBED("embed."),
        /** The page that keeps the wizard for when there is no network. */
        OFFLINE("offline.");

        private final String prefix;

        Script(String prefix) {
            this.prefix = prefix;
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern HYPHENATED = Pattern.compile("-([a-z])");
    private static final Pattern LINE_START = Pattern.compile("([a-z0-9.-]+) = ");
    private static final Pattern QUOTED_KEY = Pattern.compile("\"([a-z0-9-]+\\.[a-z0-9.-]+)\"");
    private static final Pattern TEXT_OF_THE_SHELL = Pattern.compile("data-say=\"([^\"]+)\">");

    private final Path folder;
    private final List<String> keys = new ArrayList<>();
    private final Map<Script, List<String>> scriptKeys = new EnumMap<>(Script.class);
    private final Map<String, Integer> lines = new HashMap<>();

    /** @param folder with {@code TAG.properties} for each {@link Language} */
    WordBook(Path folder) throws IOException {
        this.folder = folder;
        for (String line : Files.readAllLines(folder.resolve("en.properties"))) {
            Matcher start = LINE_START.matcher(line);
            if (!start.lookingAt()) {
                continue;
            }
            Script script = scriptOf(start.group(1));
            if (script != null) {
                scriptKeys.computeIfAbsent(script, key -> new ArrayList<>()).add(start.group(1));
            } else if (lines.putIfAbsent(start.group(1), keys.size()) == null) {
                keys.add(start.group(1));
            }
        }
    }

    private static Script scriptOf(String key) {
        for (Script script : Script.values()) {
            if (key.startsWith(script.prefix)) {
                return script;
            }
        }
        return null;
    }

    List<String> keys() {
        return keys;
    }

    /** The keys of what a script says. */
    List<String> keys(Script script) {
        return scriptKeys.get(script);
    }

    /** What a script says in a language, by the names of JavaScript: {@code embed.open-window} is {@code openWindow}. */
    Map<String, String> texts(Script script, Language language) throws IOException {
        Map<String, String> texts = texts(language);
        Map<String, String> ofTheScript = new LinkedHashMap<>();
        for (String key : keys(script)) {
            String name = HYPHENATED
                    .matcher(key.substring(script.prefix.length()))
                    .replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
            ofTheScript.put(name, texts.get(key).strip());
        }
        return ofTheScript;
    }

    /** The same in all languages, as a constant of JavaScript: a line for each. */
    String constant(Script script) throws IOException {
        List<String> languages = new ArrayList<>();
        for (Language language : Language.values()) {
            languages.add(
                    JSON.writeValueAsString(language.tag()) + ": " + JSON.writeValueAsString(texts(script, language)));
        }
        return "const TEXTS = {\n  " + String.join(",\n  ", languages) + ",\n};\n\n";
    }

    Map<String, String> texts(Language language) throws IOException {
        Properties properties = new Properties();
        Path file = folder.resolve(language.tag() + ".properties");
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
        }
        Map<String, String> texts = new HashMap<>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }

    /** The English texts, which stand in the page as they are. */
    String english() throws IOException {
        return lines(Language.ENGLISH);
    }

    /** All other languages in their order; an empty line stands for a text that is not translated. */
    String translations() throws IOException {
        List<String> all = new ArrayList<>();
        for (Language language : Language.values()) {
            if (language != Language.ENGLISH) {
                all.add(lines(language));
            }
        }
        return String.join("\n", all);
    }

    private String lines(Language language) throws IOException {
        Map<String, String> texts = texts(language);
        List<String> inOrder = new ArrayList<>();
        for (String key : keys) {
            inOrder.add(texts.getOrDefault(key, "").strip());
        }
        return String.join("\n", inOrder);
    }

    /** The compiled wizard with numbers in the place of keys. */
    String numbered(String script) {
        return QUOTED_KEY
                .matcher(script)
                .replaceAll(quoted -> Matcher.quoteReplacement(
                        lines.containsKey(quoted.group(1)) ? '"' + number(quoted.group(1)) + '"' : quoted.group()));
    }

    /** The page's shell with its own texts in English, and numbers in the place of keys. */
    String shell(String html) throws IOException {
        Function<String, String> english = texts(Language.ENGLISH)::get;
        return TEXT_OF_THE_SHELL
                .matcher(html)
                .replaceAll(found -> Matcher.quoteReplacement(
                        "data-say=\"" + number(found.group(1)) + "\">" + english.apply(found.group(1))));
    }

    private String number(String key) {
        return Integer.toString(lines.get(key), 36);
    }
}
