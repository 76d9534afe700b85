package io.dormouse.file;

import io.dormouse.key.Secret;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.CBCBlockCipher;
import org.bouncycastle.crypto.modes.CBCModeCipher;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;

/**
 * The keys that hide the private half of a PPK file of version 3 and show any change to the file.
 *
 * <p>PuTTY manual, appendix C.4: one Argon2 tag of 80 bytes is AES-256 key, CBC initialisation vector and HMAC-SHA-256
 * key. Without a passphrase nothing is hidden, and the MAC, its key being empty, is a mere checksum.
 */
final class PpkProtection {

    static final int BLOCK = 16;
    static final int MAC = 32;

    private static final int CIPHER_KEY = 32;
    private static final int MAC_KEY = 32;

    private final Secret tag;

    private PpkProtection(Secret tag) {
        this.tag = tag;
    }

    static PpkProtection none() {
        return new PpkProtection(new Secret(new byte[0]));
    }

    /** Takes the memory and the time that the settings say. */
    static PpkProtection argon2(Argon2Settings settings, byte[] salt, byte[] passphrase) {
        int type =
                switch (settings.flavour()) {
                    case ARGON2D -> Argon2Parameters.ARGON2_d;
                    case ARGON2I -> Argon2Parameters.ARGON2_i;
                    case ARGON2ID -> Argon2Parameters.ARGON2_id;
                };
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(type)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(settings.memoryKiB())
                .withIterations(settings.passes())
                .withParallelism(settings.parallelism())
                .withSalt(salt)
                .build());
        byte[] tag = new byte[CIPHER_KEY + BLOCK + MAC_KEY];
        argon2.generateBytes(passphrase, tag);
        return new PpkProtection(new Secret(tag));
    }

    /** @param plain whole blocks of 16 bytes, if anything is encrypted at all */
    byte[] encrypt(byte[] plain) {
        return cbc(true, plain);
    }

    /** @param hidden whole blocks of 16 bytes, if anything is encrypted at all */
    byte[] decrypt(byte[] hidden) {
        return cbc(false, hidden);
    }

    private byte[] cbc(boolean encrypt, byte[] in) {
        byte[] out = in.clone();
        if (tag.open().length > 0) {
            CBCModeCipher cipher = CBCBlockCipher.newInstance(AESEngine.newInstance());
            KeyParameter key = new KeyParameter(tag.open(), 0, CIPHER_KEY);
            cipher.init(encrypt, new ParametersWithIV(key, tag.open(), CIPHER_KEY, BLOCK));
            for (int i = 0; i < in.length; i += BLOCK) {
                cipher.processBlock(in, i, out, i);
            }
        }
        return out;
    }

    /** HMAC-SHA-256 over everything that the file says. */
    byte[] mac(byte[] everything) {
        byte[] all = tag.open();
        byte[] key = Arrays.copyOfRange(all, all.length == 0 ? 0 : CIPHER_KEY + BLOCK, all.length);
        HMac hmac = new HMac(new SHA256Digest());
        hmac.init(new KeyParameter(key));
        hmac.update(everything, 0, everything.length);
        byte[] mac = new byte[hmac.getMacSize()];
        hmac.doFinal(mac, 0);
        Arrays.fill(key, (byte) 0);
        return mac;
    }

    void wipe() {
        tag.wipe();
    }
}
