package io.dormouse.webdriver;

/** Waiting that nobody interrupts. */
final class Pause {
    private Pause() {}

    static void milliseconds(long time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for a browser", e);
        }
    }
}
