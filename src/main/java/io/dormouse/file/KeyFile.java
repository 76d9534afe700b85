package io.dormouse.file;

import io.dormouse.key.KeyFormatException;
import io.dormouse.key.PublicKey;
import io.dormouse.key.SshKey;

/** A key file that has been read as far as it can be without its passphrase. */
public interface KeyFile {

    /** What the file is, as a person would say it: {@code "PuTTY private key, version 3"}. */
    String description();

    /** Whether {@link #unlock} needs a passphrase. */
    boolean encrypted();

    /** The public half as the file shows it; only {@link #unlock} makes sure that the private half belongs to it. */
    PublicKey publicKey();

    /** The comment, or the empty string where the file has none or hides it until it is unlocked. */
    String comment();

    /**
     * The whole key.
     *
     * @param passphrase in the bytes that the user's program would use, today UTF-8; no bytes mean none; what an
     *     unprotected file is given is not looked at. The caller wipes the array.
     * @throws KeyFormatException WRONG_PASSPHRASE whenever trying again with another one can help; PUBLIC_ONLY if the
     *     file holds no private half
     */
    SshKey unlock(byte[] passphrase) throws KeyFormatException;
}
