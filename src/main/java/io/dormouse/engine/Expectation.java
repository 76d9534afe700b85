package io.dormouse.engine;

import io.dormouse.file.Stretching;
import io.dormouse.protocol.Answer;

/**
 * Tells the page how long a slow key derivation will take, before it begins.
 *
 * <p>BouncyCastle's Argon2 and bcrypt do not say how far they are, so this is an estimate, from a small part of the work
 * that is timed just before.
 */
record Expectation(Host host) {

    /** @param times how often it will be done */
    void announce(Stretching stretching, int times) {
        if (stretching.isSlow()) {
            stretching.sample(); // Browsers compile in the first one.
            double start = host.milliseconds();
            double part = stretching.sample();
            // Some browsers' clocks tell whole milliseconds only.
            double milliseconds = Math.max(1, host.milliseconds() - start);
            announce(times * milliseconds / part);
        }
    }

    void announce(double milliseconds) {
        host.answer(new Answer.Deriving(milliseconds / 1000));
    }
}
