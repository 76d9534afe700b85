package io.dormouse.file;

import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.engines.ChaChaEngine;
import org.bouncycastle.crypto.macs.Poly1305;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;

/**
 * OpenSSH's own {@code chacha20-poly1305@openssh.com}, as it is used for files.
 *
 * <p>PROTOCOL.chacha20poly1305 in the sources of OpenSSH. It is older than RFC 8439 and differs from it: the nonce has 64
 * bits, here all zeros, and the tag is over the hidden text alone. Of the 64 bytes of key the second half is for lengths of
 * packets, which files do not have.
 */
final class ChaCha20Poly1305 {

    static final int KEY = 64;
    static final int TAG = 16;

    private static final int HALF = 32;
    private static final int NONCE = 8;
    private static final int BLOCK = 64;

    private ChaCha20Poly1305() {}

    /**
     * The text, or nothing if the tag is not that of this text and this key.
     *
     * @param key 64 bytes, perhaps with others behind them
     */
    static Optional<byte[]> decrypt(byte[] key, byte[] hidden, byte[] tag) {
        ChaChaEngine chaCha = new ChaChaEngine();
        chaCha.init(false, new ParametersWithIV(new KeyParameter(key, 0, HALF), new byte[NONCE]));
        byte[] tagKey = new byte[BLOCK];
        chaCha.processBytes(tagKey, 0, BLOCK, tagKey, 0);
        Poly1305 poly1305 = new Poly1305();
        poly1305.init(new KeyParameter(tagKey, 0, HALF));
        poly1305.update(hidden, 0, hidden.length);
        byte[] expected = new byte[TAG];
        poly1305.doFinal(expected, 0);
        Arrays.fill(tagKey, (byte) 0);
        if (!org.bouncycastle.util.Arrays.constantTimeAreEqual(expected, tag)) {
            return Optional.empty();
        }
        byte[] plain = new byte[hidden.length];
        chaCha.processBytes(hidden, 0, hidden.length, plain, 0);
        return Optional.of(plain);
    }
}
