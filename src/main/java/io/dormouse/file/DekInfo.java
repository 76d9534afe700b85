package io.dormouse.file;

import io.dormouse.key.KeyFormatException;
import java.util.Arrays;
import java.util.Locale;
import org.bouncycastle.crypto.digests.MD5Digest;

/**
 * How the first generation of PEM files is hidden: a block cipher whose key is one MD5 of passphrase and salt.
 *
 * <p>RFC 1421 sections 4.6.1.1 and 4.6.1.3 for the headers; the rest is OpenSSL's (EVP_BytesToKey with one round), where
 * the salt is the beginning of the initialisation vector.
 */
record DekInfo(CbcCipher cipher, byte[] iv) {

    private static final String PROC_TYPE = "Proc-Type";
    private static final String ENCRYPTED = "4,ENCRYPTED";
    private static final String DEK_INFO = "DEK-Info";
    private static final String HEX = "0123456789ABCDEF";
    private static final String BY_SSH_KEYGEN = "Run ssh-keygen -p -f with the name of the file, and load it again.";
    private static final int SALT = 8;
    private static final int LONGEST_NAME = 24;

    static boolean isIn(PemBlock block) {
        return block.headers().containsKey(PROC_TYPE) || block.headers().containsKey(DEK_INFO);
    }

    static DekInfo read(PemBlock block, String what) throws KeyFormatException {
        String value = block.headers().getOrDefault(DEK_INFO, "").toUpperCase(Locale.ROOT);
        int comma = value.indexOf(',');
        String procType = block.headers().getOrDefault(PROC_TYPE, "").replace(" ", "");
        if (comma < 0 || !procType.equals(ENCRYPTED)) {
            throw KeyFormatException.damaged(what, "the lines that say how it is encrypted are not complete");
        }
        CbcCipher cipher = cipher(value.substring(0, comma).strip(), what);
        return new DekInfo(cipher, iv(value.substring(comma + 1).strip(), cipher, what));
    }

    private static CbcCipher cipher(String name, String what) throws KeyFormatException {
        for (CbcCipher cipher : CbcCipher.values()) {
            if (cipher.label().equals(name)) {
                return cipher;
            }
        }
        throw new KeyFormatException(
                KeyFormatException.Cause.UNSUPPORTED,
                what + " is encrypted with " + (isName(name) ? name : "a cipher of an unreadable name")
                        + ", which Dormouse does not read. "
                        + (isOfToday(name) ? BY_SSH_KEYGEN : Pbes2.REWRITE_LEGACY));
    }

    /** Where the cipher is an older one, ssh-keygen says that the passphrase is wrong. */
    private static boolean isOfToday(String cipher) {
        return cipher.startsWith("AES") || cipher.startsWith("CAMELLIA") || cipher.startsWith("ARIA");
    }

    private static boolean isName(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-')) {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= LONGEST_NAME;
    }

    private static byte[] iv(String hex, CbcCipher cipher, String what) throws KeyFormatException {
        byte[] iv = new byte[cipher.blockBytes()];
        boolean valid = hex.length() == 2 * iv.length;
        for (int i = 0; valid && i < hex.length(); i++) {
            int digit = HEX.indexOf(hex.charAt(i));
            valid = digit >= 0;
            iv[i / 2] |= (byte) (digit << (i % 2 == 0 ? 4 : 0));
        }
        if (!valid) {
            throw KeyFormatException.damaged(what, "the line \"" + DEK_INFO + ":\" has been changed");
        }
        return iv;
    }

    /** The lines in front of the base64, with the blank one that ends them. */
    String write() {
        StringBuilder text =
                new StringBuilder(PROC_TYPE).append(": ").append(ENCRYPTED).append('\n');
        text.append(DEK_INFO).append(": ").append(cipher.label()).append(',');
        for (byte b : iv) {
            text.append(HEX.charAt(b >> 4 & 15)).append(HEX.charAt(b & 15));
        }
        return text.append("\n\n").toString();
    }

    byte[] encrypt(byte[] passphrase, byte[] plain) {
        byte[] key = key(passphrase);
        byte[] hidden = cipher.encrypt(key, iv, plain);
        Arrays.fill(key, (byte) 0);
        return hidden;
    }

    /**
     * Decrypts and takes the padding off.
     *
     * @throws KeyFormatException WRONG_PASSPHRASE if there is no padding
     */
    byte[] decrypt(byte[] passphrase, byte[] hidden, String what) throws KeyFormatException {
        byte[] key = key(passphrase);
        byte[] plain = cipher.decrypt(key, iv, hidden);
        Arrays.fill(key, (byte) 0);
        return cipher.unpadded(plain, what);
    }

    private byte[] key(byte[] passphrase) {
        byte[] key = new byte[cipher.keyBytes()];
        MD5Digest md5 = new MD5Digest();
        byte[] hash = new byte[md5.getDigestSize()];
        for (int done = 0; done < key.length; done += hash.length) {
            if (done > 0) {
                md5.update(hash, 0, hash.length);
            }
            md5.update(passphrase, 0, passphrase.length);
            md5.update(iv, 0, SALT);
            md5.doFinal(hash, 0);
            System.arraycopy(hash, 0, key, done, Math.min(hash.length, key.length - done));
        }
        Arrays.fill(hash, (byte) 0);
        return key;
    }
}
