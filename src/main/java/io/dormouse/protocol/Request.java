package io.dormouse.protocol;

import java.util.Arrays;
import java.util.List;

/** What the page may ask of the engine. */
public sealed interface Request {
    /** Far above the largest key file: no message carries a longer text or file. */
    int LONGEST = 1 << 20;

    /** Overwrites the passphrase and the file in it, where it has them. */
    default void wipe() {}

    /** Mixes what the user did into the entropy pool; answered by {@link Answer.Stirred}. */
    record Stir(List<Gesture> gestures) implements Request {}

    /**
     * Makes a new key in place of the one held; answered by {@link Answer.Progress} and {@link Answer.KeyReady}.
     *
     * @param algorithm the name of a {@code KeySpec.Algorithm}
     * @param bits the size, in bits
     * @param primes for RSA, the name of a {@code PrimeMethod}
     * @param comment the comment that the key's files carry
     */
    record Generate(String algorithm, int bits, String primes, String comment) implements Request {

        /** With the primes that are usual. */
        public Generate(String algorithm, int bits, String comment) {
            this(algorithm, bits, "PROBABLE", comment);
        }
    }

    /** Looks into a key file, as far as that goes without its passphrase; answered by {@link Answer.Opened}. */
    record Open(byte[] file) implements Request {

        @Override
        public void wipe() {
            Arrays.fill(file, (byte) 0);
        }
    }

    /**
     * Takes the private key out of the file that was opened, in place of the one held; answered by {@link
     * Answer.KeyReady} or {@link Answer.WrongPassphrase}.
     *
     * @param passphrase in UTF-8, empty where the file needs none
     */
    record Unlock(byte[] passphrase) implements Request {

        @Override
        public void wipe() {
            Arrays.fill(passphrase, (byte) 0);
        }
    }

    /** Gives the held key another comment; answered by {@link Answer.KeyReady}. */
    record Rename(String comment) implements Request {}

    /**
     * Writes the held private key into a file; answered by {@link Answer.FileReady}.
     *
     * @param passphrase in UTF-8, empty for a file without one
     */
    record SavePrivateKey(PrivateKeyFormat format, byte[] passphrase, Cost cost) implements Request {

        @Override
        public void wipe() {
            Arrays.fill(passphrase, (byte) 0);
        }
    }

    /** Reads a file that the user saved and compares it with the held key; answered by {@link Answer.Checked}. */
    record CheckFile(byte[] file, byte[] passphrase) implements Request {

        @Override
        public void wipe() {
            Arrays.fill(file, (byte) 0);
            Arrays.fill(passphrase, (byte) 0);
        }
    }

    /** Draws a passphrase of words; answered by {@link Answer.Suggested}. */
    record Suggest(int words) implements Request {}

    /** Signs a portal's challenge with the held key; answered by {@link Answer.Proved}. */
    record Prove(String challenge) implements Request {}

    /** Overwrites the held key and all that was collected for a seed; answered by {@link Answer.Forgotten}. */
    record Forget() implements Request {}

    /** Says what a pasted text is that should be a public key; answered by {@link Answer.Inspected}. */
    record Inspect(String text) implements Request {}
}
