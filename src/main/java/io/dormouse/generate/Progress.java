package io.dormouse.generate;

/** Hears how far the making of a key has come. */
@FunctionalInterface
public interface Progress {

    /**
     * Called on the thread that makes the key, often enough for a bar to move.
     *
     * @param fraction of the expected work, from 0 to 1; never less than the time before, and 1 when the key is done
     */
    void at(double fraction);
}
