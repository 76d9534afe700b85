package io.dormouse.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What Chromium's own trace tells of the threads that pages run on. */
final class MainThreadTrace {
    private MainThreadTrace() {}

    /**
     * @param categories of Chromium's tracing
     * @return the trace's events, each with {@code name}, {@code dur} and {@code tdur} in µs
     */
    static List<JsonNode> during(Page page, List<String> categories, Runnable work) throws IOException {
        Browser browser = page.context().browser();
        browser.startTracing(page, new Browser.StartTracingOptions().setCategories(categories));
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
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode event : events) {
            if (mainThreads.contains(thread(event))) {
                found.add(event);
            }
        }
        return found;
    }

    private static String thread(JsonNode event) {
        return event.path("pid").asText() + "/" + event.path("tid").asText();
    }
}
