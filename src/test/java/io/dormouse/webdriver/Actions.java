package io.dormouse.webdriver;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;

/** What mouse and keyboard do, in the words that W3C WebDriver (section 17) and WebDriver BiDi share. */
final class Actions {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Actions() {}

    static String click(Frame.Point point) {
        ArrayNode actions = JSON.createArrayNode();
        move(actions, point, Duration.ZERO);
        actions.addObject().put("type", "pointerDown").put("button", 0);
        actions.addObject().put("type", "pointerUp").put("button", 0);
        return mouse(actions);
    }

    static String moves(List<Frame.Point> points, Duration each) {
        ArrayNode actions = JSON.createArrayNode();
        points.forEach(point -> move(actions, point, each));
        return mouse(actions);
    }

    static String keys(String keys) {
        ArrayNode actions = JSON.createArrayNode();
        keys.codePoints().forEach(key -> {
            String value = Character.toString(key);
            actions.addObject().put("type", "keyDown").put("value", value);
            actions.addObject().put("type", "keyUp").put("value", value);
        });
        return source("key", "keyboard", actions);
    }

    private static void move(ArrayNode actions, Frame.Point point, Duration duration) {
        actions.addObject()
                .put("type", "pointerMove")
                .put("x", Math.round(point.x()))
                .put("y", Math.round(point.y()))
                .put("duration", duration.toMillis())
                .put("origin", "viewport");
    }

    private static String mouse(ArrayNode actions) {
        return source("pointer", "mouse", actions);
    }

    private static String source(String type, String name, ArrayNode actions) {
        ObjectNode source = JSON.createObjectNode().put("type", type).put("id", name);
        source.set("actions", actions);
        return JSON.createArrayNode().add(source).toString();
    }
}
