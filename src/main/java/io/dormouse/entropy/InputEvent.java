package io.dormouse.entropy;

/**
 * One movement, touch or key press of a person, as the browser reported it.
 *
 * @param kind what moved
 * @param x CSS pixels from the left, fractions included; for a key its number
 * @param y CSS pixels from the top, fractions included; for a key 0
 * @param time milliseconds on any clock that runs forward ({@code Event.timeStamp})
 */
public record InputEvent(Kind kind, double x, double y, double time) {

    /** What a person moves. */
    public enum Kind {
        POINTER,
        TOUCH,
        KEY
    }

    public InputEvent {
        if (kind == null) {
            throw new IllegalArgumentException("An event has a kind");
        }
    }

    /**
     * A key press.
     *
     * @param key a number that tells keys apart; the same key twice in a row is credited once
     * @param time milliseconds, as above
     */
    public static InputEvent key(int key, double time) {
        return new InputEvent(Kind.KEY, key, 0, time);
    }
}
