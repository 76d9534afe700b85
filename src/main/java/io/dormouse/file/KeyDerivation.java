package io.dormouse.file;

import io.dormouse.key.KeyFormatException;
import java.util.Optional;

/** How a PKCS#8 file makes the key of a cipher out of a passphrase, so that guessing is slow. */
sealed interface KeyDerivation permits Pbkdf2, Scrypt {

    /**
     * Takes the memory and the time that the file says.
     *
     * @param bytes how long the key is to be
     */
    byte[] derive(byte[] passphrase, int bytes);

    /** As {@link Stretching#isSlow()}. */
    boolean isSlow();

    /** How much there is to do, in a unit of its own; the time grows with it. */
    double work();

    /** The same with so little to do that it is done in a moment. */
    KeyDerivation sample();

    /** As {@link KeyFile#costWarning()}. */
    Optional<String> costWarning();

    /** Name and parameters. */
    DerWriter write();

    /**
     * Reads what {@link #write()} writes and compares it with the limits.
     *
     * @param keyBytes what the cipher needs; the file may say it too
     */
    static KeyDerivation read(AlgorithmIdentifier algorithm, int keyBytes) throws KeyFormatException {
        DerReader parameters = algorithm.parameters();
        KeyDerivation derivation;
        if (algorithm.is(Pbkdf2.OID)) {
            derivation = Pbkdf2.read(parameters, keyBytes);
        } else if (algorithm.is(Scrypt.OID)) {
            derivation = Scrypt.read(parameters, keyBytes);
        } else {
            throw parameters.unsupported(
                    "is protected by a key derivation with the number " + algorithm.algorithm()
                            + ", which Dormouse does not know",
                    Pbes2.REWRITE);
        }
        parameters.end();
        return derivation;
    }

    /** Reads the optional field that repeats the length of the cipher's key. */
    static void readKeyLength(DerReader fields, int keyBytes) throws KeyFormatException {
        if (fields.nextIs(DerReader.INTEGER) && fields.count() != keyBytes) {
            throw fields.damaged("its cipher and its key derivation do not fit each other");
        }
    }
}
