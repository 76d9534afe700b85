package io.dormouse.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The longest task that the page's main thread did meanwhile, as Chromium's own trace tells it.
 *
 * @param milliseconds from its start to its end, whatever else the machine did in between
 * @param worked how many of them, of all tasks the most, the thread had the processor
 */
public record MainThread(double milliseconds, double worked) {

    public static MainThread during(Page page, Runnable work) throws IOException {
        Browser browser = page.context().browser();
        browser.startTracing(page, new Browser.StartTracingOptions().setCategories(List.of("toplevel")));
        byte[] trace;
        try {
            work.run();
        } finally {
            trace = browser.stopTracing();
        }
        JsonNode events = new ObjectMapper().readTree(trace).path("traceEvents");
        Set<String> mainThreads = new HashSet<>();
        for (JsonNode event : events) {
            if (event.path("name").asText().equals("thread_name")
                    && event.path("args").path("name").asText().equals("CrRendererMain")) {
                mainThreads.add(thread(event));
            }
        }
        double milliseconds = 0;
        double worked = 0;
        for (JsonNode event : events) {
            if (mainThreads.contains(thread(event))
                    && event.path("name").asText().endsWith("RunTask")) {
                milliseconds = Math.max(milliseconds, event.path("dur").asDouble() / 1000);
                worked = Math.max(worked, event.path("tdur").asDouble() / 1000);
            }
        }
        return new MainThread(milliseconds, worked);
    }

    private static String thread(JsonNode event) {
        return event.path("pid").asText() + "/" + event.path("tid").asText();
    }
}
