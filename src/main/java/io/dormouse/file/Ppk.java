package io.dormouse.file;

import io.dormouse.key.KeyFormatException;
import io.dormouse.key.PrivateKey;
import io.dormouse.key.PublicKey;
import io.dormouse.key.SshKey;
import io.dormouse.key.WireReader;
import io.dormouse.key.WireWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * PuTTY's private key file: versions 1, 2 and 3 are read, 2 and 3 written byte for byte as PuTTYgen does.
 *
 * <p>PuTTY manual, appendix C. The file follows from key, comment, passphrase, salt and settings; nothing in it is left to
 * chance.
 */
public final class Ppk implements KeyFile {

    static final String BEGINNING = "PuTTY-User-Key-File-";

    private static final String CLEAR = "none";
    private static final String ENCRYPTED = "aes256-cbc";

    /** Of version 1 only: the SHA-1 hash of the private half, in place of the MAC. */
    private static final String HASH = "Private-Hash";

    private static final String MAC = "Private-MAC";

    private final PpkVersion version;
    private final boolean encrypted;
    private final byte[] rawComment;
    private final PublicKey publicKey;
    private final PpkKeyDerivation derivation;
    private final byte[] hidden;
    private final boolean hashed;
    private final byte[] mac;

    private Ppk(PpkVersion version, PpkHeaders in) throws KeyFormatException {
        this.version = version;
        String algorithm = in.value(BEGINNING + version.number());
        String cipher = in.value("Encryption");
        if (!cipher.equals(CLEAR) && !cipher.equals(ENCRYPTED)) {
            throw KeyFormatException.damaged(PpkHeaders.WHAT, "it names a cipher that PuTTY does not use");
        }
        encrypted = cipher.equals(ENCRYPTED);
        rawComment = in.value("Comment").getBytes(StandardCharsets.ISO_8859_1);
        publicKey = PublicHalf.read(in.block("Public-Lines"), PpkHeaders.WHAT);
        if (!algorithm.equals(publicKey.algorithm())) {
            throw KeyFormatException.damaged(PpkHeaders.WHAT, "its first line names another type than its public half");
        }
        derivation = encrypted && version == PpkVersion.V3 ? PpkKeyDerivation.read(in) : null;
        hidden = in.block("Private-Lines");
        if (encrypted && hidden.length % PpkProtection.BLOCK != 0) {
            throw KeyFormatException.damaged(PpkHeaders.WHAT, "its private half is not made of whole blocks");
        }
        hashed = version == PpkVersion.V1 && in.isNext(HASH);
        mac = in.hex(hashed ? HASH : MAC);
        if (mac.length != version.digest().getDigestSize()) {
            throw KeyFormatException.damaged(PpkHeaders.WHAT, "its last line is not complete");
        }
        in.end();
    }

    /** @param file as {@link MendedText} has it */
    static Ppk read(String file) throws KeyFormatException {
        for (PpkVersion version : PpkVersion.values()) {
            if (file.startsWith(BEGINNING + version.number() + ":")) {
                return new Ppk(version, new PpkHeaders(file));
            }
        }
        throw new KeyFormatException(
                KeyFormatException.Cause.UNSUPPORTED,
                "PuTTY key format too new: Dormouse reads PuTTY private key files of version 1, 2 and 3. Load it in PuTTYgen"
                        + " and save it again as version 3.");
    }

    @Override
    public String description() {
        return "PuTTY private key, version " + version.number();
    }

    @Override
    public boolean readByPutty() {
        return true;
    }

