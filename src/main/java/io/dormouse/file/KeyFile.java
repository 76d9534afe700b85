package io.dormouse.file;

import io.dormouse.key.KeyFormatException;
import io.dormouse.key.PublicKey;
import io.dormouse.key.SshKey;
import java.util.List;
import java.util.Optional;

/** A key file that has been read as far as it can be without its passphrase. */
public interface KeyFile {

    /** What the file is, as a person would say it: {@code "PuTTY private key, version 3"}. */
    String description();

    /** Whether PuTTY takes the file as its private key. */
    default boolean readByPutty() {
        return false;
    }

    /** Whether {@code ssh} takes the file as its private key. */
    default boolean readBySsh() {
        return false;
    }

    /** Whether {@link #unlock} needs a passphrase. */
    boolean encrypted();

    /** Whether {@link #publicKey} can be asked before unlocking; older formats encrypt the public half as well. */
    default boolean showsPublicKey() {
        return true;
    }

    /**
     * The public half as the file shows it; only {@link #unlock} makes sure that the private half belongs to it.
     *
     * @throws IllegalStateException unless {@link #showsPublicKey}
     */
    PublicKey publicKey();

    /** The comment, or the empty string where the file has none or hides it until it is unlocked. */
    String comment();

    /**
     * Sentences for the user about what was mended in the file, or is remarkable about it: "The line ends were mended."
     * Empty for most files.
     */
    default List<String> notes() {
        return List.of();
    }

    /**
     * A sentence to show, and to have answered, before {@link #unlock}: where the file asks for so much memory or time that
     * a small machine may not have it. Empty for all files made with usual settings.
     */
    default Optional<String> costWarning() {
        return Optional.empty();
    }

    /** What {@link #unlock} does with the passphrase, where that can take long and be foreseen. */
    default Optional<Stretching> stretching() {
        return Optional.empty();
    }

    /**
     * The whole key. It may be called again, with another passphrase.
     *
     * @param passphrase in the bytes that the user's program would use, today UTF-8; no bytes mean none; what an
     *     unprotected file is given is not looked at. The caller wipes the array.
     * @throws KeyFormatException WRONG_PASSPHRASE whenever trying again with another one can help; PUBLIC_ONLY if the
     *     file holds no private half
     */
    SshKey unlock(byte[] passphrase) throws KeyFormatException;
}
