package io.dormouse.file;

import io.dormouse.key.EddsaCurve;
import io.dormouse.key.EddsaPublicKey;
import io.dormouse.key.KeyFormatException;
import io.dormouse.key.PrivateKey;
import io.dormouse.key.PublicKey;
import io.dormouse.key.SshKey;
import io.dormouse.key.WireReader;
import io.dormouse.key.WireWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * OpenSSH's own private key file, {@code openssh-key-v1}: read with every cipher, and written as ssh-keygen does.
 *
 * <p>PROTOCOL.key in the sources of OpenSSH. The comment is inside the private part, so it is not seen before unlocking.
 */
public final class OpenSshKey implements KeyFile {

    static final String LABEL = "OPENSSH PRIVATE KEY";
    static final String WHAT = "This OpenSSH private key";

    private static final byte[] MAGIC = "openssh-key-v1\0".getBytes(StandardCharsets.US_ASCII);
    private static final int WIDTH = 70;
    private static final int SALT = 16;

    /** What PuTTYgen adds at most; ssh-keygen stays below the block size. */
    private static final int MOST_PADDING = 16;

    private final List<String> mended;
    private final OpenSshProtection protection;
    private final PublicKey publicKey;
    private final byte[] hidden;
    private final byte[] tag;

    private OpenSshKey(PemBlock block) throws KeyFormatException {
        WireReader in = new WireReader(block.der(), WHAT);
        if (!block.headers().isEmpty()) {
            throw in.damaged("there are lines in it that such a file does not have");
        }
        mended = block.notes();
        if (in.remaining() < MAGIC.length || !Arrays.equals(in.raw(MAGIC.length), MAGIC)) {
            throw new KeyFormatException(
                    KeyFormatException.Cause.DAMAGED,
                    "This says it is an OpenSSH private key, but what is inside is something else. Whatever program wrote"
                            + " it made a mistake; export the key from there in another format.");
        }
        protection = OpenSshProtection.read(in);
        long keys = in.uint32();
        if (keys != 1) {
            throw new KeyFormatException(
                    KeyFormatException.Cause.UNSUPPORTED,
                    "This OpenSSH file holds " + keys
                            + " keys. No program writes or reads other than one; take the file"
                            + " with the one you need.");
        }
        publicKey = PublicHalf.read(in.string(), WHAT);
        hidden = in.string();
        tag = in.raw(protection.tagSize());
        in.end();
        if (hidden.length == 0 || encrypted() && !isPadded()) {
            throw in.damaged("its private part is not made of whole blocks");
        }
    }

    private boolean isPadded() {
        return hidden.length % protection.blockSize() == 0;
    }

    /** @param file has a block with this label */
    static OpenSshKey read(String file) throws KeyFormatException {
        return new OpenSshKey(PemBlock.read(file, WHAT));
    }

    @Override
    public String description() {
        return "OpenSSH private key";
    }

    @Override
    public boolean readBySsh() {
        return true;
    }

    @Override
    public boolean encrypted() {
        return protection.encrypted();
    }

    @Override
    public PublicKey publicKey() {
        return publicKey;
    }

    @Override
    public String comment() {
        return "";
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>(mended);
        if (!isPadded()) {
            notes.add("The padding at the end of the key is missing, so that ssh-keygen would refuse this file. Save it"
                    + " again.");
        }
        if (publicKey instanceof EddsaPublicKey eddsa && eddsa.curve() == EddsaCurve.ED448) {
            notes.add(
                    "This is an Ed448 key, which PuTTY has and OpenSSH has not: although it is an OpenSSH file, ssh and"
                            + " ssh-keygen refuse it. Save it for PuTTY.");
        }
        return notes;
    }

    @Override
    public Optional<String> costWarning() {
        return protection.costWarning();
    }

    @Override
    public Optional<Stretching> stretching() {
        return encrypted() ? Optional.of(protection) : Optional.empty();
    }

    /** What {@link #write} does with a passphrase and so many rounds. */
    public static Stretching stretching(int rounds) {
        return new OpenSshProtection(OpenSshCipher.AES256_CTR, new byte[0], rounds);
    }

    @Override
    public SshKey unlock(byte[] passphrase) throws KeyFormatException {
        if (encrypted() && passphrase.length == 0) {
            throw WrongPassphrase.missing(WHAT);
        }
        byte[] plain = protection.decrypt(passphrase, hidden, tag).orElseThrow(() -> WrongPassphrase.ofSealed(WHAT));
        try {
            WireReader in = new WireReader(plain, WHAT);
            if (in.uint32() != in.uint32()) {
                throw encrypted() ? WrongPassphrase.ofSealed(WHAT) : in.damaged("its private part has been changed");
            }
            PrivateKey privateKey = OpenSshPrivateBlob.read(publicKey, in);
            String comment = Comments.line(in.string());
            checkPadding(in);
            return new SshKey(privateKey, comment);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    private static void checkPadding(WireReader in) throws KeyFormatException {
        if (in.remaining() > MOST_PADDING) {
            in.end();
        }
        byte[] padding = in.raw(in.remaining());
        for (int i = 0; i < padding.length; i++) {
            if (padding[i] != i + 1) {
                throw in.damaged("its last bytes have been changed");
            }
        }
    }

    /**
     * Writes the file, with line feeds.
     *
     * @param passphrase no bytes: the file is not protected, and rounds and salt are not used
     * @param rounds 1 to 4096; ssh-keygen uses 24
     * @param salt 16 random bytes; never the same twice
     * @param checkInt any number; tells a right passphrase from a wrong one
     */
    public static byte[] write(SshKey key, byte[] passphrase, int rounds, byte[] salt, int checkInt) {
        OpenSshProtection protection = OpenSshProtection.NONE;
        if (passphrase.length > 0) {
            if (rounds < 1 || rounds > OpenSshProtection.MOST_ROUNDS || salt.length != SALT) {
                throw new IllegalArgumentException("bcrypt wants 1 to 4096 rounds and 16 bytes of salt");
            }
            protection = new OpenSshProtection(OpenSshCipher.AES256_CTR, salt, rounds);
        }
        byte[] plain = plain(key, checkInt, protection.blockSize());
        WireWriter out = new WireWriter().raw(MAGIC);
        protection.write(out);
        out.uint32(1).string(key.privateKey().publicKey().blob());
        out.string(protection.encrypt(passphrase, plain));
        byte[] bytes = out.toBytes();
        byte[] file = Armor.write(LABEL, bytes, WIDTH).getBytes(StandardCharsets.US_ASCII);
        Arrays.fill(plain, (byte) 0);
        Arrays.fill(bytes, (byte) 0);
        out.wipe();
        return file;
    }

    private static byte[] plain(SshKey key, int checkInt, int blockSize) {
        WireWriter out = new WireWriter().uint32(checkInt).uint32(checkInt);
        OpenSshPrivateBlob.write(key.privateKey(), out);
        out.string(key.comment());
        for (byte i = 1; out.length() % blockSize != 0; i++) {
            out.raw(new byte[] {i});
        }
        byte[] plain = out.toBytes();
        out.wipe();
        return plain;
    }
}
