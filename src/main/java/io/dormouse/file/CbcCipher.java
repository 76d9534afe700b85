package io.dormouse.file;

import io.dormouse.key.KeyFormatException;
import java.util.Arrays;
import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.engines.AESLightEngine;
import org.bouncycastle.crypto.engines.DESedeEngine;
import org.bouncycastle.crypto.modes.CBCBlockCipher;
import org.bouncycastle.crypto.modes.CBCModeCipher;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;

/**
 * Block ciphers in cipher block chaining mode: those that hide PEM, PKCS#8 and ssh.com files, and among others the
 * files of PuTTY and OpenSSH.
 *
 * <p>FIPS 197, SP 800-67, SP 800-38A section 6.2; padding as in RFC 8018 section 6.1.1. The mode notices no change, so that
 * a wrong key shows only by what does not look like padding or like a key.
 */
enum CbcCipher {
    DES_EDE3("DES-EDE3-CBC", 24, 8, Oid.of(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 3, 7)),
    AES_128("AES-128-CBC", 16, 16, Oid.of(0x60, 0x86, 0x48, 1, 0x65, 3, 4, 1, 2)),
    AES_192("AES-192-CBC", 24, 16, Oid.of(0x60, 0x86, 0x48, 1, 0x65, 3, 4, 1, 0x16)),
    AES_256("AES-256-CBC", 32, 16, Oid.of(0x60, 0x86, 0x48, 1, 0x65, 3, 4, 1, 0x2a));

    private final String label;
    private final int keyBytes;
    private final int blockBytes;
    private final Oid oid;

    CbcCipher(String label, int keyBytes, int blockBytes, Oid oid) {
        this.label = label;
        this.keyBytes = keyBytes;
        this.blockBytes = blockBytes;
        this.oid = oid;
    }

    /** OpenSSL's name: {@code "AES-256-CBC"}. */
    String label() {
        return label;
    }

    int keyBytes() {
        return keyBytes;
    }

    /** The length of a block and of an initialisation vector. */
    int blockBytes() {
        return blockBytes;
    }

    Oid oid() {
        return oid;
    }

    /** Whether something of this length can have been encrypted. */
    boolean fits(int length) {
        return length > 0 && length % blockBytes == 0;
    }

    /** Pads and encrypts. */
    byte[] encrypt(byte[] key, byte[] iv, byte[] plain) {
        int padding = blockBytes - plain.length % blockBytes;
        byte[] padded = Arrays.copyOf(plain, plain.length + padding);
        Arrays.fill(padded, plain.length, padded.length, (byte) padding);
        byte[] hidden = apply(true, new ParametersWithIV(new KeyParameter(key), iv), padded);
        Arrays.fill(padded, (byte) 0);
        return hidden;
    }

    /**
     * Decrypts and leaves the padding on.
     *
     * @param hidden whole blocks
     */
    byte[] decrypt(byte[] key, byte[] iv, byte[] hidden) {
        return apply(false, new ParametersWithIV(new KeyParameter(key), iv), hidden);
    }

    /**
     * Takes the padding off and wipes what it was given.
     *
     * @param what the thing being read, as the beginning of a sentence
     * @throws KeyFormatException WRONG_PASSPHRASE if there is no padding: all but one in 256 wrong keys show so
     */
    byte[] unpadded(byte[] plain, String what) throws KeyFormatException {
        int padding = plain[plain.length - 1];
        boolean valid = padding >= 1 && padding <= blockBytes;
        for (int i = 1; valid && i <= padding; i++) {
            valid = plain[plain.length - i] == padding;
        }
        byte[] unpadded = valid ? Arrays.copyOf(plain, plain.length - padding) : plain;
        Arrays.fill(plain, (byte) 0);
        if (!valid) {
            throw WrongPassphrase.of(what);
        }
        return unpadded;
    }

    /**
     * Encrypts or decrypts as it stands.
     *
     * @param in whole blocks
     */
    byte[] apply(boolean encrypt, ParametersWithIV keyAndIv, byte[] in) {
        BlockCipher engine = this == DES_EDE3 ? new DESedeEngine() : new AESLightEngine();
        CBCModeCipher cbc = CBCBlockCipher.newInstance(engine);
        cbc.init(encrypt, keyAndIv);
        byte[] out = new byte[in.length];
        for (int i = 0; i < in.length; i += blockBytes) {
            cbc.processBlock(in, i, out, i);
        }
        return out;
    }
}
