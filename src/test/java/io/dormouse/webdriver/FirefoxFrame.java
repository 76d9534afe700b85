package io.dormouse.webdriver;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A browsing context of BiDi, which a window is and each frame in it.
 *
 * @param context its name
 */
record FirefoxFrame(Bidi bidi, String context) implements Frame {

    @Override
    public String call(String function, String argument) {
        JsonNode outcome = invoke(function, "[{\"type\": \"string\", \"value\": %s}]", argument);
        return outcome.path("value").asText();
    }

    private JsonNode invoke(String function, String arguments, Object... texts) {
        Object[] all = new Object[texts.length + 2];
        all[0] = function;
        all[1] = context;
        System.arraycopy(texts, 0, all, 2, texts.length);
        JsonNode outcome = bidi.send(
                "script.callFunction",
                "{\"functionDeclaration\": %s, \"awaitPromise\": true, \"userActivation\": false,"
                        + " \"target\": {\"context\": %s}, \"arguments\": " + arguments + "}",
                all);
        if (outcome.has("exceptionDetails")) {
            throw new AssertionError(outcome.at("/exceptionDetails/text").asText() + " in " + function);
        }
        return outcome.get("result");
    }

    @Override
    public Frame frame(Element frame) {
        await(frame);
        JsonNode window = invoke("() => " + frame.expression() + ".contentWindow", "[]");
        return new FirefoxFrame(bidi, window.at("/value/context").asText());
    }

    @Override
    public void clickAt(Point point) {
        act(Actions.click(point));
    }

    @Override
    public void moveMouse(List<Point> points, Duration each) {
        act(Actions.moves(points, each));
    }

    @Override
    public void type(String keys) {
        try {
            act(Actions.keys(keys));
        } catch (AssertionError e) {
            // A key that closes the frame goes down in it and comes up nowhere.
            if (!e.getMessage().contains("DiscardedBrowsingContextError")) {
                throw e;
            }
        }
    }

    private void act(String actions) {
        bidi.send(
                "input.performActions", "{\"context\": %s, \"actions\": " + actions.replace("%", "%%") + "}", context);
    }

    @Override
    public void choose(Element input, Path file) {
        JsonNode found = invoke("() => " + input.expression(), "[]");
        bidi.send(
                "input.setFiles",
                "{\"context\": %s, \"element\": {\"sharedId\": %s}, \"files\": [%s]}",
                context,
                found.path("sharedId").asText(),
                file.toAbsolutePath().toString());
    }
}
