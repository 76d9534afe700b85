package io.dormouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ReducedMotion;
import io.dormouse.key.KeySpec;
import io.dormouse.key.KeySpec.Algorithm;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A hand that scribbles over the blank area as people's do: how long it takes, what is drawn of it, and what is said. */
class PersonMovesIT {

    /** What the reader's ear gets of the bar, each text once; the key that follows is another screen's. */
    private static final String LISTEN =
            """
            window.said = [];
            new MutationObserver(() => {
              const text = document.querySelector('#area') && document.querySelector('.meter [role=status]').textContent;
              if (text && text !== said.at(-1)) said.push(text);
            }).observe(document.querySelector('#main'), {childList: true, characterData: true, subtree: true});""";

    /** By the mouse's own clock, so that it does not count for how long a busy machine keeps an event waiting. */
    private static final String TIME =
            """
            window.times = [];
            addEventListener('pointermove', e => {
              if (document.querySelector('#area')) times.push(e.timeStamp);
            }, true);""";

    @RegisterExtension
    final Chromium chromium = new Chromium();

    private final Random hand = new Random(4);

    @ParameterizedTest
    @ValueSource(ints = {60, 125})
    void whoeverScribblesIsThroughInTwoToFourSeconds(int eventsInASecond) {
        Page page = chromium.page();
        WizardPage wizard = atTheArea(page);
        page.evaluate(TIME);

        scribble(wizard, eventsInASecond);

        double seconds = ((Number) page.evaluate("(times.at(-1) - times[0]) / 1000")).doubleValue();
        System.out.printf("a mouse with %d events a second fills the bar in %.1f s%n", eventsInASecond, seconds);
        assertTrue(seconds >= 2 && seconds <= 4, seconds + " s");
    }

    @Test
    void eachQuarterIsSaidAndNothingBetween() {
        Page page = chromium.page();
        WizardPage wizard = atTheArea(page);
        page.evaluate(LISTEN);

        scribble(wizard, 125);

        List<String> quarters = ((List<?>) page.evaluate("said"))
                .stream()
                        .map(text -> String.valueOf(text).replaceAll("\\D", ""))
                        .toList();
        assertEquals(List.of("25", "50", "75", "100"), quarters);
    }

    @ParameterizedTest
    @EnumSource
    void theWayIsDrawnUnlessMotionIsNotWanted(ReducedMotion motion) {
        Page page = chromium.context(new Browser.NewContextOptions().setReducedMotion(motion))
                .newPage();
        WizardPage wizard = atTheArea(page);
        BoundingBox box = wizard.area().boundingBox();
        for (int i = 0; i < 20; i++) {
            page.mouse().move(box.x + 30 + 20 * i, box.y + 40 + 30 * Math.sin(i));
        }
        assertThat(page.locator(".area-live")).isVisible();

        Object drawn = page.evaluate(
                """
                (({canvas}) => canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.some(v => v !== 0))(
                  {canvas: document.querySelector('#area canvas')})""");

        assertEquals(motion == ReducedMotion.NO_PREFERENCE, drawn);
    }

    private static WizardPage atTheArea(Page page) {
        WizardPage wizard = WizardPage.open(page, Site.fileAddress());
        wizard.chooseType(new KeySpec(Algorithm.ED25519, 255));
        page.locator("#self-test:not(:empty)").waitFor();
        wizard.generate();
        wizard.area().waitFor();
        wizard.area().scrollIntoViewIfNeeded();
        return wizard;
    }

    /**
     * To and fro about twice a second, never quite as often as before, by a hand that trembles a little. Each event carries
     * the time at which it would have happened.
     */
    private void scribble(WizardPage wizard, int eventsInASecond) {
        CDPSession mouse = wizard.page().context().newCDPSession(wizard.page());
        BoundingBox box = wizard.area().boundingBox();
        double began = System.currentTimeMillis() / 1000.0;
        double passed = 1.0 / eventsInASecond;
        Stroke across = new Stroke(2);
        Stroke upAndDown = new Stroke(2.6);
        for (int i = 0; wizard.area().isVisible(); i++) {
            assertTrue(i < 10 * eventsInASecond, "ten seconds of moving do not fill the bar");
            JsonObject event = new JsonObject();
            event.addProperty("type", "mouseMoved");
            event.addProperty("x", Math.round(box.x + box.width * (0.5 + 0.4 * across.after(passed))));
            event.addProperty("y", Math.round(box.y + box.height * (0.5 + 0.4 * upAndDown.after(passed))));
            event.addProperty("timestamp", began + i * passed);
            mouse.send("Input.dispatchMouseEvent", event);
            wizard.page().waitForTimeout(Math.max(0, (began + i * passed) * 1000 - System.currentTimeMillis()));
        }
        wizard.awaitKey();
    }

    private final class Stroke {
        private final double usual;
        private double inASecond;
        private double phase;

        Stroke(double usual) {
            this.usual = usual;
            inASecond = usual;
        }

        double after(double seconds) {
            inASecond += (usual - inASecond) * 2 * seconds + hand.nextGaussian() * usual / 2 * Math.sqrt(seconds);
            phase += 2 * Math.PI * inASecond * seconds;
            return Math.sin(phase) + hand.nextGaussian() * 0.002;
        }
    }
}
