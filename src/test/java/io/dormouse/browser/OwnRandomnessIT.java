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
    void thePageAsksTheBrowserForRandomNumbersOnceAndMathNever() throws Exception {
        String page = Site.page();
        String worker = page.substring(page.indexOf("id=\"engine-worker\""));
        worker = worker.substring(0, worker.indexOf("</script>"));

        assertEquals(1, count(worker, "crypto.getRandomValues("));
        assertFalse(page.contains("Math.random"));
        assertFalse(Files.readString(COMPILED.resolve("wizard.js")).contains("getRandomValues"));
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

    private static int count(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }
}
