package io.dormouse.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The build's list of portals, as the page compares it with what the browser says. */
class ServedPortalsTest {
    @Test
    void originsStandInThePageWithOneSpaceBetween() {
        assertEquals("", ServedPortals.in(" "));
        assertEquals(
                "https://portal.example http://127.0.0.1:8080 https://[::1]:8443",
                ServedPortals.in(" https://portal.example,http://127.0.0.1:8080\n https://[::1]:8443"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "portal.example", "https://portal.example/", "https://portal.example:443", "http://portal.example:80",
                "https://Portal.example", "https://me@portal.example", "https://portal.example/console", "*",
                "https://", "javascript:alert(1)", "https://portal.example\">", "https://*.example"
            })
    void whatNoBrowserWouldTellAsAnOriginIsRefused(String wanted) {
        String said = assertThrows(
                        IllegalArgumentException.class, () -> ServedPortals.in("https://a.example " + wanted))
                .getMessage();

        assertTrue(said.contains("'" + wanted + "'") && said.contains("https://portal.example"), said);
    }
}
