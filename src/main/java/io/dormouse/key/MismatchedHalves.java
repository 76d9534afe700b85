package io.dormouse.key;

/** The one sentence for a private half that does not belong to its public half. */
final class MismatchedHalves {

    private MismatchedHalves() {}

    static KeyFormatException of(String type) {
        return new KeyFormatException(
                KeyFormatException.Cause.MISMATCHED_HALVES,
                "The private and the public half of this " + type + " key do not belong together, so no server would"
                        + " accept it. Take a fresh copy, or make a new key.");
    }
}
