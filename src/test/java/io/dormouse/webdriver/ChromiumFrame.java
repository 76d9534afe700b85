package io.dormouse.webdriver;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A frame of Playwright. */
record ChromiumFrame(Page page, com.microsoft.playwright.Frame frame) implements Frame {
    private static final Map<String, String> NAMES = Map.of(
            Key.BACKSPACE, "Backspace",
            Key.TAB, "Tab",
            Key.ENTER, "Enter",
            Key.ESCAPE, "Escape",
            Key.ARROW_DOWN, "ArrowDown");

    @Override
    public String call(String function, String argument) {
        return (String) frame.evaluate(function, argument);
    }

    @Override
    public Frame frame(Element element) {
        await(element);
        return new ChromiumFrame(page, find(element).contentFrame());
    }

    private ElementHandle find(Element element) {
        JSHandle found = frame.evaluateHandle("() => " + element.expression());
        return found.asElement();
    }

    @Override
    public void clickAt(Point point) {
        Point there = inWindow(point);
        page.mouse().click(there.x(), there.y());
    }

    @Override
    public void moveMouse(List<Point> points, Duration each) {
        Point corner = inWindow(new Point(0, 0));
        for (Point point : points) {
            Point there = corner.plus(point);
            page.mouse().move(there.x(), there.y());
            page.waitForTimeout(each.toMillis());
        }
    }

    /** Playwright's mouse knows the window alone. */
    private Point inWindow(Point point) {
        if (frame.parentFrame() == null) {
            return point;
        }
        BoundingBox box = frame.frameElement().boundingBox();
        return new Point(box.x, box.y).plus(point);
    }

    @Override
    public void type(String keys) {
        Keyboard keyboard = page.keyboard();
        keys.codePoints().mapToObj(Character::toString).forEach(key -> {
            if (NAMES.containsKey(key)) {
                keyboard.press(NAMES.get(key));
            } else {
                keyboard.type(key);
            }
        });
    }

    @Override
    public void choose(Element input, Path file) {
        find(input).setInputFiles(file);
    }
}
