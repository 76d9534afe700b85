package io.dormouse.file;

import io.dormouse.key.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;

/**
 * The keys that hide the private half of a PPK file and show any change to the file.
 *
 * <p>PuTTY manual, appendices C.4 and C.5. In version 3 one Argon2 tag of 80 bytes is AES-256 key, CBC initialisation vector
 * and HMAC key; before that each key was a SHA-1 hash of the passphrase and the vector zeros. Without a passphrase nothing
 * is hidden, and the MAC, its key being known to all, is a mere checksum.
 */
final class PpkProtection {

    static final int BLOCK = 16;

    private static final int CIPHER_KEY = 32;
    private static final int MAC_KEY = 32;
    private static final int SHA1 = 20;
    private static final byte[] MAC_KEY_PREFIX = "putty-private-key-file-mac-key".getBytes(StandardCharsets.US_ASCII);

    private final PpkVersion version;
    private final Secret cipherKeyAndIv;
    private final Secret macKey;

    private PpkProtection(PpkVersion version, byte[] cipherKeyAndIv, byte[] macKey) {
        this.version = version;
        this.cipherKeyAndIv = new Secret(cipherKeyAndIv);
        this.macKey = new Secret(macKey);
    }

    static PpkProtection none(PpkVersion version) {
        byte[] nothing = new byte[0];
        return new PpkProtection(
                version, nothing, version == PpkVersion.V3 ? nothing : sha1(MAC_KEY_PREFIX, new byte[0]));
    }

    /** The keys of versions 1 and 2. */
    static PpkProtection sha1(PpkVersion version, byte[] passphrase) {
        byte[] both = new byte[2 * SHA1];
        for (byte i = 0; i < 2; i++) {
            byte[] part = sha1(new byte[] {0, 0, 0, i}, passphrase);
            System.arraycopy(part, 0, both, i * SHA1, SHA1);
            Arrays.fill(part, (byte) 0);
        }
        Arrays.fill(both, CIPHER_KEY, both.length, (byte) 0);
        byte[] cipherKeyAndIv = Arrays.copyOf(both, CIPHER_KEY + BLOCK);
        Arrays.fill(both, (byte) 0);
        return new PpkProtection(version, cipherKeyAndIv, sha1(MAC_KEY_PREFIX, passphrase));
    }

    /** The keys of version 3; takes the memory and the time that the settings say. */
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
        byte[] cipherKeyAndIv = Arrays.copyOf(tag, CIPHER_KEY + BLOCK);
        byte[] macKey = Arrays.copyOfRange(tag, CIPHER_KEY + BLOCK, tag.length);
        Arrays.fill(tag, (byte) 0);
        return new PpkProtection(PpkVersion.V3, cipherKeyAndIv, macKey);
    }

    /** Whether there was a passphrase. */
    boolean encrypts() {
        return cipherKeyAndIv.open().length > 0;
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
        byte[] keys = cipherKeyAndIv.open();
        if (keys.length == 0) {
            return in.clone();
        }
        KeyParameter key = new KeyParameter(keys, 0, CIPHER_KEY);
        return CbcCipher.AES_256.apply(encrypt, new ParametersWithIV(key, keys, CIPHER_KEY, BLOCK), in);
    }

    /** The MAC over what the version says it covers. */
    byte[] mac(byte[] covered) {
        HMac hmac = new HMac(version.digest());
        hmac.init(new KeyParameter(macKey.open()));
        hmac.update(covered, 0, covered.length);
        byte[] mac = new byte[hmac.getMacSize()];
        hmac.doFinal(mac, 0);
        return mac;
    }

    /** SHA-1 of one thing after another. */
    static byte[] sha1(byte[] first, byte[] second) {
        SHA1Digest digest = new SHA1Digest();
        digest.update(first, 0, first.length);
        digest.update(second, 0, second.length);
        byte[] hash = new byte[SHA1];
        digest.doFinal(hash, 0);
        return hash;
    }

    void wipe() {
        cipherKeyAndIv.wipe();
        macKey.wipe();
    }
}
