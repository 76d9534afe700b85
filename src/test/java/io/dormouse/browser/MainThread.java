package io.dormouse.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;

/**
 * The longest task that the page's main thread did meanwhile, as Chromium's own trace tells it.
 *
 * @param milliseconds from its start to its end, whatever else the machine did in between
 * @param worked how many of them, of all tasks the most, the thread had the processor
 */
public record MainThread(double milliseconds, double worked) {

    public static MainThread during(Page page, Runnable work) throws IOException {
        double milliseconds = 0;
        double worked = 0;
        for (JsonNode event : MainThreadTrace.during(page, List.of("toplevel"), work)) {
            if (event.path("name").asText().endsWith("RunTask")) {
                milliseconds = Math.max(milliseconds, event.path("dur").asDouble() / 1000);
                worked = Math.max(worked, event.path("tdur").asDouble() / 1000);
            }
        }
        return new MainThread(milliseconds, worked);
    }
}
