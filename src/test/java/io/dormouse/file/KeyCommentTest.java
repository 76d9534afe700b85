package io.dormouse.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyCommentTest {
    private static final KeyFront NOTHING_OPENED = new KeyFront(List.of(), "", false, false, "");

    private final Set<String> mended = new HashSet<>();

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "me\", me",
                "me', me",
                "\u201cme\u201d, \u201cme\u201d",
                "me\u201d, me",
                "me \u201cat home\u201d, me \u201cat home\u201d",
                "\u2018me\u2019, \u2018me\u2019",
                "me\u2019, me",
                "me \u2018at home\u2019, me \u2018at home\u2019",
                "\u00abme\u00bb, \u00abme\u00bb",
                "me\u00bb, me",
                "me \u00abat home\u00bb, me \u00abat home\u00bb",
                "me \"at home\", me \"at home\"",
                "me\" ', me"
            })
    void aQuotationMarkAtTheEndStaysIfItsOtherHalfIsThere(String rest, String comment) {
        assertEquals(comment, KeyComment.of(rest, NOTHING_OPENED, mended));
        assertEquals(rest.equals(comment) ? Set.of() : Set.of(KeyFront.QUOTES), mended);
    }

    /** Beside letters and digits: what is not ASCII may be a letter of any script, unless it opens a quotation. */
    @Test
    void aCommentHasALetterOrADigit() {
        for (char c = '!'; c < '\u00c0'; c++) {
            boolean letter = Character.isLetterOrDigit(c) || c >= '\u0080' && c != '\u00ab' && c != '\u00bb';
            String text = "-" + c;
            assertEquals(letter, KeyFront.saysSomething(text), text);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "me > file, me",
        "me | sh, me",
        "me & x, me",
        "me; ls, me",
        "me;x > y, me",
        "me > y ; x, me",
        "me, me",
        ">, >"
    })
    void behindACommandTheCommentEndsWhereTheShellGoesOn(String rest, String comment) {
        KeyFront command = new KeyFront(List.of(), "", true, false, "");
        assertEquals(comment.equals(">") ? "" : comment, KeyComment.of(rest, command, mended));
    }
}
