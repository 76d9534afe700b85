package io.dormouse.file;

import io.dormouse.key.KeyFormatException;
import io.dormouse.key.WireReader;
import io.dormouse.key.WireWriter;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.generators.BCrypt;

/**
 * How the private part of an OpenSSH file is hidden: not at all, or by a cipher with a key that bcrypt makes of the
 * passphrase.
 *
 * <p>PROTOCOL.key sections 2 and 3. Files are written with aes256-ctr, as ssh-keygen does untold.
 *
 * @param cipher null if nothing is hidden
 * @param salt of bcrypt
 * @param rounds how often bcrypt runs, 1 to {@link #MOST_ROUNDS}
 */
record OpenSshProtection(OpenSshCipher cipher, byte[] salt, int rounds) implements Stretching {

    /** About 170 times what ssh-keygen uses; more would be an attack on whoever opens the file. */
    static final int MOST_ROUNDS = 4096;

    static final OpenSshProtection NONE = new OpenSshProtection(null, new byte[0], 0);

    private static final String KDF = "bcrypt";
    private static final String NOTHING = "none";

    /** Some ten seconds in a browser. */
    private static final int USUAL_ROUNDS = 512;

    /** More than these take about a second there. */
    private static final int QUICK_ROUNDS = 48;

    private static final int CLEAR_BLOCK = 8;
    private static final int LONGEST_NAME = 40;

    boolean encrypted() {
        return cipher != null;
    }

    /** The private part is filled up to a multiple of this. */
    int blockSize() {
        return encrypted() ? cipher.block() : CLEAR_BLOCK;
    }

    /** How many bytes follow the private part, to show that it has not been changed. */
    int tagSize() {
        return encrypted() ? cipher.tag() : 0;
    }

    /** Writes the names of cipher and key derivation, and the options of the latter. */
    void write(WireWriter out) {
        if (encrypted()) {
            byte[] options = new WireWriter().string(salt).uint32(rounds).toBytes();
            out.string(cipher.label()).string(KDF).string(options);
        } else {
            out.string(NOTHING).string(NOTHING).string("");
        }
    }

    static OpenSshProtection read(WireReader in) throws KeyFormatException {
        String cipherName = in.name();
        String kdf = in.name();
        byte[] options = in.string();
        if (cipherName.equals(NOTHING) && kdf.equals(NOTHING) && options.length == 0) {
            return NONE;
        }
        Optional<OpenSshCipher> cipher = OpenSshCipher.named(cipherName);
        if (cipherName.equals(NOTHING) || !kdf.equals(KDF)) {
            throw in.damaged("it names a protection that OpenSSH does not have");
        }
        if (cipher.isEmpty()) {
            throw unknown(cipherName);
        }
        WireReader optionsIn = new WireReader(options, OpenSshKey.WHAT);
        byte[] salt = optionsIn.string();
        long rounds = optionsIn.uint32();
        optionsIn.end();
        if (salt.length == 0 || rounds == 0) {
            throw in.damaged("its settings for bcrypt are too small to be real");
        }
        if (rounds > MOST_ROUNDS) {
            throw new KeyFormatException(
                    KeyFormatException.Cause.TOO_COSTLY,
                    OpenSshKey.WHAT + " asks for " + rounds
                            + " rounds of bcrypt to check its passphrase; Dormouse gives at"
                            + " most " + MOST_ROUNDS
                            + ". Run ssh-keygen -p -a 24 -f with the name of the file, and load"
                            + " it again.");
        }
        return new OpenSshProtection(cipher.get(), salt, (int) rounds);
    }

    /** OpenSSH 6.5 to 7.5 had more ciphers, of which those of today know nothing. */
    private static KeyFormatException unknown(String cipher) {
        return new KeyFormatException(
                KeyFormatException.Cause.UNSUPPORTED,
                OpenSshKey.WHAT + " is encrypted with "
                        + (cipher.length() <= LONGEST_NAME ? cipher : "a cipher of an unreadable name")
                        + ", which Dormouse does not read. Run ssh-keygen -p -f with the name of the file, where"
                        + " OpenSSH still has that cipher (it was taken out in 7.6), and load it again.");
    }

    /** As {@link KeyFile#costWarning()}. */
    Optional<String> costWarning() {
        if (rounds <= USUAL_ROUNDS) {
            return Optional.empty();
        }
        return Optional.of("To check its passphrase, this file asks for " + rounds
                + " rounds of bcrypt, where ssh-keygen takes 24. It may take minutes. Go on only if you know where the file"
                + " comes from.");
    }

    @Override
    public boolean isSlow() {
        return rounds > QUICK_ROUNDS;
    }

    @Override
    public double sample() {
        int few = Math.min(rounds, 2);
        BCrypt.pbkdfGenerate(new byte[1], new byte[16], few, cipher.keyMaterial());
        return (double) few / rounds;
    }

    /** The private part, or nothing where a tag shows that the passphrase is wrong or the file changed. */
    Optional<byte[]> decrypt(byte[] passphrase, byte[] hidden, byte[] tag) {
        if (!encrypted()) {
            return Optional.of(hidden.clone());
        }
        byte[] derived = derive(passphrase);
        Optional<byte[]> plain = cipher.decrypt(derived, hidden, tag);
        Arrays.fill(derived, (byte) 0);
        return plain;
    }

    /** Hides the private part with aes256-ctr, or leaves it as it is. */
    byte[] encrypt(byte[] passphrase, byte[] plain) {
        if (!encrypted()) {
            return plain.clone();
        }
        byte[] derived = derive(passphrase);
        byte[] hidden = OpenSshCipher.encrypt(derived, plain);
        Arrays.fill(derived, (byte) 0);
        return hidden;
    }

    /** Takes the time that the rounds say. */
    private byte[] derive(byte[] passphrase) {
        return BCrypt.pbkdfGenerate(passphrase, salt, rounds, cipher.keyMaterial());
    }
}
