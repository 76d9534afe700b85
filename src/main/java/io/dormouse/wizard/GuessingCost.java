package io.dormouse.wizard;

/**
 * What guessing a passphrase takes that is behind the key derivations that Dormouse writes by default.
 *
 * <p>Argon2id with 8 MiB and 13 passes moves some 300 MiB for each guess, and a graphics card of 2025 about 1 TB in a second:
 * 3,000 guesses. bcrypt with 24 rounds costs the same card as much, by what it does of plain bcrypt. Such a card is
 * rented for half a dollar an hour.
 */
record GuessingCost(double bits) {
    private static final double GUESSES_A_SECOND = 3_000;
    private static final double DOLLARS_A_SECOND = 0.5 / 3_600;
    private static final double CARDS = 1_000;

    enum Level {
        WEAK,
        FAIR,
        STRONG,
        VERY_STRONG
    }

    /** How long a thousand cards take, for half of the guesses. */
    double seconds() {
        return Math.pow(2, bits - 1) / GUESSES_A_SECOND / CARDS;
    }

    double dollars() {
        return Math.pow(2, bits - 1) / GUESSES_A_SECOND * DOLLARS_A_SECOND;
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
