package io.dormouse.file;

import io.dormouse.key.DsaPrivateKey;
import io.dormouse.key.DsaPublicKey;
import io.dormouse.key.KeyFormatException;
import io.dormouse.key.PrivateKey;
import io.dormouse.key.PublicKey;
import io.dormouse.key.RsaPrivateKey;
import io.dormouse.key.RsaPublicKey;
import io.dormouse.key.Secret;
import io.dormouse.key.SshKey;
import io.dormouse.key.WireReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.digests.MD5Digest;

/**
 * The private key file of ssh.com's programs, which PuTTYgen exports too: read only, since nothing else wants it today.
 *
 * <p>No document describes it; this is what PuTTYgen 0.78 writes. RSA and DSA, clear or with triple DES. A protected file
 * shows nothing of its key before it is unlocked, and cannot tell a wrong passphrase from damage: both are called the
 * former.
 */
final class SshComKey implements KeyFile {

    static final String BEGIN = "---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----";

    private static final String END = "---- END SSH2 ENCRYPTED PRIVATE KEY ----";
    private static final String WHAT = "This ssh.com private key";
    private static final long MAGIC = 0x3f6ff9ebL;
    private static final String RSA = "if-modn{sign{rsa-";
    private static final String DSA = "dl-modp{sign{dsa-";
    private static final String CLEAR = "none";
    private static final String ENCRYPTED = "3des-cbc";
    private static final int MOST_BITS = 16384;

    private final String comment;
    private final boolean rsa;
    private final boolean encrypted;
    private final byte[] hidden;
    private final Optional<PublicKey> publicKey;

    private SshComKey(String comment, byte[] bytes) throws KeyFormatException {
        this.comment = comment;
        WireReader in = new WireReader(bytes, WHAT);
        if (in.uint32() != MAGIC || in.uint32() != bytes.length) {
            throw in.damaged("its first bytes are not those of such a key");
        }
        String type = in.name();
        rsa = type.startsWith(RSA);
        if (!rsa && !type.startsWith(DSA)) {
            throw new KeyFormatException(
                    KeyFormatException.Cause.UNSUPPORTED,
                    WHAT
                            + " is neither an RSA nor a DSA key, which are all that is known of this format. Make a new key.");
        }
        String cipher = in.name();
        encrypted = cipher.equals(ENCRYPTED);
        if (!encrypted && !cipher.equals(CLEAR)) {
            throw new KeyFormatException(
                    KeyFormatException.Cause.UNSUPPORTED,
                    WHAT
                            + " is encrypted with a cipher that Dormouse does not read. Take the passphrase off it with the"
                            + " program that made it, and load it again.");
        }
        hidden = in.string();
        in.end();
        if (encrypted && !CbcCipher.DES_EDE3.fits(hidden.length)) {
            throw in.damaged("its private part is not made of whole blocks");
        }
        if (encrypted) {
            publicKey = Optional.empty();
        } else {
            PrivateKey key = read(hidden);
            publicKey = Optional.of(key.publicKey());
            key.wipe();
        }
    }

    /** @param file begins with {@link #BEGIN}; its bytes as ISO 8859-1 */
    static SshComKey read(String file) throws KeyFormatException {
        Rfc4716.Frame frame = Rfc4716.frame(file, BEGIN, END, WHAT);
        return new SshComKey(unquoted(frame.comment()), frame.bytes());
    }

    /** Quotation marks enclose the comment, and nothing in it is escaped. */
    private static String unquoted(String comment) {
        boolean quoted = comment.length() >= 2 && comment.startsWith("\"") && comment.endsWith("\"");
        String text = quoted ? comment.substring(1, comment.length() - 1) : comment;
        return Comments.line(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public String description() {
        return (rsa ? "RSA" : "DSA") + " private key in the format of ssh.com";
    }

    @Override
    public boolean encrypted() {
        return encrypted;
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
        return comment;
    }

    @Override
    public SshKey unlock(byte[] passphrase) throws KeyFormatException {
        if (!encrypted) {
            return new SshKey(read(hidden), comment());
        }
        if (passphrase.length == 0) {
            throw WrongPassphrase.missing(WHAT);
        }
        byte[] key = key(passphrase);
        byte[] plain = CbcCipher.DES_EDE3.decrypt(key, new byte[CbcCipher.DES_EDE3.blockBytes()], hidden);
        Arrays.fill(key, (byte) 0);
        try {
            return new SshKey(read(plain), comment());
        } catch (KeyFormatException e) {
            throw WrongPassphrase.insteadOf(e, WHAT);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /** The MD5 of the passphrase, and the MD5 of the passphrase and that. */
    private static byte[] key(byte[] passphrase) {
        MD5Digest md5 = new MD5Digest();
        byte[] both = new byte[2 * md5.getDigestSize()];
        md5.update(passphrase, 0, passphrase.length);
        md5.doFinal(both, 0);
        md5.update(passphrase, 0, passphrase.length);
        md5.update(both, 0, md5.getDigestSize());
        md5.doFinal(both, md5.getDigestSize());
        byte[] key = Arrays.copyOf(both, CbcCipher.DES_EDE3.keyBytes());
        Arrays.fill(both, (byte) 0);
        return key;
    }

    /** What follows the numbers fills up the last block. */
    private PrivateKey read(byte[] plain) throws KeyFormatException {
        WireReader outer = new WireReader(plain, WHAT);
        byte[] numbers = outer.string();
        try {
            if (!encrypted || outer.remaining() >= CbcCipher.DES_EDE3.blockBytes()) {
                outer.end();
            }
            WireReader in = new WireReader(numbers, WHAT);
            PrivateKey key = rsa ? readRsa(in) : readDsa(in);
            in.end();
            return key;
        } finally {
            Arrays.fill(numbers, (byte) 0);
        }
    }

    private static PrivateKey readRsa(WireReader in) throws KeyFormatException {
        BigInteger e = number(in);
        Secret d = Secret.ofNumber(number(in));
        RsaPublicKey publicKey = new RsaPublicKey(e, number(in));
        Secret iqmp = Secret.ofNumber(number(in));
        Secret q = Secret.ofNumber(number(in));
        Secret p = Secret.ofNumber(number(in));
        return new RsaPrivateKey(publicKey, d, p, q, iqmp);
    }

    private static PrivateKey readDsa(WireReader in) throws KeyFormatException {
        if (in.uint32() != 0) {
            throw in.damaged("it says that its numbers stand elsewhere");
        }
        BigInteger p = number(in);
        BigInteger g = number(in);
        BigInteger q = number(in);
        DsaPublicKey publicKey = new DsaPublicKey(p, q, g, number(in));
        return new DsaPrivateKey(publicKey, Secret.ofNumber(number(in)));
    }

    /** Unlike everywhere else in SSH, in front stands how many bits follow, and there is no sign. */
    private static BigInteger number(WireReader in) throws KeyFormatException {
        long bits = in.uint32();
        if (bits > MOST_BITS) {
            throw in.damaged("a number in it is larger than any in a key");
        }
        byte[] bytes = in.raw(((int) bits + 7) / 8);
        BigInteger number = new BigInteger(1, bytes);
        Arrays.fill(bytes, (byte) 0);
        return number;
    }
}
