package io.dormouse.file;

import io.dormouse.key.KeyFormatException;
import io.dormouse.key.PrivateKey;
import io.dormouse.key.PublicKey;
import io.dormouse.key.SshKey;
import io.dormouse.key.WireReader;
import io.dormouse.key.WireWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.SHA1Digest;

/**
 * PuTTY's private key file, version 3: read, and written byte for byte as PuTTYgen does.
 *
 * <p>PuTTY manual, appendix C. The file follows from key, comment, passphrase, salt and settings; nothing in it is left to
 * chance.
 */
public final class Ppk implements KeyFile {

    static final String BEGINNING = "PuTTY-User-Key-File-";

    private static final int WIDTH = 64;
    private static final String CLEAR = "none";
    private static final String ENCRYPTED = "aes256-cbc";

    private final byte[] rawComment;
    private final PublicKey publicKey;
    private final Argon2Settings settings;
    private final byte[] salt;
    private final byte[] hidden;
    private final byte[] mac;

    private Ppk(PpkHeaders in) throws KeyFormatException {
        String algorithm = in.value(BEGINNING + "3");
        boolean encrypted = isEncrypted(in.value("Encryption"));
        rawComment = in.value("Comment").getBytes(StandardCharsets.ISO_8859_1);
        publicKey = PublicKey.fromBlob(in.block("Public-Lines"));
        if (!algorithm.equals(publicKey.algorithm())) {
            throw KeyFormatException.damaged(PpkHeaders.WHAT, "its first line names another type than its public half");
        }
        settings = encrypted ? settings(in) : null;
        salt = encrypted ? in.hex("Argon2-Salt") : new byte[0];
        hidden = in.block("Private-Lines");
        if (encrypted && hidden.length % PpkProtection.BLOCK != 0) {
            throw KeyFormatException.damaged(PpkHeaders.WHAT, "its private half is not made of whole blocks");
        }
        mac = in.hex("Private-MAC");
        if (mac.length != PpkProtection.MAC) {
            throw KeyFormatException.damaged(PpkHeaders.WHAT, "its last line is not complete");
        }
        in.end();
    }

    /** @param file its bytes as ISO 8859-1 */
    static Ppk read(String file) throws KeyFormatException {
        int colon = file.indexOf(':');
        String version = colon < 0 ? "" : file.substring(BEGINNING.length(), colon);
        if (version.equals("1") || version.equals("2")) {
            throw new KeyFormatException(
                    KeyFormatException.Cause.UNSUPPORTED,
                    "This is a PuTTY private key file of version " + version
                            + ", an older one than Dormouse reads. Load"
                            + " it in PuTTYgen and save it again as version 3.");
        }
        if (!version.equals("3")) {
            throw new KeyFormatException(
                    KeyFormatException.Cause.UNSUPPORTED,
                    "PuTTY key format too new: Dormouse reads PuTTY private key files of version 3. Load it in PuTTYgen"
                            + " and save it again as version 3.");
        }
        return new Ppk(new PpkHeaders(file));
    }

    private static boolean isEncrypted(String cipher) throws KeyFormatException {
        if (!cipher.equals(CLEAR) && !cipher.equals(ENCRYPTED)) {
            throw KeyFormatException.damaged(PpkHeaders.WHAT, "it names a cipher that PuTTY does not use");
        }
        return cipher.equals(ENCRYPTED);
    }

    private static Argon2Settings settings(PpkHeaders in) throws KeyFormatException {
        String label = in.value("Key-Derivation");
        int memory = in.number("Argon2-Memory");
        int passes = in.number("Argon2-Passes");
        int parallelism = in.number("Argon2-Parallelism");
        if (memory > Argon2Settings.MOST_MEMORY_KIB
                || passes > Argon2Settings.MOST_PASSES
                || parallelism > Argon2Settings.MOST_PARALLELISM) {
            throw new KeyFormatException(
                    KeyFormatException.Cause.TOO_LARGE,
                    PpkHeaders.WHAT + " asks for " + memory + " KiB of memory, " + passes + " passes and " + parallelism
                            + " threads to check its passphrase; Dormouse gives at most 1 GiB, 1000 and 16. Save it again"
                            + " in PuTTYgen with smaller numbers.");
        }
        if (passes < 1 || parallelism < 1 || memory < 8 * parallelism) {
            throw KeyFormatException.damaged(PpkHeaders.WHAT, "its settings for Argon2 are too small to be real");
        }
        for (Argon2Settings.Flavour flavour : Argon2Settings.Flavour.values()) {
            if (flavour.label().equals(label)) {
                return new Argon2Settings(flavour, memory, passes, parallelism);
            }
        }
        throw KeyFormatException.damaged(PpkHeaders.WHAT, "it names a key derivation that PuTTY does not use");
    }

    @Override
    public String description() {
        return "PuTTY private key, version 3";
    }

    @Override
    public boolean encrypted() {
        return settings != null;
    }

    @Override
    public PublicKey publicKey() {
        return publicKey;
    }

    @Override
    public String comment() {
        return Comments.line(rawComment);
    }

