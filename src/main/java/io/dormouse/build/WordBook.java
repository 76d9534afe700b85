package io.dormouse.build;

import io.dormouse.wizard.words.Language;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
 * en.properties}, and in the place of each key the number of its line, in base 36. Those that {@code embed.js} says in a
 * portal's page are not among them: it carries its own.
 */
final class WordBook {
    private static final String OF_THE_ELEMENT = "embed.";
    private static final Pattern HYPHENATED = Pattern.compile("-([a-z])");
    private static final Pattern LINE_START = Pattern.compile("([a-z0-9.-]+) = ");
    private static final Pattern QUOTED_KEY = Pattern.compile("\"([a-z0-9-]+\\.[a-z0-9.-]+)\"");
    private static final Pattern TEXT_OF_THE_SHELL = Pattern.compile("data-say=\"([^\"]+)\">");

    private final Path folder;
    private final List<String> keys = new ArrayList<>();
    private final List<String> elementKeys = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();

    /** @param folder with {@code TAG.properties} for each {@link Language} */
    WordBook(Path folder) throws IOException {
        this.folder = folder;
        for (String line : Files.readAllLines(folder.resolve("en.properties"))) {
            Matcher start = LINE_START.matcher(line);
            if (!start.lookingAt()) {
                continue;
            }
            if (start.group(1).startsWith(OF_THE_ELEMENT)) {
                elementKeys.add(start.group(1));
            } else if (lines.putIfAbsent(start.group(1), keys.size()) == null) {
                keys.add(start.group(1));
            }
        }
    }

    List<String> keys() {
        return keys;
    }

    /** The keys of what {@code embed.js} says. */
    List<String> elementKeys() {
        return elementKeys;
    }

    /** As JavaScript calls what a key of {@link #elementKeys} stands for: {@code embed.open-window} is {@code openWindow}. */
    static String elementName(String key) {
        return HYPHENATED.matcher(key.substring(OF_THE_ELEMENT.length())).replaceAll(found -> found.group(1)
                .toUpperCase(Locale.ROOT));
    }

    /** What {@code embed.js} says in a language, by the names of JavaScript. */
    Map<String, String> elementTexts(Language language) throws IOException {
        Map<String, String> texts = texts(language);
        Map<String, String> ofTheElement = new LinkedHashMap<>();
        for (String key : elementKeys) {
            ofTheElement.put(elementName(key), texts.get(key).strip());
        }
        return ofTheElement;
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
