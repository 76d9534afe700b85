package io.dormouse.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PastedTextTest {

    /** From each sign to the one behind it. */
    private static final String UNSEEN = "\u0000\u0008 \u000e\u001f \u007f\u0084 \u0086\u009f \u00ad\u00ad \u200b\u200f"
            + " \u202a\u202e \u2060\u206f \ufe00\ufe0f \ufeff\ufeff \ufffc\ufffc";

    private static final String SPACES =
            "\t\t \u00a0\u00a0 \u1680\u1680 \u2000\u200a \u202f\u202f \u205f\u205f \u3000\u3000";
    private static final String LINE_ENDS = "\n\r \u0085\u0085 \u2028\u2029";
    private static final String HYPHENS = "\u2010\u2013 \u2212\u2212";

    private final Set<String> mended = new HashSet<>();

    private static boolean isOneOf(String ranges, char c) {
        for (String range : ranges.split(" ")) {
            if (c >= range.charAt(0) && c <= range.charAt(1)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void everySignStaysOrIsASpaceALineEndAHyphenOrNothing() {
        for (int code = 0; code <= Character.MAX_VALUE; code++) {
            char c = (char) code;
            mended.clear();
            String becomes = isOneOf(LINE_ENDS, c)
                    ? "\n"
                    : isOneOf(SPACES, c) || c == ' '
                            ? " "
                            : isOneOf(UNSEEN, c) ? "" : isOneOf(HYPHENS, c) ? "-" : String.valueOf(c);
            boolean silent = becomes.equals("\n") || becomes.equals(String.valueOf(c));

            assertEquals("ssh" + becomes + "a\n", PastedText.of("ssh" + c + "a", mended) + "\n", () -> hex(c));
            assertEquals(silent ? 0 : 1, mended.size(), () -> hex(c) + mended);
        }
    }

    private static String hex(char c) {
        return "U+" + Integer.toHexString(c);
    }

    /** A dash in a comment may be meant; a joiner between signs of a script that is written with it is. */
    @ParameterizedTest
    @CsvSource({
        "a\u2013b, a\u2013b",
        "ecdsa\u2011sha2\u2011nistp256\u2011cert\u2011v01, ecdsa-sha2-nistp256-cert-v01",
        "sk\u2010ssh\u2012ed25519\u2212x, sk-ssh-ed25519-x",
        "\u2013ssh, \u2013ssh",
        "\u0646\u200c\u0627, \u0646\u200c\u0627",
        "\u0646\u200d\u0627, \u0646\u200d\u0627",
        "\u0646\u200b\u0627, \u0646\u0627",
        "\u0646\u200e\u0627, \u0646\u0627",
        "\u0100\u200d\u0100, \u0100\u200d\u0100",
        "\u00ff\u200d\u0100, \u00ff\u0100",
        "\u0100\u200d\u00ff, \u0100\u00ff",
        "\u200d\u0100, \u0100",
        "\u0100\u200d, \u0100",
        "\ufeff\u200d\u0100, \u0100",
        "\u2764\ufe0f, \u2764\ufe0f",
        "\u2764\ufe00, \u2764\ufe00",
        "\u2764\ufe0f!, \u2764\ufe0f!",
        "!\ufe0f, !",
        "\u2764\ufeff, \u2764"
    })
    void whatCanBeMeantStays(String pasted, String text) {
        assertBecomes(text, pasted);
    }

    /** And that it was said, if it is not the same. */
    private void assertBecomes(String text, String pasted) {
        assertEquals(text, PastedText.of(pasted, mended));
        assertEquals(pasted.equals(text) ? 0 : 1, mended.size(), mended::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "'> a', a",
        "'> > a', a",
        "'>>', ''",
        "'>> ~/.ssh/authorized_keys', '>> ~/.ssh/authorized_keys'",
        "'>> /root/keys', '>> /root/keys'",
        "'> .ssh', '> .ssh'",
        "'> $HOME', '> $HOME'",
        "'a > b', 'a > b'"
    })
    void marksOfAMailProgramGoButNotAPathBehindThem(String pasted, String text) {
        assertBecomes(text, pasted);
    }

    /** At the beginning of a line it moves text in; inside it separates, and a copied space is right there. */
    @ParameterizedTest
    @CsvSource({
        "'a\tb', 1",
        "'a\n\tb', 0",
        "'a \tb', 0",
        "'a\r\nb', 0",
        "'\tb', 1",
        "'b\t', 1",
        "'b\r\n', 0",
        "'b \n', 1"
    })
    void whatATabDoesIsSaidOnlyWhereItMatters(String pasted, int sentences) {
        PastedText.of(pasted, mended);
        assertEquals(sentences, mended.size() > 0 ? 1 : 0, mended::toString);
    }

    @Test
    void theLineEndOfWindowsIsOneLineEnd() {
        assertEquals("a\nb\n\nc", PastedText.of("a\r\nb\r\n\r\nc", mended));
        assertEquals("a\n\nb", PastedText.of("a\r\rb", mended));
        assertEquals("a", PastedText.of("\na", mended));
    }
}
