package io.dormouse.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dormouse.wizard.words.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The wizard's texts: each that is said is there, each that is there is said, in every language and whole. */
class WordsTest {
    private static final Path FOLDER = Path.of("src/main/resources/words");
    private static final Pattern SAID = Pattern.compile(
            "<say:([a-z0-9.-]+)|say:[a-z-]+=\"'([a-z0-9.-]+)'|data-say=\"([^\"]+)\"|Words\\.of\\(\\s*\"([^\"]+)\"");
    private static final Pattern QUOTED = Pattern.compile("[\"'<:]([a-z0-9-]+\\.[a-z0-9.-]+)");
    private static final Pattern CASE = Pattern.compile("case \"([^\"]+)\"");
    private static final Pattern LABELS =
            Pattern.compile("for \\(const part of \\[([^]]+)]\\) \\{\\n *parts\\[part].textContent = words");
    private static final Pattern LABEL = Pattern.compile("\"(\\w+)\"");
    private static final Pattern SAID_BY_A_SCRIPT = Pattern.compile("(?<![/\\w])words\\.([a-zA-Z]+)");
    private static final Pattern LABEL_OF_PAGE = Pattern.compile("data-say=\"(\\w+)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");

    /** Short texts are the same in some languages by right: names, and words that English gave or took. */
    private static final int SHORT = 14;

    private static WordBook book;
    private static Map<String, String> english;

    @BeforeAll
    static void read() throws IOException {
        book = new WordBook(FOLDER);
        english = book.texts(Language.ENGLISH);
    }

