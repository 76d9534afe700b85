package io.dormouse.build;

import io.dormouse.file.PublicLine;
import io.dormouse.key.Fingerprint;

/** A public key as CloudAPI lists it: its name, its MD5 fingerprint in colon-separated hex, and its one-line form. */
record PortalKey(String name, String fingerprint, String key) {

    private static final int MAX_NAME = 255;

    /**
     * The key under the name that CloudAPI would choose: the given one, else the key's comment, else its MD5 fingerprint.
     *
     * @param name what the user asked for; empty where they did not
     * @throws CloudApiError where the name or the comment cannot be kept in one line of text
     */
    static PortalKey named(String name, PublicLine.Parsed line) {
        String fingerprint = Fingerprint.md5(line.publicKey());
        String comment = line.comment().replaceAll("\\s+", " ").strip();
        if (!isPlain(comment)) {
            throw CloudApiError.invalidKey("Its comment contains a control character. Remove what follows the key.");
        }
        String chosen = name.isBlank() ? comment : name.strip();
        if (chosen.isEmpty()) {
            chosen = fingerprint;
        }
        checkName(chosen);
        return new PortalKey(chosen, fingerprint, PublicLine.write(line.publicKey(), comment));
    }

    /** Whether a look-up by this name or fingerprint means this key. */
    boolean answersTo(String nameOrFingerprint) {
        return name.equals(nameOrFingerprint) || fingerprint.equals(nameOrFingerprint);
    }

    private static void checkName(String name) {
        if (name.length() > MAX_NAME) {
            throw CloudApiError.invalidArgument(
                    "name is invalid: The name is longer than 255 characters. Choose a shorter one.");
        }
        if (!isPlain(name)) {
            throw CloudApiError.invalidArgument(
                    "name is invalid: The name contains a line break or another control character. Type it in one line.");
        }
    }

    // A control character could end the line in authorized_keys; half a surrogate pair would not survive UTF-8.
    private static boolean isPlain(String text) {
        return text.codePoints()
                .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }
}
