package io.dormouse.file;

import io.dormouse.key.KeyFormatException;
import java.util.Optional;

/**
 * The lines of a PPK file of version 3 that say how its passphrase becomes keys.
 *
 * <p>PuTTY manual, appendix C.2. The costs are compared with our limits here, when the file is read.
 */
record PpkKeyDerivation(Argon2Settings settings, byte[] salt) {

    static PpkKeyDerivation read(PpkHeaders in) throws KeyFormatException {
        String label = in.value("Key-Derivation");
        int memory = in.number("Argon2-Memory", KeyFormatException.Cause.TOO_COSTLY);
        int passes = in.number("Argon2-Passes", KeyFormatException.Cause.TOO_COSTLY);
        int parallelism = in.number("Argon2-Parallelism", KeyFormatException.Cause.TOO_COSTLY);
        if (memory > Argon2Settings.MOST_MEMORY_KIB
                || passes > Argon2Settings.MOST_PASSES
                || parallelism > Argon2Settings.MOST_PARALLELISM) {
            throw new KeyFormatException(
                    KeyFormatException.Cause.TOO_COSTLY,
                    PpkHeaders.WHAT + " asks for " + memory + " KiB of memory, " + passes + " passes and " + parallelism
                            + " threads to check its passphrase; Dormouse gives at most 1 GiB, 1000 and 16. Save it again"
                            + " in PuTTYgen with smaller numbers.");
        }
        if (passes < 1 || parallelism < 1 || memory < 8 * parallelism) {
            throw KeyFormatException.damaged(PpkHeaders.WHAT, "its settings for Argon2 are too small to be real");
        }
        for (Argon2Settings.Flavour flavour : Argon2Settings.Flavour.values()) {
            if (flavour.label().equals(label)) {
                Argon2Settings settings = new Argon2Settings(flavour, memory, passes, parallelism);
                return new PpkKeyDerivation(settings, in.hex("Argon2-Salt"));
            }
        }
        throw KeyFormatException.damaged(PpkHeaders.WHAT, "it names a key derivation that PuTTY does not use");
    }

    void write(PpkHeaders.Writer out) {
        out.value("Key-Derivation", settings.flavour().label());
        out.value("Argon2-Memory", String.valueOf(settings.memoryKiB()));
        out.value("Argon2-Passes", String.valueOf(settings.passes()));
        out.value("Argon2-Parallelism", String.valueOf(settings.parallelism()));
        out.hex("Argon2-Salt", salt);
    }

    /** As {@link KeyFile#costWarning()}. */
    Optional<String> costWarning() {
        if (!settings.isCostly()) {
            return Optional.empty();
        }
        return Optional.of("To check its passphrase, this file asks for " + settings.memoryKiB() / 1024
                + " MiB of memory and " + settings.passes() + (settings.passes() == 1 ? " pass" : " passes")
                + " over it, far more than usual. It may take minutes, and a browser that runs"
                + " out of memory closes this page. Go on only if you know where the file comes from.");
    }
}
