package io.dormouse.webdriver;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A frame by the way to it from the page, which each command goes anew: W3C WebDriver speaks to one frame at a time.
 *
 * @param window the handle of the page's window
 * @param way the frames to go through, the outermost first
 */
record WebKitFrame(WebDriver driver, String window, List<Element> way) implements Frame {
    private static final String ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

    private void enter() {
        driver.post("window", "{\"handle\": %s}", window);
        driver.post("frame", "{\"id\": null}");
        for (Element frame : way) {
            driver.post("frame", "{\"id\": {\"" + ELEMENT + "\": %s}}", find(frame));
        }
    }

    private String find(Element element) {
        return driver.post("execute/sync", "{\"script\": %s, \"args\": []}", "return " + element.expression())
                .path(ELEMENT)
                .asText();
    }

    @Override
    public String call(String function, String argument) {
        enter();
        JsonNode value = driver.post(
                "execute/async",
                "{\"script\": %s, \"args\": [%s]}",
                "const [argument, done] = arguments; (" + function + ")(argument).then(done)",
                argument);
        return value.asText();
    }

    @Override
    public Frame frame(Element frame) {
        await(frame);
        List<Element> longer = new ArrayList<>(way);
        longer.add(frame);
        return new WebKitFrame(driver, window, List.copyOf(longer));
    }

    @Override
    public void clickAt(Point point) {
        act(Actions.click(corner(point).plus(point)));
    }

    @Override
    public void moveMouse(List<Point> points, Duration each) {
        Point corner = corner(points.get(0));
        act(Actions.moves(points.stream().map(corner::plus).toList(), each));
    }

    /**
     * Where this frame begins in the window, scrolled until a point of it is in sight: WebKit takes all places to be in the
     * window, against the standard, and does not scroll what is around a frame of another origin.
     */
    private Point corner(Point point) {
        if (way.isEmpty()) {
            return new Point(0, 0);
        }
        WebKitFrame around = new WebKitFrame(driver, window, way.subList(0, way.size() - 1));
        JsonNode place = around.evaluate(
                """
                y => {
                  const frame = %s;
                  const top = () => frame.getBoundingClientRect().y + frame.clientTop;
                  if (top() + y < 0 || top() + y >= innerHeight)
                    (frame.closest('dialog') ?? window).scrollBy(0, top() + y - innerHeight / 2);
                  return [frame.getBoundingClientRect().x + frame.clientLeft, top()];
                }"""
                        .formatted(way.get(way.size() - 1).expression()),
                point.y());
        Point corner = new Point(place.get(0).asDouble(), place.get(1).asDouble());
        return corner.plus(around.corner(corner));
    }

    @Override
    public void type(String keys) {
        act(Actions.keys(keys));
    }

    private void act(String actions) {
        enter();
        driver.post("actions", "{\"actions\": " + actions.replace("%", "%%") + "}");
    }

    @Override
    public void choose(Element input, Path file) {
        enter();
        driver.post(
                "element/" + find(input) + "/value",
                "{\"text\": %s}",
                file.toAbsolutePath().toString());
    }
}
