package io.dormouse.protocol;

/**
 * One thing that the user did in the area below the progress bar.
 *
 * @param x horizontal position in CSS pixels, or the key's code
 * @param y vertical position in CSS pixels, or 0 for a key
 * @param time the event's own time stamp, in milliseconds
 */
public record Gesture(Kind kind, double x, double y, double time) {
    static final Gesture NONE = new Gesture(Kind.POINTER, 0, 0, 0);

    /** What moved. */
    public enum Kind {
        POINTER,
        TOUCH,
        KEY
    }
}