    @Test
    void everyTextThatIsSaidIsThere() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (String source : sources()) {
            Matcher said = SAID.matcher(source);
            while (said.find()) {
                for (int group = 1; group <= said.groupCount(); group++) {
                    if (said.group(group) != null && !english.containsKey(said.group(group))) {
                        missing.add(said.group(group));
                    }
                }
            }
        }
        assertEquals(Set.of(), missing);
    }

    /** The page has numbers for keys, and a compiled switch looks for the hash codes that the keys had before. */
    @Test
    void noKeyStandsInASwitch() throws IOException {
        for (String source : sources()) {
            CASE.matcher(source)
                    .results()
                    .forEach(found -> assertFalse(english.containsKey(found.group(1)), found.group(1)));
        }
    }

    @Test
    void everyTextThatIsThereIsSaid() throws IOException {
        Set<String> unused = new TreeSet<>(book.keys());
        for (String source : sources()) {
            QUOTED.matcher(source).results().forEach(said -> unused.remove(said.group(1)));
        }
        assertEquals(Set.of(), unused);
    }

    @Test
    void theElementInAPortalsPageHasEachOfItsWordsAndNoOther() throws IOException {
        String element = Files.readString(Path.of("webapp/embed/element.js"));
        Matcher list = LABELS.matcher(element);
        assertTrue(list.find(), "the list of labels");
        Set<String> said = LABEL.matcher(list.group(1))
                .results()
                .map(label -> label.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        SAID_BY_A_SCRIPT.matcher(element).results().forEach(word -> said.add(word.group(1)));
        for (Language language : Language.values()) {
            assertEquals(
                    said,
                    new TreeSet<>(book.texts(WordBook.Script.EMBED, language).keySet()),
                    language.tag());
        }
    }

    @Test
    void thePageThatKeepsTheWizardHasEachOfItsWordsAndNoOther() throws IOException {
        Set<String> said = new TreeSet<>();
        LABEL_OF_PAGE
                .matcher(Files.readString(Path.of("webapp/offline/offline.html")))
                .results()
                .forEach(word -> said.add(word.group(1)));
        SAID_BY_A_SCRIPT
                .matcher(Files.readString(Path.of("webapp/offline/page.js")))
                .results()
                .forEach(word -> said.add(word.group(1)));
        for (Language language : Language.values()) {
            assertEquals(
                    said,
                    new TreeSet<>(book.texts(WordBook.Script.OFFLINE, language).keySet()),
                    language.tag());
        }
    }

    @Test
    void everyLineIsRead() throws IOException {
        Set<String> read = new TreeSet<>(book.keys());
        for (WordBook.Script script : WordBook.Script.values()) {
            read.addAll(book.keys(script));
        }
        assertEquals(english.keySet(), read);
        long lines = Files.readAllLines(FOLDER.resolve("en.properties")).stream()
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .count();
        assertEquals(lines, read.size(), "a key stands there twice, or a text has two lines");
    }

    @ParameterizedTest
    @EnumSource(names = "ENGLISH", mode = EnumSource.Mode.EXCLUDE)
    void everyTextIsTranslated(Language language) throws IOException {
        Map<String, String> texts = book.texts(language);
        Set<String> missing = new TreeSet<>(english.keySet());
        missing.removeAll(texts.keySet());
        assertEquals(Set.of(), missing, "not translated");
        Set<String> unknown = new TreeSet<>(texts.keySet());
        unknown.removeAll(english.keySet());
        assertEquals(Set.of(), unknown, "not in English");
        List<String> same = new ArrayList<>();
        texts.forEach((key, text) -> {
            if (text.length() > SHORT && text.equals(english.get(key))) {
                same.add(key);
            }
        });
        assertEquals(List.of(), same, "as in English");
    }

    @ParameterizedTest
    @EnumSource
    void everyPlaceholderAndMarkIsWhole(Language language) throws IOException {
        book.texts(language).forEach((key, text) -> {
            String original = english.getOrDefault(key, "");
            assertEquals(placeholders(original), placeholders(text), key);
            assertEquals(count(original, '`'), count(text, '`'), key + ": `");
            assertEquals(0, count(text, '*') % 2, key + ": *");
            assertEquals(count(original, '*'), count(text, '*'), key + ": *");
            assertEquals(text.strip(), text, key);
            assertTrue(!text.contains("</script") && !text.contains("<!--"), key);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de-AT,en|GERMAN",
                "fr|FRENCH",
                "pt-PT|PORTUGUESE",
                "pt-BR|PORTUGUESE",
                "zh-CN|CHINESE_SIMPLIFIED",
                "zh|CHINESE_SIMPLIFIED",
                "zh-TW,zh|CHINESE_TRADITIONAL",
                "zh-Hant-HK|CHINESE_TRADITIONAL",
                "zh-Hans-HK|CHINESE_SIMPLIFIED",
                "iw|HEBREW",
                "AR-eg|ARABIC",
                "fi,sv,uk|UKRAINIAN",
                "fi|ENGLISH",
                "''|ENGLISH",
                "e|ENGLISH"
            })
    void theFirstLanguageThatIsHereIsSpoken(String wanted, Language spoken) {
        assertEquals(spoken, Language.firstOf(wanted));
    }

    @Test
    void keysBecomeNumbersAndTheShellItsTexts() throws IOException {
        String first = book.keys().get(0);
        assertEquals(
                "say(\"0\", \"no.such-key\", \"plain\")",
                book.numbered("say(\"" + first + "\", \"no.such-key\", \"plain\")"));
        assertEquals(
                "<b data-say=\"0\">" + english.get(first) + "</b>", book.shell("<b data-say=\"" + first + "\"></b>"));
        assertEquals(book.keys().size(), book.english().split("\n").length);
        assertEquals(
                (Language.values().length - 1) * book.keys().size(),
                book.translations().split("\n", -1).length);
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group())
                .sorted()
                .toList();
    }

    private static long count(String text, char mark) {
        return text.chars().filter(c -> c == mark).count();
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Stream.of(
                        "src/main/java/io/dormouse", "src/main/resources/templates", "webapp/index.html")
                .map(Path::of)
                .flatMap(WordsTest::walk)) {
            return files.filter(Files::isRegularFile).map(WordsTest::text).toList();
        }
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