    @Override
    public SshKey unlock(byte[] passphrase) throws KeyFormatException {
        if (encrypted() && passphrase.length == 0) {
            throw new KeyFormatException(
                    KeyFormatException.Cause.WRONG_PASSPHRASE,
                    "This PuTTY private key file is protected by a passphrase. Type it to unlock the key.");
        }
        PpkProtection protection =
                encrypted() ? PpkProtection.argon2(settings, salt, passphrase) : PpkProtection.none();
        byte[] plain = protection.decrypt(hidden);
        byte[] expected = mac(protection, publicKey, encrypted(), rawComment, plain);
        protection.wipe();
        if (!org.bouncycastle.util.Arrays.constantTimeAreEqual(expected, mac)) {
            Arrays.fill(plain, (byte) 0);
            throw encrypted()
                    ? wrongPassphrase()
                    : KeyFormatException.damaged(PpkHeaders.WHAT, "it was changed after it had been written");
        }
        try {
            WireReader in = new WireReader(plain, PpkHeaders.WHAT);
            PrivateKey privateKey = PpkPrivateBlob.read(publicKey, in);
            if (!encrypted() || in.remaining() >= PpkProtection.BLOCK) {
                in.end();
            }
            return new SshKey(privateKey, comment());
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /** The MAC of an encrypted file fails for a wrong passphrase and for a changed file alike; PuTTY says the former. */
    private static KeyFormatException wrongPassphrase() {
        return new KeyFormatException(
                KeyFormatException.Cause.WRONG_PASSPHRASE,
                "This PuTTY private key file is protected, and this is the wrong passphrase. Type it again; if you are"
                        + " sure of it, the file has been changed since it was saved.");
    }

    /**
     * Writes the file, with line feeds.
     *
     * @param passphrase no bytes: the file is not protected, and settings and salt are not used
     * @param salt 16 random bytes; never the same twice
     */
    public static byte[] write(SshKey key, byte[] passphrase, Argon2Settings settings, byte[] salt) {
        boolean encrypted = passphrase.length > 0;
        PublicKey publicKey = key.privateKey().publicKey();
        byte[] comment = key.comment().getBytes(StandardCharsets.UTF_8);
        byte[] plain = plain(key.privateKey(), encrypted);
        PpkProtection protection = encrypted ? PpkProtection.argon2(settings, salt, passphrase) : PpkProtection.none();

        StringBuilder file = new StringBuilder();
        header(file, BEGINNING + "3", publicKey.algorithm());
        header(file, "Encryption", encrypted ? ENCRYPTED : CLEAR);
        header(file, "Comment", key.comment());
        block(file, "Public-Lines", publicKey.blob());
        if (encrypted) {
            header(file, "Key-Derivation", settings.flavour().label());
            header(file, "Argon2-Memory", String.valueOf(settings.memoryKiB()));
            header(file, "Argon2-Passes", String.valueOf(settings.passes()));
            header(file, "Argon2-Parallelism", String.valueOf(settings.parallelism()));
            header(file, "Argon2-Salt", PpkHeaders.hex(salt));
        }
        block(file, "Private-Lines", protection.encrypt(plain));
        header(file, "Private-MAC", PpkHeaders.hex(mac(protection, publicKey, encrypted, comment, plain)));
        protection.wipe();
        Arrays.fill(plain, (byte) 0);
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The private half; to be encrypted it is filled up to whole blocks with the beginning of its own SHA-1. */
    private static byte[] plain(PrivateKey key, boolean encrypted) {
        WireWriter out = new WireWriter();
        PpkPrivateBlob.write(key, out);
        int over = out.length() % PpkProtection.BLOCK;
        if (encrypted && over != 0) {
            byte[] blob = out.toBytes();
            SHA1Digest sha1 = new SHA1Digest();
            sha1.update(blob, 0, blob.length);
            byte[] hash = new byte[sha1.getDigestSize()];
            sha1.doFinal(hash, 0);
            out.raw(Arrays.copyOf(hash, PpkProtection.BLOCK - over));
            Arrays.fill(blob, (byte) 0);
        }
        byte[] plain = out.toBytes();
        out.wipe();
        return plain;
    }

    private static byte[] mac(
            PpkProtection protection, PublicKey publicKey, boolean encrypted, byte[] comment, byte[] plain) {
        WireWriter everything = new WireWriter()
                .string(publicKey.algorithm())
                .string(encrypted ? ENCRYPTED : CLEAR)
                .string(comment)
                .string(publicKey.blob())
                .string(plain);
        byte[] bytes = everything.toBytes();
        byte[] mac = protection.mac(bytes);
        everything.wipe();
        Arrays.fill(bytes, (byte) 0);
        return mac;
    }

    private static void header(StringBuilder file, String name, String value) {
        file.append(name).append(": ").append(value).append('\n');
    }

    private static void block(StringBuilder file, String name, byte[] bytes) {
        header(file, name, String.valueOf(Base64Text.lineCount(bytes.length, WIDTH)));
        file.append(Base64Text.lines(bytes, WIDTH));
    }
}
