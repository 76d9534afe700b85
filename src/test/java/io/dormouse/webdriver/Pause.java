package io.dormouse.webdriver;

/** Waiting that nobody interrupts. */
public final class Pause {
    private Pause() {}

    public static void milliseconds(long time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for a browser", e);
        }
    }
}
