package io.dormouse.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.dormouse.tool.Catalogue;
import io.dormouse.wizard.words.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The last screen calls FileZilla's menus and fields as FileZilla itself does in that language. */
class FileZillaWordsTest {
    private static final Map<String, List<String>> LABELS = Map.of(
            "next.filezilla-site", List.of("&File", "&Site Manager...", "&New site", "SFTP"),
            "next.filezilla-host", List.of("&Host:", "&User:"),
            "next.filezilla-key", List.of("Key file", "&Browse...", "&Connect"),
            "next.filezilla-ask", List.of("Remember passwords?", "Enter password"));

    /** FileZilla itself has no Hindi. */
    private static final Map<Language, String> LOCALES = Map.ofEntries(
            Map.entry(Language.GERMAN, "de"),
            Map.entry(Language.FRENCH, "fr"),
            Map.entry(Language.SPANISH, "es"),
            Map.entry(Language.PORTUGUESE, "pt_BR"),
            Map.entry(Language.ITALIAN, "it"),
            Map.entry(Language.DUTCH, "nl"),
            Map.entry(Language.POLISH, "pl_PL"),
            Map.entry(Language.RUSSIAN, "ru"),
            Map.entry(Language.UKRAINIAN, "uk_UA"),
            Map.entry(Language.TURKISH, "tr"),
            Map.entry(Language.ARABIC, "ar"),
            Map.entry(Language.HEBREW, "he_IL"),
            Map.entry(Language.JAPANESE, "ja_JP"),
            Map.entry(Language.KOREAN, "ko_KR"),
            Map.entry(Language.CHINESE_SIMPLIFIED, "zh_CN"),
            Map.entry(Language.CHINESE_TRADITIONAL, "zh_TW"));

    private static final Pattern STRONG = Pattern.compile("\\*([^*]+)\\*");

    /** The letter that Alt chooses: marked within a label, or behind it in brackets where the script has no such letters. */
    private static final Pattern SHORTCUT = Pattern.compile("\\(&.\\)|&");

    private static final Pattern END = Pattern.compile("[\\s\\u00a0\\u202f]*(:|\\.\\.\\.|…)$");

    @ParameterizedTest
    @EnumSource
    void itsLabelsAreTheProgramsOwn(Language language) throws IOException {
        Map<String, String> texts = new WordBook(Path.of("src/main/resources/words")).texts(language);
        String locale = LOCALES.get(language);
        Catalogue program = locale == null ? null : new Catalogue("filezilla", locale);
        for (Map.Entry<String, List<String>> guide : LABELS.entrySet()) {
            TreeSet<String> labels = new TreeSet<>();
            for (String label : guide.getValue()) {
                labels.add(plain(program == null ? label : program.of(label)));
            }
            assertEquals(labels, named(texts.get(guide.getKey())), guide.getKey());
        }
    }

    private static String plain(String label) {
        return END.matcher(SHORTCUT.matcher(label).replaceAll("")).replaceFirst("");
    }

    private static TreeSet<String> named(String text) {
        return STRONG.matcher(text)
                .results()
                .map(found -> Arrays.asList(found.group(1).split(" › ")))
                .flatMap(Collection::stream)
                .map(FileZillaWordsTest::plain)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
