package io.dormouse.file;

import io.dormouse.key.DsaPrivateKey;
import io.dormouse.key.EcdsaPrivateKey;
import io.dormouse.key.KeyFormatException;
import io.dormouse.key.PrivateKey;
import io.dormouse.key.PublicKey;
import io.dormouse.key.RsaPrivateKey;
import io.dormouse.key.SshKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The first format of OpenSSH and OpenSSL, one PEM label for each type of key: read, and written as
 * {@code ssh-keygen -m PEM} does.
 *
 * <p>RFC 8017 (PKCS#1), RFC 5915 (SEC 1), OpenSSL for DSA and for the encryption. It has no comment. A protected file shows
 * nothing of its key before it is unlocked, and cannot tell a wrong passphrase from damage: both are called the former.
 */
public final class PemPrivateKey implements KeyFile {

    static final String RSA = "RSA PRIVATE KEY";
    static final String EC = "EC PRIVATE KEY";
    static final String DSA = "DSA PRIVATE KEY";

    private static final String WHAT = "This PEM private key";
    private static final CbcCipher CIPHER = CbcCipher.AES_128;
    private static final int WIDTH = 64;
    private static final String WEAK =
            "The passphrase protects this file badly: its format hashes it only once. Save the key in another format.";

    private final PemBlock block;
    private final Optional<DekInfo> protection;
    private final Optional<PublicKey> publicKey;

    private PemPrivateKey(PemBlock block) throws KeyFormatException {
        this.block = block;
        if (DekInfo.isIn(block)) {
            DekInfo dekInfo = DekInfo.read(block, WHAT);
            if (!dekInfo.cipher().fits(block.der().length)) {
                throw KeyFormatException.damaged(WHAT, "it is not made of whole blocks");
            }
            protection = Optional.of(dekInfo);
            publicKey = Optional.empty();
        } else {
            protection = Optional.empty();
            PrivateKey key = read(block.der());
            publicKey = Optional.of(key.publicKey());
            key.wipe();
        }
    }

    /** @param file has a block with one of the three labels */
    static PemPrivateKey read(String file) throws KeyFormatException {
        return new PemPrivateKey(PemBlock.read(file, WHAT));
    }

    @Override
    public String description() {
        return switch (block.label()) {
            case RSA -> "RSA private key in the older PEM format (PKCS#1)";
            case EC -> "ECDSA private key in the older PEM format (SEC 1)";
            default -> "DSA private key in the older PEM format";
        };
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
        List<String> notes = new ArrayList<>(block.notes());
        if (encrypted()) {
            notes.add(WEAK);
        }
        return notes;
    }

    @Override
    public SshKey unlock(byte[] passphrase) throws KeyFormatException {
        if (!encrypted()) {
            return new SshKey(read(block.der()), "");
        }
        if (passphrase.length == 0) {
            throw WrongPassphrase.missing(WHAT);
        }
        byte[] plain = protection.get().decrypt(passphrase, block.der(), WHAT);
        try {
            return new SshKey(read(plain), "");
        } catch (KeyFormatException e) {
            throw WrongPassphrase.insteadOf(e, WHAT);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    private PrivateKey read(byte[] der) throws KeyFormatException {
        DerReader in = new DerReader(der, WHAT);
        PrivateKey key =
                switch (block.label()) {
                    case RSA -> Pkcs1.readPrivate(in);
                    case EC -> Sec1.readPrivate(Optional.empty(), in);
                    default -> DsaNumbers.readPrivate(in);
                };
        in.end();
        return key;
    }

    /**
     * Writes the file, with line feeds. The comment is lost.
     *
     * @param key for which {@link KeyFormat#PEM} has no objection
     * @param passphrase no bytes: the file is not protected, and iv is not used
     * @param iv 16 random bytes; never the same twice
     */
    public static byte[] write(SshKey key, byte[] passphrase, byte[] iv) {
        PrivateKey privateKey = key.privateKey();
        String label;
        DerWriter der;
        if (privateKey instanceof RsaPrivateKey rsa) {
            label = RSA;
            der = Pkcs1.privateKey(rsa);
        } else if (privateKey instanceof EcdsaPrivateKey ecdsa) {
            label = EC;
            der = Sec1.privateKey(ecdsa, true);
        } else if (privateKey instanceof DsaPrivateKey dsa) {
            label = DSA;
            der = DsaNumbers.privateKey(dsa);
        } else {
            throw new IllegalArgumentException("the older PEM format has no place for a " + privateKey);
        }
        byte[] plain = der.take();
        String headers = "";
        byte[] bytes = plain;
        if (passphrase.length > 0) {
            if (iv.length != CIPHER.blockBytes()) {
                throw new IllegalArgumentException("the initialisation vector has 16 bytes");
            }
            DekInfo dekInfo = new DekInfo(CIPHER, iv);
            headers = dekInfo.write();
            bytes = dekInfo.encrypt(passphrase, plain);
        }
        byte[] file = Armor.write(label, headers, bytes, WIDTH).getBytes(StandardCharsets.US_ASCII);
        Arrays.fill(plain, (byte) 0);
        return file;
    }
}
