package io.dormouse.wizard;

import io.dormouse.protocol.Cost;

/**
 * What guessing a passphrase takes that is behind a key derivation.
 *
 * <p>A graphics card of 2025 moves about 1 TB in a second. Argon2 reads two blocks and writes one for each KiB of memory and
 * each pass: with 8 MiB and 13 passes some 300 MiB for each guess, 3,000 guesses a second. bcrypt with 24 rounds costs the
 * same card as much, by what it does of plain bcrypt. Such a card is rented for half a dollar an hour.
 *
 * @param bits the logarithm to the base 2 of the number of guesses
 * @param guessesPerSecond of one card
 */
record GuessingCost(double bits, double guessesPerSecond) {
    private static final double USUAL_GUESSES_A_SECOND = 3_000;
    private static final double DOLLARS_A_SECOND = 0.5 / 3_600;
    private static final double CARDS = 1_000;

    enum Level {
        WEAK,
        FAIR,
        STRONG,
        VERY_STRONG
    }

    /** With what Dormouse writes by default. */
    static GuessingCost of(double bits) {
        return new GuessingCost(bits, USUAL_GUESSES_A_SECOND);
    }

    static GuessingCost ofArgon2(double bits, int memoryKib, int passes) {
        double work = (double) memoryKib * passes / (Cost.DEFAULT.memoryKib() * Cost.DEFAULT.passes());
        return new GuessingCost(bits, USUAL_GUESSES_A_SECOND / work);
    }

    static GuessingCost ofBcrypt(double bits, int rounds) {
        double work = (double) rounds / Cost.DEFAULT.rounds();
        return new GuessingCost(bits, USUAL_GUESSES_A_SECOND / work);
    }

    /** How long a thousand cards take, for half of the guesses. */
    double seconds() {
        return Math.pow(2, bits - 1) / guessesPerSecond / CARDS;
    }

    double dollars() {
        return Math.pow(2, bits - 1) / guessesPerSecond * DOLLARS_A_SECOND;
    }

    /** By who would pay that much: anyone, a criminal, a state, nobody. */
    Level level() {
        double dollars = dollars();
        if (dollars < 1_000) {
            return Level.WEAK;
        }
        if (dollars < 1e6) {
            return Level.FAIR;
        }
        return dollars < 1e10 ? Level.STRONG : Level.VERY_STRONG;
    }
}
