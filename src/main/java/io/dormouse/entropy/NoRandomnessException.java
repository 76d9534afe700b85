package io.dormouse.entropy;

/** The browser has no secure random numbers to give; no key may be made. The message is for the person. */
public final class NoRandomnessException extends Exception {

    private static final String MESSAGE = "This browser gives no secure random numbers (crypto.getRandomValues), "
            + "so Dormouse will not make a key. Use another browser.";

    public NoRandomnessException() {
        super(MESSAGE);
    }

    /** @param cause what the platform said, for the developer; never shown to the person */
    public NoRandomnessException(Throwable cause) {
        super(MESSAGE, cause);
    }
}
