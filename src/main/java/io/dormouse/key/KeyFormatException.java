package io.dormouse.key;

/**
 * A key or a key file that cannot be used, with a sentence for the person who brought it.
 *
 * <p>The message says what the thing is, what is wrong with it and what to do; it never holds any part of a secret. Code
 * that must tell one failure from another asks {@link #kind()}, never the message.
 */
public final class KeyFormatException extends Exception {

    /** What is wrong, as far as a user can be told apart cases that call for different actions. */
    public enum Cause {
        /** The file is locked and the passphrase does not open it: ask again. */
        WRONG_PASSPHRASE,
        /** It is of a known format, but not as it was written. */
        DAMAGED,
        /** It is nothing that holds an SSH key. */
        NOT_A_KEY,
        /** It is a real key in a form that Dormouse does not handle. */
        UNSUPPORTED,
        /** It is larger, or a number in it is, than in any honest key. */
        TOO_LARGE,
        /** To check its passphrase it asks for more memory or time than any honest file does. */
        TOO_COSTLY,
        /** The key is followed by something that does not belong to it. */
        TRAILING_DATA,
        /** A private key was asked for, and this holds only the public half. */
        PUBLIC_ONLY,
        /** A public key was asked for, and this holds a private one: it must not be kept, shown or sent. */
        PRIVATE_KEY,
        /** The private half does not belong to the public half. */
        MISMATCHED_HALVES
    }

    private final Cause kind;

    public KeyFormatException(Cause kind, String sentence) {
        super(sentence);
        this.kind = kind;
    }

    /**
     * A failure of kind {@link Cause#DAMAGED}, in the words that all damaged things share.
     *
     * @param what the thing, as the beginning of a sentence: {@code "This public key"}
     * @param problem what is wrong with it, without a full stop: {@code "it ends too early"}
     */
    public static KeyFormatException damaged(String what, String problem) {
        return new KeyFormatException(
                Cause.DAMAGED, what + " is damaged: " + problem + ". Take a fresh copy from where it was made.");
    }

    /**
     * A failure of kind {@link Cause#MISMATCHED_HALVES}.
     *
     * @param type the type of the key as a person calls it: {@code "RSA"}
     */
    public static KeyFormatException mismatched(String type) {
        return new KeyFormatException(
                Cause.MISMATCHED_HALVES,
                "The private and the public half of this " + type + " key do not belong together, so no server would"
                        + " accept it. Take a fresh copy, or make a new key.");
    }

    public Cause kind() {
        return kind;
    }
}
