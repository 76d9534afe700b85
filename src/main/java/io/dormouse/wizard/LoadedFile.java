package io.dormouse.wizard;

/**
 * The file that a key was loaded from.
 *
 * @param name empty for a pasted text
 * @param description as the engine gives it
 * @param comment of the key in it
 */
record LoadedFile(String name, String description, String comment) {
    boolean isPpk() {
        return description.startsWith("PuTTY");
    }

    /** PuTTY reads none but its own; ssh reads all but those of ssh.com. */
    boolean isForSsh() {
        return !isPpk() && !description.contains("ssh.com");
    }
}
