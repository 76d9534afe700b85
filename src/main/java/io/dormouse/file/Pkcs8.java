package io.dormouse.file;

import io.dormouse.key.KeyFormatException;
import io.dormouse.key.PrivateKey;
import io.dormouse.key.PublicKey;
import io.dormouse.key.SshKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The private key file of OpenSSL, Java and most else that is not SSH: PKCS#8 in PEM, read and written.
 *
 * <p>RFC 5958, RFC 7468 sections 10 and 11. It has no comment. A protected file shows nothing of its key before it is
 * unlocked, and cannot tell a wrong passphrase from damage: both are called the former.
 */
public final class Pkcs8 implements KeyFile {

    /**
     * How often PBKDF2 hashes: what OWASP's Password Storage Cheat Sheet asks of HMAC-SHA-256 since 2023. In a browser that
     * is about a second; OpenSSL and ssh-keygen themselves write 2048, which is next to nothing today.
     */
    public static final int DEFAULT_ITERATIONS = 600_000;

    static final String CLEAR = "PRIVATE KEY";
    static final String ENCRYPTED = "ENCRYPTED PRIVATE KEY";

    private static final String WHAT = "This PKCS#8 private key";
    private static final CbcCipher CIPHER = CbcCipher.AES_256;
    private static final int FEWEST_SALT_BYTES = 8;
    private static final int WIDTH = 64;

    private final PemBlock block;
    private final Optional<Pbes2> protection;
    private final byte[] hidden;
    private final Optional<PublicKey> publicKey;

    private Pkcs8(PemBlock block) throws KeyFormatException {
        this.block = block;
        if (block.label().equals(CLEAR)) {
            protection = Optional.empty();
            hidden = new byte[0];
            PrivateKey key = read(block.der());
            publicKey = Optional.of(key.publicKey());
            key.wipe();
        } else {
            DerReader in = new DerReader(block.der(), WHAT);
            DerReader fields = in.sequence();
            in.end();
            Pbes2 pbes2 = Pbes2.read(fields);
            protection = Optional.of(pbes2);
            hidden = fields.octets();
            fields.end();
            publicKey = Optional.empty();
            if (!pbes2.cipher().fits(hidden.length)) {
                throw fields.damaged("its private part is not made of whole blocks");
            }
        }
    }

    /** @param file has a block with one of the two labels */
    static Pkcs8 read(String file) throws KeyFormatException {
        return new Pkcs8(PemBlock.read(file, WHAT));
    }

    @Override
    public String description() {
        return "PKCS#8 private key";
    }

    @Override
    public boolean readBySsh() {
        return true;
    }

    @Override
    public boolean encrypted() {
        return protection.isPresent();
    }

    @Override
    public boolean showsPublicKey() {
        return publicKey.isPresent();
    }

    @Override
    public PublicKey publicKey() {
        return publicKey.orElseThrow(IllegalStateException::new);
    }

    @Override
    public String comment() {
        return "";
    }

    @Override
    public List<String> notes() {
        return block.notes();
    }

    @Override
    public Optional<String> costWarning() {
        return protection.flatMap(pbes2 -> pbes2.derivation().costWarning());
    }

    @Override
    public Optional<Stretching> stretching() {
        return protection.map(pbes2 -> pbes2);
    }

    /** What {@link #write} does with a passphrase and so many iterations. */
    public static Stretching stretching(int iterations) {
        return new Pbes2(new Pbkdf2(Pbkdf2.Hash.SHA256, new byte[0], iterations), CIPHER, new byte[0]);
    }

    @Override
    public SshKey unlock(byte[] passphrase) throws KeyFormatException {
        if (!encrypted()) {
            return new SshKey(read(block.der()), "");
        }
        if (passphrase.length == 0) {
            throw WrongPassphrase.missing(WHAT);
        }
        byte[] plain = protection.get().decrypt(passphrase, hidden, WHAT);
        try {
            return new SshKey(read(plain), "");
        } catch (KeyFormatException e) {
            throw WrongPassphrase.insteadOf(e, WHAT);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    private static PrivateKey read(byte[] der) throws KeyFormatException {
        DerReader in = new DerReader(der, WHAT);
        PrivateKey key = PrivateKeyInfo.read(in);
        in.end();
        return key;
    }

    /**
     * Writes the file, with line feeds; protected, it is AES-256 with PBKDF2 and HMAC-SHA-256. The comment is lost.
     *
     * @param passphrase no bytes: the file is not protected, and all that follows is not used
     * @param iterations 1 to 10,000,000
     * @param salt 8 random bytes or more, better 16; never the same twice
     * @param iv 16 random bytes; never the same twice
     */
    public static byte[] write(SshKey key, byte[] passphrase, int iterations, byte[] salt, byte[] iv) {
        byte[] plain = PrivateKeyInfo.of(key.privateKey()).take();
        String label = CLEAR;
        byte[] bytes = plain;
        if (passphrase.length > 0) {
            if (iterations < 1
                    || iterations > Pbkdf2.MOST_ITERATIONS
                    || salt.length < FEWEST_SALT_BYTES
                    || iv.length != CIPHER.blockBytes()) {
                throw new IllegalArgumentException(
                        "PKCS#8 wants 1 to 10,000,000 iterations, 8 bytes of salt, 16 bytes of initialisation vector");
            }
            label = ENCRYPTED;
            Pbes2 pbes2 = new Pbes2(new Pbkdf2(Pbkdf2.Hash.SHA256, salt, iterations), CIPHER, iv);
            bytes = new DerWriter()
                    .sequence(pbes2.write().octets(pbes2.encrypt(passphrase, plain)))
                    .take();
        }
        byte[] file = Armor.write(label, bytes, WIDTH).getBytes(StandardCharsets.US_ASCII);
        Arrays.fill(plain, (byte) 0);
        return file;
    }
}
