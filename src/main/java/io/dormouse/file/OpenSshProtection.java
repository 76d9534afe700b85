package io.dormouse.file;

import io.dormouse.key.KeyFormatException;
import io.dormouse.key.WireReader;
import io.dormouse.key.WireWriter;
import java.util.Arrays;
import java.util.Set;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.generators.BCrypt;
import org.bouncycastle.crypto.modes.CTRModeCipher;
import org.bouncycastle.crypto.modes.SICBlockCipher;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;

/**
 * How the private part of an OpenSSH file is hidden: not at all, or by AES-256 in counter mode with a key that bcrypt makes
 * of the passphrase.
 *
 * <p>PROTOCOL.key section 2. Of all the ciphers that ssh-keygen can be told to use this is the one it uses untold.
 *
 * @param salt null if nothing is hidden
 * @param rounds how often bcrypt runs, 1 to {@link #MOST_ROUNDS}
 */
record OpenSshProtection(byte[] salt, int rounds) {

    /** About 170 times what ssh-keygen uses; more would be an attack on whoever opens the file. */
    static final int MOST_ROUNDS = 4096;

    static final OpenSshProtection NONE = new OpenSshProtection(null, 0);

    private static final String CIPHER = "aes256-ctr";
    private static final String KDF = "bcrypt";
    private static final String NOTHING = "none";
    private static final int KEY = 32;
    private static final int IV = 16;

    private static final Set<String> OTHER_CIPHERS = Set.of(
            "3des-cbc",
            "aes128-cbc",
            "aes192-cbc",
            "aes256-cbc",
            "aes128-ctr",
            "aes192-ctr",
            "aes128-gcm@openssh.com",
            "aes256-gcm@openssh.com",
            "chacha20-poly1305@openssh.com");

    boolean encrypted() {
        return salt != null;
    }

    /** The private part is filled up to a multiple of this. */
    int blockSize() {
        return encrypted() ? 16 : 8;
    }

    /** Writes the names of cipher and key derivation, and the options of the latter. */
    void write(WireWriter out) {
        if (encrypted()) {
            byte[] options = new WireWriter().string(salt).uint32(rounds).toBytes();
            out.string(CIPHER).string(KDF).string(options);
        } else {
            out.string(NOTHING).string(NOTHING).string("");
        }
    }

    static OpenSshProtection read(WireReader in) throws KeyFormatException {
        String cipher = in.name();
        if (OTHER_CIPHERS.contains(cipher)) {
            throw new KeyFormatException(
                    KeyFormatException.Cause.UNSUPPORTED,
                    "This OpenSSH private key is encrypted with " + cipher + ", which Dormouse does not read. Run"
                            + " ssh-keygen -p -Z aes256-ctr -f with the name of the file, and load it again.");
        }
        String kdf = in.name();
        byte[] options = in.string();
        if (cipher.equals(NOTHING) && kdf.equals(NOTHING) && options.length == 0) {
            return NONE;
        }
        if (!cipher.equals(CIPHER) || !kdf.equals(KDF)) {
            throw in.damaged("it names a protection that OpenSSH does not have");
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
                    KeyFormatException.Cause.TOO_LARGE,
                    OpenSshKey.WHAT + " asks for " + rounds
                            + " rounds of bcrypt to check its passphrase; Dormouse gives at"
                            + " most " + MOST_ROUNDS
                            + ". Run ssh-keygen -p -a 24 -f with the name of the file, and load"
                            + " it again.");
        }
        return new OpenSshProtection(salt, (int) rounds);
    }

    /** Hides or shows, which in counter mode is the same. Takes the time that the rounds say. */
    byte[] apply(byte[] passphrase, byte[] in) {
        byte[] out = in.clone();
        if (encrypted()) {
            byte[] derived = BCrypt.pbkdfGenerate(passphrase, salt, rounds, KEY + IV);
            CTRModeCipher cipher = SICBlockCipher.newInstance(AESEngine.newInstance());
            cipher.init(true, new ParametersWithIV(new KeyParameter(derived, 0, KEY), derived, KEY, IV));
            cipher.processBytes(in, 0, in.length, out, 0);
            Arrays.fill(derived, (byte) 0);
        }
        return out;
    }
}