    @Override
    public boolean encrypted() {
        return encrypted;
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
    public List<String> notes() {
        return version != PpkVersion.V1
                ? List.of()
                : List.of(
                        "This file is in the old PPK version 1 format, whose integrity check is weak. Save it again as"
                                + " version 3.");
    }

    @Override
    public Optional<String> costWarning() {
        return derivation == null ? Optional.empty() : derivation.costWarning();
    }

    @Override
    public Optional<Stretching> stretching() {
        return derivation == null ? Optional.empty() : Optional.of(derivation.settings());
    }

    @Override
    public SshKey unlock(byte[] passphrase) throws KeyFormatException {
        if (encrypted && passphrase.length == 0) {
            throw WrongPassphrase.missing(PpkHeaders.WHAT);
        }
        PpkProtection protection = protection(passphrase);
        byte[] plain = protection.decrypt(hidden);
        try {
            byte[] covered = covered(version, publicKey, encrypted, rawComment, plain);
            byte[] expected = hashed ? PpkProtection.sha1(covered, new byte[0]) : protection.mac(covered);
            Arrays.fill(covered, (byte) 0);
            if (!org.bouncycastle.util.Arrays.constantTimeAreEqual(expected, mac)) {
                throw encrypted
                        ? WrongPassphrase.ofSealed(PpkHeaders.WHAT)
                        : KeyFormatException.damaged(PpkHeaders.WHAT, "it was changed after it had been written");
            }
            WireReader in = new WireReader(plain, PpkHeaders.WHAT);
            PrivateKey privateKey = PpkPrivateBlob.read(publicKey, in);
            if (version == PpkVersion.V1) {
                PpkPrivateBlob.skipDomainHash(publicKey, in);
            }
            if (!encrypted || in.remaining() >= PpkProtection.BLOCK) {
                in.end();
            }
            return new SshKey(privateKey, comment());
        } finally {
            protection.wipe();
            Arrays.fill(plain, (byte) 0);
        }
    }

    private PpkProtection protection(byte[] passphrase) {
        if (!encrypted) {
            return PpkProtection.none(version);
        }
        return derivation == null
                ? PpkProtection.sha1(version, passphrase)
                : PpkProtection.argon2(derivation.settings(), derivation.salt(), passphrase);
    }

    /**
     * Writes a file of version 3, with line feeds.
     *
     * @param passphrase no bytes: the file is not protected, and settings and salt are not used
     * @param salt 16 random bytes; never the same twice
     */
    public static byte[] write(SshKey key, byte[] passphrase, Argon2Settings settings, byte[] salt) {
        if (passphrase.length == 0) {
            return write(key, PpkVersion.V3, PpkProtection.none(PpkVersion.V3), null);
        }
        PpkProtection protection = PpkProtection.argon2(settings, salt, passphrase);
        return write(key, PpkVersion.V3, protection, new PpkKeyDerivation(settings, salt));
    }

    /**
     * Writes a file of version 2, for programs that do not read version 3, with line feeds. Guesses at its passphrase cost
     * next to nothing, and the same key and passphrase make the same file each time.
     *
     * @param passphrase no bytes: the file is not protected
     */
    public static byte[] writeVersion2(SshKey key, byte[] passphrase) {
        PpkProtection protection = passphrase.length == 0
                ? PpkProtection.none(PpkVersion.V2)
                : PpkProtection.sha1(PpkVersion.V2, passphrase);
        return write(key, PpkVersion.V2, protection, null);
    }

    private static byte[] write(SshKey key, PpkVersion version, PpkProtection protection, PpkKeyDerivation derivation) {
        boolean encrypted = protection.encrypts();
        PublicKey publicKey = key.privateKey().publicKey();
        byte[] plain = plain(key.privateKey(), encrypted);
        byte[] comment = key.comment().getBytes(StandardCharsets.UTF_8);
        byte[] covered = covered(version, publicKey, encrypted, comment, plain);

        PpkHeaders.Writer out = new PpkHeaders.Writer();
        out.value(BEGINNING + version.number(), publicKey.algorithm());
        out.value("Encryption", encrypted ? ENCRYPTED : CLEAR);
        out.value("Comment", key.comment());
        out.block("Public-Lines", publicKey.blob());
        if (derivation != null) {
            derivation.write(out);
        }
        out.block("Private-Lines", protection.encrypt(plain));
        out.hex(MAC, protection.mac(covered));
        protection.wipe();
        Arrays.fill(plain, (byte) 0);
        Arrays.fill(covered, (byte) 0);
        return out.toBytes();
    }

    /** The private half; to be encrypted it is filled up to whole blocks with the beginning of its own SHA-1. */
    private static byte[] plain(PrivateKey key, boolean encrypted) {
        WireWriter out = new WireWriter();
        PpkPrivateBlob.write(key, out);
        int over = out.length() % PpkProtection.BLOCK;
        if (encrypted && over != 0) {
            byte[] blob = out.toBytes();
            byte[] hash = PpkProtection.sha1(blob, new byte[0]);
            out.raw(Arrays.copyOf(hash, PpkProtection.BLOCK - over));
            Arrays.fill(blob, (byte) 0);
        }
        byte[] plain = out.toBytes();
        out.wipe();
        return plain;
    }

    /** What the MAC covers: everything that the file says, but in version 1 the private half only. */
    private static byte[] covered(
            PpkVersion version, PublicKey publicKey, boolean encrypted, byte[] comment, byte[] plain) {
        if (version == PpkVersion.V1) {
            return plain.clone();
        }
        WireWriter everything = new WireWriter()
                .string(publicKey.algorithm())
                .string(encrypted ? ENCRYPTED : CLEAR)
                .string(comment)
                .string(publicKey.blob())
                .string(plain);
        byte[] bytes = everything.toBytes();
        everything.wipe();
        return bytes;
    }
}
