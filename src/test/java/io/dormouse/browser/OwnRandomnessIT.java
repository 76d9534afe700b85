package io.dormouse.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What was emitted draws random numbers in one place only. That nothing else can be reached, the build proves by TeaVM's own
 * list of methods (NoOtherRandomness); this looks at what came of it.
 */
class OwnRandomnessIT {

    private static final Path COMPILED = Site.directory().resolveSibling("compiled");

    @Test
    void theEngineAsksTheBrowserForRandomNumbersInOnePlaceAndMathNever() throws Exception {
        String page = Site.page();

        assertEquals(1, count(worker(page), "crypto.getRandomValues("));
        assertFalse(page.contains("Math.random"));
        String wizard = Files.readString(COMPILED.resolve("wizard.js"));
        assertEquals(1, count(wizard, "getRandomValues"), "the nonce of the hand-over, and nothing else");
    }

    /** A name that a module imports stands in it as it is. */
    @Test
    void theEngineImportsNoOtherRandomNumbers() throws Exception {
        String module = Files.readString(COMPILED.resolve("engine.wasm"), StandardCharsets.ISO_8859_1);

        assertTrue(module.contains("randomBytes"));
        for (String name : List.of("teavmMath\u0006random", "teavmRandom", "randomUUID")) {
            assertFalse(module.contains(name), name);
        }
    }

    /** What the engine says of getRandomValues when there is none it says without the bracket. */
    @Test
    void theEngineInJavaScriptDrawsThemWhereTheOtherDoesAndNowhereElse() throws Exception {
        String page = Files.readString(Site.directory().resolve("compat.html"));
        String engine = Files.readString(COMPILED.resolve("engine.js"));

        assertEquals(1, count(worker(page), "crypto.getRandomValues("));
        assertEquals(0, count(engine, "getRandomValues("));
        assertEquals(1, count(engine, "dormouse[\"randomBytes\"]"));
        for (String name : List.of("Math.random", "Math[\"random", "randomUUID")) {
            assertFalse(page.contains(name), name);
        }
    }

    private static String worker(String page) {
        String worker = page.substring(page.indexOf("id=\"engine-worker\""));
        return worker.substring(0, worker.indexOf("</script>"));
    }

    private static int count(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }
}
