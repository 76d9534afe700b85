package io.dormouse.webdriver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A document in a window: the page itself, or what stands in a frame of it, be it of another origin. */
public interface Frame {

    /**
     * A place in the frame, in CSS pixels from the top left corner of what is seen of it.
     */
    record Point(double x, double y) {
        Point plus(Point other) {
            return new Point(x + other.x, y + other.y);
        }
    }

    /** What an element takes of the frame. */
    record Box(double x, double y, double width, double height) {

        /** A point in it, by the parts of its width and height, each from 0 to 1. */
        public Point at(double across, double down) {
            return new Point(x + across * width, y + down * height);
        }
    }

    /**
     * Calls a function in the page and waits for its promise, if it gives one.
     *
     * @param function an expression of JavaScript, such as {@code "async (a, b) => …"}
     * @param arguments what Jackson can write
     * @return what it returns, by way of JSON
     * @throws AssertionError with the function's own error when it throws
     */
    default JsonNode evaluate(String function, Object... arguments) {
        try {
            ObjectMapper json = new ObjectMapper();
            JsonNode outcome = json.readTree(call(
                    """
                    text => Promise.resolve(text).then(JSON.parse).then(list => (%s)(...list)).then(
                      value => JSON.stringify({value: value === undefined ? null : value}),
                      error => JSON.stringify({error: String(error)}))"""
                            .formatted(function),
                    json.writeValueAsString(arguments)));
            if (outcome.has("error")) {
                throw new AssertionError(outcome.get("error").asText() + " in " + function);
            }
            return outcome.get("value");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Calls a function that takes a text and returns a promise of a text. */
    String call(String function, String argument);

    /** Waits, half a minute at most, until a function returns what is true to JavaScript. */
    default void await(String function, Object... arguments) {
        await(Duration.ofSeconds(30), function, arguments);
    }

    default void await(Duration longest, String function, Object... arguments) {
        long end = System.nanoTime() + longest.toNanos();
        String truth = "async (...list) => !!(await (" + function + ")(...list))";
        while (!evaluate(truth, arguments).asBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Not true within " + longest.toSeconds() + " s: " + function + ", in: "
                        + evaluate("() => document.body.innerText").asText());
            }
            Pause.milliseconds(20);
        }
    }

    /** Waits until the element is there and can be seen. */
    default void await(Element element) {
        await("() => " + element.expression() + "?.getClientRects().length");
    }

    default boolean has(Element element) {
        return evaluate("() => !!" + element.expression() + "?.getClientRects().length")
                .asBoolean();
    }

    default String textOf(Element element) {
        await(element);
        return evaluate("() => { const it = " + element.expression() + "; return it.value ?? it.innerText; }")
                .asText();
    }

    /** What is inside a frame of this one. */
    Frame frame(Element frame);

    /** Brings the element into sight and returns where it is; waits until it is there and stands still. */
    default Box box(Element element) {
        await(element);
        JsonNode box = evaluate(
                """
                async () => {
                  const box = () => {
                    const element = %1$s;
                    if (element) return element.getBoundingClientRect();
                    throw new Error('It is there no more, in: ' + document.body.innerText);
                  };
                  %1$s?.scrollIntoView({block: 'center', behavior: 'instant'});
                  for (let last = null, same = 0; ; ) {
                    const now = box();
                    same = last && last.x === now.x && last.y === now.y && last.height === now.height ? same + 1 : 0;
                    if (same === 4) return now;
                    last = now;
                    await new Promise(later => setTimeout(later, 60));
                  }
                }"""
                        .formatted(element.expression()));
        return new Box(
                box.get("x").asDouble(),
                box.get("y").asDouble(),
                box.get("width").asDouble(),
                box.get("height").asDouble());
    }

    /** Moves the mouse there and presses its button once. */
    default void click(Element element) {
        clickAt(box(element).at(0.5, 0.5));
    }

    void clickAt(Point point);

    /** Moves the mouse from point to point, with that much time for each. */
    void moveMouse(List<Point> points, Duration each);

    /**
     * Types on the keyboard, into whatever has the focus.
     *
     * @param keys letters, and WebDriver's signs for keys that are none: see {@link Key}
     */
    void type(String keys);

    /** Clicks the field, empties it and types. */
    default void fill(Element field, String text) {
        click(field);
        evaluate("() => " + field.expression() + ".select()");
        type(text.isEmpty() ? Key.BACKSPACE : text);
    }

    /** Chooses a file in an input of that type, as its dialog would. */
    void choose(Element input, Path file);
}
