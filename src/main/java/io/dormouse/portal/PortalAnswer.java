package io.dormouse.portal;

/**
 * What the portal says of the key it was handed.
 *
 * @param message the portal's own sentence; may be empty
 */
public record PortalAnswer(Outcome outcome, String message) {

    public enum Outcome {
        /** The fields of the page's form are filled; the user may have to press a button there. */
        FILLED,
        ADDED,
        NAME_TAKEN,
        KEY_EXISTS,
        TYPE_REFUSED,
        /** For a reason that only the message gives. */
        REFUSED
    }
}
