package io.dormouse.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.dormouse.protocol.Request;
import io.dormouse.webdriver.Display;
import io.dormouse.webdriver.Frame;
import io.dormouse.webdriver.LaunchedChromium;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A mouse reports more than a busy page hears events of, and none of it is lost. No driver can say more than one event at
 * a time: here a display's mouse does.
 */
class CoalescedMovesIT {

    /** The page works for 100 ms, listens, and works again; it counts what it was told in between. */
    private static final String BUSY =
            """
            () => {
              window.events = window.positions = window.farthest = 0;
              document.getElementById('area').addEventListener('pointermove', event => {
                events++;
                positions += event.getCoalescedEvents().length;
                farthest = Math.max(farthest, event.screenX);
              }, true);
              setInterval(() => {
                const end = performance.now() + 100;
                while (performance.now() < end);
              }, 110);
            }""";

    @TempDir
    Path directory;

    @Test
    void everyPositionOfAMouseReachesTheEngineHoweverBusyThePageIs() throws Exception {
        try (Display display = Display.start(directory);
                LaunchedChromium chromium = LaunchedChromium.on(display)) {
            Page page = WorkerTalk.recordedPage(chromium.browser().newContext());
            WizardPage wizard = WizardPage.open(page, Site.fileAddress());
            wizard.generate();
            wizard.area().scrollIntoViewIfNeeded();
            List<Frame.Point> way = way(page, wizard.area().boundingBox());
            page.evaluate(BUSY);

            display.moveMouse(way);

            double end = way.get(way.size() - 1).x() - 2;
            page.waitForCondition(() -> number(page, "farthest") >= end && sent(page) == number(page, "positions"));
            int events = number(page, "events");
            System.out.println(way.size() + " moves: " + events + " events, " + sent(page) + " gestures");
            assertTrue(sent(page) > 2 * events, "the browser put moves together");
            assertEquals(number(page, "positions"), sent(page));
        }
    }

    /** From left to right, too short to fill the bar. */
    private static List<Frame.Point> way(Page page, BoundingBox area) {
        int left = number(page, "screenX + (outerWidth - innerWidth) / 2");
        int top = number(page, "screenY + outerHeight - innerHeight");
        List<Frame.Point> way = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            double x = area.x + area.width * (0.2 + 0.006 * i);
            double y = area.y + area.height * (0.5 + 0.3 * Math.sin(i));
            way.add(new Frame.Point(left + x, top + y));
        }
        return way;
    }

    private static int sent(Page page) {
        return WorkerTalk.in(page).requests(Request.Stir.class).stream()
                .mapToInt(stir -> stir.gestures().size())
                .sum();
    }

    private static int number(Page page, String expression) {
        return ((Number) page.evaluate(expression)).intValue();
    }
}
