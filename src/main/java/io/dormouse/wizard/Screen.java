package io.dormouse.wizard;

import io.dormouse.protocol.Answer;

/** One screen of the wizard: a class with the template of the same name. */
interface Screen {
    /** Names the browser's tab and is read out when the screen comes up. */
    String title();

    /** The entry of {@link Wizard#STEPS} that this screen belongs to, or -1. */
    int step();

    /** Called each time the screen has come up, when its elements are there. */
    default void shown() {}

    /** Whether it is about a key that the engine holds: the way back from there leads past that key. */
    default boolean needsKey() {
        return false;
    }

    /** Called when the user leaves by Back or Forward. */
    default void left() {}

    /** Called for each thing the engine says while this screen is up. */
    default void heard(Answer answer) {}
}
