package io.dormouse.file;

import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.AESLightEngine;
import org.bouncycastle.crypto.modes.CTRModeCipher;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.modes.SICBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;

/**
 * The ten ciphers that {@code ssh-keygen -Z} can be told to hide a private key with.
 *
 * <p>RFC 4253 section 6.3, RFC 4344 section 4, RFC 5647 (as OpenSSH's PROTOCOL section 1.6 changes it). Only the last three
 * show by themselves that a key is wrong or that a file has been changed.
 */
enum OpenSshCipher {
    TRIPLE_DES_CBC("3des-cbc", Mode.CBC, 24, 8, 8),
    AES128_CBC("aes128-cbc", Mode.CBC, 16, 16, 16),
    AES192_CBC("aes192-cbc", Mode.CBC, 24, 16, 16),
    AES256_CBC("aes256-cbc", Mode.CBC, 32, 16, 16),
    AES128_CTR("aes128-ctr", Mode.CTR, 16, 16, 16),
    AES192_CTR("aes192-ctr", Mode.CTR, 24, 16, 16),
    AES256_CTR("aes256-ctr", Mode.CTR, 32, 16, 16),
    AES128_GCM("aes128-gcm@openssh.com", Mode.GCM, 16, 12, 16),
    AES256_GCM("aes256-gcm@openssh.com", Mode.GCM, 32, 12, 16),
    CHACHA20_POLY1305("chacha20-poly1305@openssh.com", Mode.CHACHA20_POLY1305, ChaCha20Poly1305.KEY, 0, 8);

    private enum Mode {
        CBC,
        CTR,
        GCM,
        CHACHA20_POLY1305
    }

    private static final int GCM_TAG = 16;

    private final String label;
    private final Mode mode;
    private final int key;
    private final int iv;
    private final int block;

    OpenSshCipher(String label, Mode mode, int key, int iv, int block) {
        this.label = label;
        this.mode = mode;
        this.key = key;
        this.iv = iv;
        this.block = block;
    }

    static Optional<OpenSshCipher> named(String label) {
        return Arrays.stream(values())
                .filter(cipher -> cipher.label.equals(label))
                .findFirst();
    }

    /** As files name it: {@code "aes256-ctr"}. */
    String label() {
        return label;
    }

    /** How many bytes are to be derived from a passphrase: key and initialisation vector. */
    int keyMaterial() {
        return key + iv;
    }

    /** What is hidden has a multiple of so many bytes. */
    int block() {
        return block;
    }

    /** How many bytes of tag follow what is hidden. */
    int tag() {
        return switch (mode) {
            case CBC, CTR -> 0;
            case GCM -> GCM_TAG;
            case CHACHA20_POLY1305 -> ChaCha20Poly1305.TAG;
        };
    }

    /**
     * The hidden bytes, or nothing if their tag does not belong to them and this key.
     *
     * @param derived {@link #keyMaterial()} bytes
     * @param hidden whole blocks
     * @param tag {@link #tag()} bytes
     */
    Optional<byte[]> decrypt(byte[] derived, byte[] hidden, byte[] tag) {
        return switch (mode) {
            case CBC -> Optional.of(cbc(derived, hidden));
            case CTR -> Optional.of(ctr(derived, hidden));
            case GCM -> gcm(derived, hidden, tag);
            case CHACHA20_POLY1305 -> ChaCha20Poly1305.decrypt(derived, hidden, tag);
        };
    }

    private ParametersWithIV parameters(byte[] derived) {
        return new ParametersWithIV(new KeyParameter(derived, 0, key), derived, key, iv);
    }

    private byte[] cbc(byte[] derived, byte[] hidden) {
        CbcCipher cipher =
                switch (this) {
                    case TRIPLE_DES_CBC -> CbcCipher.DES_EDE3;
                    case AES128_CBC -> CbcCipher.AES_128;
                    case AES192_CBC -> CbcCipher.AES_192;
                    default -> CbcCipher.AES_256;
                };
        return cipher.apply(false, parameters(derived), hidden);
    }

    /** Hides or shows: in counter mode it is the same. */
    private byte[] ctr(byte[] derived, byte[] in) {
        CTRModeCipher cipher = SICBlockCipher.newInstance(new AESLightEngine());
        cipher.init(true, parameters(derived));
        byte[] out = new byte[in.length];
        cipher.processBytes(in, 0, in.length, out, 0);
        return out;
    }

    private Optional<byte[]> gcm(byte[] derived, byte[] hidden, byte[] tag) {
        GCMModeCipher cipher = GCMBlockCipher.newInstance(new AESLightEngine());
        byte[] nonce = Arrays.copyOfRange(derived, key, key + iv);
        cipher.init(false, new AEADParameters(new KeyParameter(derived, 0, key), 8 * GCM_TAG, nonce));
        byte[] both = Arrays.copyOf(hidden, hidden.length + GCM_TAG);
        System.arraycopy(tag, 0, both, hidden.length, GCM_TAG);
        byte[] plain = new byte[cipher.getOutputSize(both.length)];
        try {
            cipher.doFinal(plain, cipher.processBytes(both, 0, both.length, plain, 0));
            return Optional.of(plain);
        } catch (InvalidCipherTextException e) {
            Arrays.fill(plain, (byte) 0);
            return Optional.empty();
        }
    }

    /** The other direction, of {@link #AES256_CTR} only: no file is written with another. */
    static byte[] encrypt(byte[] derived, byte[] plain) {
        return AES256_CTR.ctr(derived, plain);
    }
}
