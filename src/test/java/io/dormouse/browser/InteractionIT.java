package io.dormouse.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** On a processor four times as slow as this one the page answers each click and key within a tenth of a second. */
class InteractionIT {
    private static final int SLOWER = 4;
    private static final double LONGEST = 100;

    /** For any task, those that build a screen among them: 100 ms where this was written, on a busy machine. */
    private static final double LONGEST_TASK = 150;

    private static final List<String> CATEGORIES = List.of("devtools.timeline", "toplevel");

    /** Those that a user waits for; moves come by the dozen, and are drawn when there is time. */
    private static final Set<String> INTERACTIONS = Set.of(
            "pointerdown",
            "mousedown",
            "pointerup",
            "mouseup",
            "click",
            "keydown",
            "keypress",
            "input",
            "keyup",
            "change",
            "submit");

    /** The browser's own account: from the event to the next frame, the frame included. */
    private static final String LISTEN =
            """
            () => {
              self.longest = 0;
              new PerformanceObserver(list => {
                for (const entry of list.getEntries()) {
                  if (entry.interactionId) longest = Math.max(longest, entry.duration);
                }
              }).observe({type: 'event', durationThreshold: 16});
            }""";

    @RegisterExtension
    final Chromium chromium = new Chromium();

    @TempDir
    Path directory;

    /**
     * What is checked is the processor's time, which does not depend on what else the machine does: of the handling of each
     * event, and of every task, as the next screen is built in one that comes after the frame that answers the click.
     */
    @Test
    void noClickNoKeyAndNoScreenThatComesOfItTakesLong() throws Exception {
        Page page = chromium.page();
        WizardPage wizard = WizardPage.open(page, Site.fileAddress());
        page.locator("#self-test").getByText("Self-test passed").waitFor();
        page.evaluate(LISTEN);
        JsonObject rate = new JsonObject();
        rate.addProperty("rate", SLOWER);
        page.context().newCDPSession(page).send("Emulation.setCPUThrottlingRate", rate);
        Map<String, Double> longest = new TreeMap<>();
        double task = 0;

        for (JsonNode event : MainThreadTrace.during(page, CATEGORIES, () -> walk(wizard))) {
            String name = event.path("name").asText();
            String type = event.at("/args/data/type").asText();
            double milliseconds = event.path("tdur").asDouble() / 1000;
            if (name.equals("EventDispatch") && INTERACTIONS.contains(type)) {
                longest.merge(type, milliseconds, Math::max);
            } else if (name.endsWith("RunTask")) {
                task = Math.max(task, milliseconds);
            }
        }

        System.out.println("at a quarter of the speed: interaction to next paint " + page.evaluate("longest")
                + " ms; of the processor's time at most " + longest + ", and " + task + " for the longest task");
        assertTrue(longest.containsKey("click") && longest.containsKey("keydown"), "nothing was traced");
        longest.forEach((type, milliseconds) ->
                assertTrue(milliseconds <= LONGEST, type + " was handled for " + milliseconds + " ms"));
        assertTrue(task > 0 && task <= LONGEST_TASK, "a task of " + task + " ms");
    }

    private void walk(WizardPage wizard) {
        Page page = wizard.page();
        try {
            wizard.use("A terminal (ssh) or VS Code");
            page.keyboard().press("Tab");
            wizard.generate();
            wizard.moveMouse();
            wizard.awaitKey();
            wizard.passphrase().pressSequentially("six quiet words");
            wizard.confirmation().pressSequentially("six quiet words");
            page.keyboard().press("Enter");
            Path saved = wizard.saveOpenSsh(directory);
            wizard.proceed();
            String line = wizard.publicLine();
            wizard.button("Copy").click();
            wizard.proceed();
            page.locator("#language").selectOption("de");
            page.locator("#language").selectOption("en");
            wizard.button("Make another key").click();
            load(page, saved);
            check(page, line);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void load(Page page, Path saved) {
        page.locator(".doors button").nth(0).click();
        page.locator("#key-file").setInputFiles(saved);
        page.locator("#unlock-passphrase").pressSequentially("six quiet words");
        page.keyboard().press("Enter");
        page.locator("#comment").waitFor();
        page.goBack();
        page.locator("#drop").waitFor();
        page.goBack();
    }

    private static void check(Page page, String line) {
        page.locator(".doors button").nth(1).click();
        page.locator("#pasted-public").fill(line);
        page.locator("button[type=submit]").click();
        page.locator("#clean-line").waitFor();
        page.goBack();
        page.locator("#program-both").waitFor();
    }
}
