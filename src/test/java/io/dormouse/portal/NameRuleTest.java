package io.dormouse.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.dormouse.portal.NameRule.Problem;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameRuleTest {

    /** Names are given between bars, so that spaces at their ends are seen. */
    @ParameterizedTest
    @CsvSource({
        "GENERIC, |ann@laptop|, NONE",
        "GENERIC, ||, EMPTY",
        "GENERIC, |caf\u00e9 \ud83d\udc2d|, NONE",
        "TRITON, |id_rsa 1|, NONE",
        "TRITON, |rsa-key-20261122|, NONE",
        "TRITON, |ann@laptop|, CHARACTER",
        "TRITON, |a(b)|, CHARACTER",
        "TRITON, |a*|, CHARACTER",
        "OPENSTACK, |my key-2|, NONE",
        "OPENSTACK, |my--key|, DOUBLED",
        "OPENSTACK, |my - key|, DOUBLED",
        "OPENSTACK, |-key|, END",
        "OPENSTACK, |key-|, END",
        "OPENSTACK, |key.1|, CHARACTER",
        "AWS, |ann@laptop (work)|, NONE",
        "AWS, |caf\u00e9|, CHARACTER",
        "AZURE, |my_key-2|, NONE",
        "AZURE, |my--key|, NONE",
        "AZURE, |my key|, CHARACTER",
        "AZURE, |_key|, END",
        "GOOGLE, |ann|, NONE",
        "GOOGLE, |_ann-1|, NONE",
        "GOOGLE, |Ann|, CHARACTER",
        "GOOGLE, |1ann|, DIGIT_FIRST",
        "CLOUDSTACK, |ann@laptop|, NONE",
    })
    void aNameIsTakenOrToldWhatIsWrong(Preset preset, String name, Problem problem) {
        assertEquals(problem, preset.names().problem(name.substring(1, name.length() - 1)));
    }

    @ParameterizedTest
    @CsvSource({
        "TRITON, ann@laptop, ann-laptop",
        "TRITON, rsa-key-20261122, rsa-key-20261122",
        "OPENSTACK, my -- key, my key",
        "OPENSTACK, (work) key., work-key",
        "AZURE, _my key_, my-key",
        "GOOGLE, Ann@Laptop, ann-laptop",
        "GOOGLE, 2nd, nd",
        "GOOGLE, 22, key",
        "AWS, caf\u00e9, caf-",
        "TRITON, \u05e9\u05dc\u05d5\u05dd, key",
    })
    void theNearestNameIsFound(Preset preset, String name, String nearest) {
        assertEquals(nearest, preset.names().fit(name, 0));
    }

    @Test
    void aNameOfFiftyCharactersIsTheLongestAtGitea() {
        NameRule gitea = Preset.GITEA.names();

        assertEquals(Problem.NONE, gitea.problem("x".repeat(50)));
        assertEquals(Problem.TOO_LONG, gitea.problem("x".repeat(51)));
        assertEquals(47, gitea.fit("x".repeat(60), 3).length());
    }

    @Test
    void theFirstCharacterThatIsNotTakenIsNamedWhole() {
        assertEquals("@", Preset.TRITON.names().stranger("ann@laptop!"));
        assertEquals("\ud83d\udc2d", Preset.TRITON.names().stranger("mouse \ud83d\udc2d"));
        assertEquals("", Preset.TRITON.names().stranger("mouse"));
    }

    @Property(tries = 3000)
    void whatIsFoundIsAlwaysTaken(
            @ForAll String name, @ForAll Preset preset, @ForAll @IntRange(min = 0, max = 5) int room) {
        String fitted = preset.names().fit(name, room);

        assertEquals(Problem.NONE, preset.names().problem(fitted), fitted);
        assertEquals(fitted, fitted.strip());
    }

    @Property(tries = 3000)
    void aNameThatIsTakenStaysAsItIs(@ForAll String text, @ForAll Preset preset) {
        String name = text.strip();
        if (preset.names().problem(name) == Problem.NONE) {
            assertEquals(name, preset.names().fit(name, 0));
        }
    }
}
