package io.dormouse.engine;

import java.util.function.DoubleSupplier;

/** How long a worker works before it listens again: long enough that listening costs nothing. */
final class Turn {
    private static final double MILLISECONDS = 5;

    private final DoubleSupplier milliseconds;
    private final double end;

    Turn(DoubleSupplier milliseconds) {
        this.milliseconds = milliseconds;
        end = milliseconds.getAsDouble() + MILLISECONDS;
    }

    boolean lasts() {
        return milliseconds.getAsDouble() < end;
    }
}
