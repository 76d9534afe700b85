package io.dormouse.wizard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/**
 * The screens that were gone through, kept in step with the browser's own history, so that its Back and Forward move
 * between them.
 */
final class Trail {
    private final List<Screen> screens = new ArrayList<>();
    private final Consumer<Integer> moved;
    private int at;

    /** @param moved hears the place that the user went to by Back or Forward, which {@link #goTo} may accept */
    Trail(Screen first, Consumer<Integer> moved) {
        this.moved = moved;
        screens.add(first);
        listen(this::moved);
    }

    private void moved(int place) {
        if (place < screens.size()) {
            moved.accept(place);
        } else {
            refuse(place); // It was given up.
        }
    }

    Screen here() {
        return screens.get(at);
    }

    int place() {
        return at;
    }

    Screen at(int place) {
        return screens.get(place);
    }

    void goTo(int place) {
        at = place;
        if (at + 1 < screens.size() && screens.get(at + 1) == screens.get(at)) {
            forgetAhead(); // A question that the screen put; to go back was the answer.
        }
    }

    void forward(Screen next) {
        forgetAhead();
        screens.add(next);
        push(++at);
    }

    /** Puts a screen into the place of the present one, which there is no way back to. */
    void replace(Screen next) {
        forgetAhead();
        screens.set(at, next);
    }

    /** Forgets all screens for this one, and walks to the beginning. */
    void startWith(Screen first) {
        int from = at;
        screens.clear();
        screens.add(first);
        at = 0;
        if (from > 0) {
            walk(-from);
        }
    }

    private void forgetAhead() {
        screens.subList(at + 1, screens.size()).clear();
    }

    /** Stays here, although the user went there. */
    void refuse(int place) {
        walk(at - place);
    }

    /** Asks the browser to go there; {@code moved} hears when it has. */
    void walkTo(int place) {
        walk(place - at);
    }

    @JSFunctor
    private interface Moved extends JSObject {
        void to(int place);
    }

    @JSBody(
            params = "moved",
            script =
                    """
                    history.replaceState({place: 0}, '');
                    addEventListener('popstate', function(e) {
                      if (e.state && typeof e.state.place === 'number') moved(e.state.place); });
                    """)
    private static native void listen(Moved moved);

    @JSBody(params = "place", script = "history.pushState({place: place}, '');")
    private static native void push(int place);

    /** To a browser no steps at all mean that it loads the page again. */
    @JSBody(params = "steps", script = "if (steps) history.go(steps);")
    private static native void walk(int steps);
}
