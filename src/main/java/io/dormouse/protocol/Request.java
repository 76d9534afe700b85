package io.dormouse.protocol;

import java.util.List;

/** What the page may ask of the engine. */
public sealed interface Request {

    /** Mixes what the user did into the entropy pool; answered by {@link Answer.Stirred}. */
    record Stir(List<Gesture> gestures) implements Request {}

    /**
     * Makes a new key in place of the one held; answered by {@link Answer.Progress} and {@link Answer.KeyReady}.
     *
     * @param algorithm the name of a {@code KeySpec.Algorithm}
     * @param bits the size, in bits
     * @param comment the comment that the key's files carry
     */
    record Generate(String algorithm, int bits, String comment) implements Request {}

    /**
     * Writes the held private key into a file; answered by {@link Answer.FileReady}.
     *
     * @param passphrase in UTF-8, empty for a file without one
     */
    record SavePrivateKey(PrivateKeyFormat format, byte[] passphrase) implements Request {}

    /** Reads a file that the user saved and compares it with the held key; answered by {@link Answer.Checked}. */
    record CheckFile(byte[] file, byte[] passphrase) implements Request {}
}
