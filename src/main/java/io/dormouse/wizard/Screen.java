package io.dormouse.wizard;

import io.dormouse.protocol.Answer;

/** One screen of the wizard: a class with the template of the same name. */
interface Screen {
    /** Names the browser's tab and is read out when the screen comes up. */
    String title();

    /** The entry of {@link StepLine} that this screen belongs to, or -1. */
    int step();

    /** Called each time the screen has come up, when its elements are there. */
    default void shown() {}

    /** Whether it is about a key that the engine holds: the way back from there leads past that key. */
    default boolean needsKey() {
        return false;
    }

    /** Called when the user leaves by Back or Forward. */
    default void left() {}

    /** Called for each answer to what this screen asked of the engine, even if the user is elsewhere by then. */
    default void heard(Answer answer) {}

    /** Called where what it asked for failed; whether that is said or of no use any more, else the wizard says it. */
    default boolean failed(Answer.Failed failed) {
        return false;
    }

    /** Called when the portal around this page has said what became of the key it was handed. */
    default void answered() {}

    /** Whether it holds a secret that nobody has unlocked yet, such as a file. */
    default boolean holdsSecret() {
        return false;
    }

    /** Whether what it says is still of use when the key is forgotten. */
    default boolean outlivesKey() {
        return false;
    }
}
