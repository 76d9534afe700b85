package io.dormouse.wizard.words;

import java.util.Locale;

/** The languages of the wizard: each has its texts in {@code words/TAG.properties}. */
public enum Language {
    ENGLISH("en", "English"),
    GERMAN("de", "Deutsch"),
    FRENCH("fr", "Français"),
    SPANISH("es", "Español"),
    PORTUGUESE("pt-BR", "Português (Brasil)"),
    ITALIAN("it", "Italiano"),
    DUTCH("nl", "Nederlands"),
    POLISH("pl", "Polski"),
    RUSSIAN("ru", "Русский"),
    UKRAINIAN("uk", "Українська"),
    TURKISH("tr", "Türkçe"),
    ARABIC("ar", "العربية"),
    HEBREW("he", "עברית"),
    HINDI("hi", "हिन्दी"),
    JAPANESE("ja", "日本語"),
    KOREAN("ko", "한국어"),
    CHINESE_SIMPLIFIED("zh-Hans", "简体中文"),
    CHINESE_TRADITIONAL("zh-Hant", "繁體中文");

    private final String tag;
    private final String ownName;

    Language(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
    }

    /** As BCP 47 has it, and the page's {@code lang}. */
    public String tag() {
        return tag;
    }

    /** What those who speak it call it. */
    public String ownName() {
        return ownName;
    }

    public boolean isRightToLeft() {
        return this == ARABIC || this == HEBREW;
    }

    /**
     * The first of the languages wanted that is here; English where none is.
     *
     * @param wanted BCP 47 tags, the dearest first, with commas between them: {@code "pt-PT,de"}
     */
    public static Language firstOf(String wanted) {
        int start = 0;
        while (start < wanted.length()) {
            int end = wanted.indexOf(',', start);
            end = end < 0 ? wanted.length() : end;
            Language found = closest(wanted.substring(start, end));
            if (found != null) {
                return found;
            }
            start = end + 1;
        }
        return ENGLISH;
    }

    /** Another country's variety is closer than another language; null where there is none. */
    private static Language closest(String wanted) {
        String lower = wanted.strip().toLowerCase(Locale.ROOT);
        int dash = lower.indexOf('-');
        String primary = dash < 0 ? lower : lower.substring(0, dash);
        if (primary.equals("zh")) {
            boolean traditional =
                    lower.contains("hant") || lower.endsWith("-tw") || lower.endsWith("-hk") || lower.endsWith("-mo");
            return traditional && !lower.contains("hans") ? CHINESE_TRADITIONAL : CHINESE_SIMPLIFIED;
        }
        if (primary.equals("iw")) {
            return HEBREW;
        }
        for (Language language : values()) {
            String tag = language.tag;
            if (tag.equals(primary) || tag.startsWith(primary + "-")) {
                return language;
            }
        }
        return null;
    }
}
