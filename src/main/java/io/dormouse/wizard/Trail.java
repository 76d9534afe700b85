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
 *
 * <p>In a frame that history is the whole page's: its last step may be a link of the portal or another frame's, which
 * Chromium does not let a sandboxed frame take back, and other browsers do. So there the wizard's own buttons move the trail
 * alone. The entries that it leaves in the history stay: as long as there is a screen to go back to, there is one for it,
 * and the browser's Back does not lead out of the portal's page past a key that is not saved.
 */
final class Trail {
    private final List<Screen> screens = new ArrayList<>();
    private final Consumer<Integer> moved;
    private final boolean shared = Browser.isFramed();
    private int at;

    /** The entry that the browser is at, as far as it has said; the first has number 0. */
    private int entry;

    /** By how many the number of an entry is more than that of its place: the steps back that a shared history did not take. */
    private int behind;

    /** The entry that the browser was asked to go to and has not said that it is at; else -1. */
    private int goal = -1;

    /** @param moved hears the place that the user went to by Back or Forward, which {@link #goTo} may accept */
    Trail(Screen first, Consumer<Integer> moved) {
        this.moved = moved;
        screens.add(first);
        listen(this::arrived);
    }

    /** @param newEntry -1 where it is none of ours: a link within the page, or an address that was typed */
    private void arrived(int newEntry) {
        if (newEntry < 0) {
            goal = -1;
            return;
        }
        entry = newEntry;
        if (goal >= 0 && goal != entry) {
            go(goal - entry);
            return;
        }
        goal = -1;
        behind = Math.min(behind, entry);
        if (entry - behind < screens.size()) {
            moved.accept(entry - behind);
        } else {
            refuse(); // It was given up.
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
        entry = ++at + behind;
        goal = -1; // To a browser a step that it has not done yet is off with this.
        push(entry);
    }

    /** Puts a screen into the place of the present one, which there is no way back to. */
    void replace(Screen next) {
        forgetAhead();
        screens.set(at, next);
    }

    /** Forgets all screens for this one, at the beginning. */
    void startWith(Screen first) {
        screens.clear();
        screens.add(first);
        at = 0;
        follow();
    }

    private void forgetAhead() {
        screens.subList(at + 1, screens.size()).clear();
    }

    /** Goes there by a button of the page: {@code moved} hears of it, in a history of our own when the browser has. */
    void walkTo(int place) {
        if (shared) {
            moved.accept(place);
            follow();
        } else {
            send(place);
        }
    }

    /** The browser follows where the trail went without it. */
    private void follow() {
        if (shared) {
            behind = entry - at;
        } else {
            send(at);
        }
    }

    /** Stays here, although the user went elsewhere. */
    void refuse() {
        send(at + behind);
    }

    /**
     * Asks the browser to go to an entry. While it is under way to one it is not asked for another, since it would take both
     * steps: it is sent on from there. A step that a shared history is refused never ends.
     */
    private void send(int to) {
        boolean underWay = goal >= 0;
        if (underWay) {
            goal = to;
        } else if (to != entry) {
            goal = shared ? -1 : to;
            go(to - entry);
        }
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
                      moved(e.state && typeof e.state.place === 'number' ? e.state.place : -1); });
                    """)
    private static native void listen(Moved moved);

    @JSBody(params = "place", script = "history.pushState({place: place}, '');")
    private static native void push(int place);

    @JSBody(params = "steps", script = "history.go(steps);")
    private static native void go(int steps);
}
