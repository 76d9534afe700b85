package io.dormouse.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Makes the traces that EntropyStudyTest looks at, by scripts that move the real mouse, finger and keys of a browser over
 * the recorder's page. They come to lie in target/traces; the ones in src/test/resources were made so.
 *
 * <p>No human was at hand: what is called a hand here is a model of one. Whoever has a minute opens recorder.html, moves,
 * and puts the file beside the others.
 */
class RecorderIT {

    private static final Path RECORDER = Path.of("src/test/resources/io/dormouse/entropy/study/recorder.html");

    /** Few, to see that it works; 3,000 for a study: {@code -Ddormouse.record=3000}. */
    private static final int EVENTS = Integer.getInteger("dormouse.record", 200);

    @RegisterExtension
    final Chromium chromium = new Chromium();

    private final Random random = new Random(20);

    @Test
    void aStraightLineBackAndForth() throws Exception {
        Page page = opened(false);
        for (int i = 0; i < EVENTS; i++) {
            int along = Math.abs(i % 300 - 150);
            page.mouse().move(100 + 4 * along, 150 + 2 * along);
        }
        saved(page, "line");
    }

    @Test
    void aCircleDrawnOverAndOver() throws Exception {
        Page page = opened(false);
        for (int i = 0; i < EVENTS; i++) {
            page.mouse().move(Math.round(500 + 180 * Math.cos(i * 0.1)), Math.round(350 + 180 * Math.sin(i * 0.1)));
        }
        saved(page, "circle");
    }

    @Test
    void aHandAtTheMouse() throws Exception {
        Page page = opened(false);
        for (double[] place : hand(EVENTS)) {
            page.mouse().move(Math.round(place[0]), Math.round(place[1]));
        }
        saved(page, "mouse");
    }

    @Test
    void aFinger() throws Exception {
        Page page = opened(true);
        CDPSession finger = page.context().newCDPSession(page);
        touch(finger, "touchStart", 200, 200);
        for (double[] place : hand(EVENTS)) {
            touch(finger, "touchMove", place[0], place[1]);
        }
        saved(page, "finger");
    }

    @Test
    void aHandAtTheKeyboard() throws Exception {
        Page page = opened(false);
        page.locator("#area").focus();
        // Fingers that rest on the middle row, and hit the keys around it, one hand and then the other.
        String left = "asdfasdfasdfqwerzxcv";
        String right = "jkljkljkluiopnm,.";
        for (int i = 0; i < EVENTS; i++) {
            String hand = random.nextInt(5) == 0 ^ i % 2 == 0 ? left : right;
            page.keyboard().press(String.valueOf(hand.charAt(random.nextInt(hand.length()))));
        }
        saved(page, "keys");
    }

    /**
     * Places 8 ms apart of a hand that goes from one target to another: the speed of least jerk (Flash and Hogan 1985), a
     * bow to one side, and a tremor of a pixel.
     */
    private List<double[]> hand(int events) {
        List<double[]> places = new java.util.ArrayList<>();
        double x = 300;
        double y = 300;
        while (places.size() < events) {
            double toX = 100 + 900 * random.nextDouble();
            double toY = 150 + 400 * random.nextDouble();
            double bow = 0.15 * random.nextGaussian();
            int steps = 30 + random.nextInt(70);
            for (int i = 1; i <= steps && places.size() < events; i++) {
                double t = i / (double) steps;
                double done = t * t * t * (10 - 15 * t + 6 * t * t);
                double aside = bow * Math.sin(Math.PI * done);
                places.add(new double[] {
                    x + (toX - x) * done - (toY - y) * aside + random.nextGaussian(),
                    y + (toY - y) * done + (toX - x) * aside + random.nextGaussian()
                });
            }
            x = toX;
            y = toY;
        }
        return places;
    }

    private Page opened(boolean phone) {
        Page page = chromium.context(new Browser.NewContextOptions()
                        .setViewportSize(1100, 900)
                        .setHasTouch(phone))
                .newPage();
        page.navigate(RECORDER.toUri().toString());
        return page;
    }

    private static void touch(CDPSession finger, String type, double x, double y) {
        JsonObject point = new JsonObject();
        point.addProperty("x", x);
        point.addProperty("y", y);
        JsonArray points = new JsonArray();
        points.add(point);
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        finger.send("Input.dispatchTouchEvent", event);
    }

    private static void saved(Page page, String name) throws Exception {
        Download download = page.waitForDownload(() -> page.evaluate("document.getElementById('save').click()"));
        Path file = Path.of("target", "traces", name + ".csv");
        download.saveAs(file);
        List<String> lines = Files.readAllLines(file);
        assertTrue(lines.size() > EVENTS * 9 / 10, name + " has " + lines.size() + " events");
        assertTrue(lines.stream().allMatch(line -> line.endsWith(",1")), "all of them are trusted");
    }
}
