package io.dormouse.file;

import io.dormouse.key.DsaPublicKey;
import io.dormouse.key.PublicKey;
import io.dormouse.key.SshKey;
import io.dormouse.key.WireWriter;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes PPK files of version 1, which no program in use does, with the JDK's cryptography.
 *
 * <p>PuTTY manual, appendix C.5. Whether they are right is for puttygen to say, which reads them.
 */
final class PpkVersion1 {

    private PpkVersion1() {}

    /** @param passphrase no bytes: the file is not protected */
    static byte[] write(SshKey key, byte[] passphrase) {
        try {
            return file(key, passphrase).getBytes(StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String file(SshKey key, byte[] passphrase) throws GeneralSecurityException {
        boolean encrypted = passphrase.length > 0;
        PublicKey publicKey = key.privateKey().publicKey();
        WireWriter blob = new WireWriter();
        PpkPrivateBlob.write(key.privateKey(), blob);
        if (publicKey instanceof DsaPublicKey dsa) {
            WireWriter domain = new WireWriter().mpint(dsa.p()).mpint(dsa.q()).mpint(dsa.g());
            blob.string(sha1(domain.toBytes()));
        }
        while (encrypted && blob.length() % 16 != 0) {
            blob.raw(new byte[] {(byte) (blob.length() * 7)});
        }
        byte[] plain = blob.toBytes();
        byte[] hidden = encrypted ? encrypt(plain, passphrase) : plain;
        String name = encrypted ? "Private-MAC" : "Private-Hash";
        byte[] check = encrypted ? mac(plain, passphrase) : sha1(plain);
        return "PuTTY-User-Key-File-1: " + publicKey.algorithm() + "\nEncryption: "
                + (encrypted ? "aes256-cbc" : "none") + "\nComment: " + key.comment() + "\n"
                + block("Public-Lines", publicKey.blob()) + block("Private-Lines", hidden) + name + ": "
                + HexFormat.of().formatHex(check) + "\n";
    }

    private static byte[] encrypt(byte[] plain, byte[] passphrase) throws GeneralSecurityException {
        byte[] both = new WireWriter()
                .raw(sha1(new byte[4], passphrase))
                .raw(sha1(new byte[] {0, 0, 0, 1}, passphrase))
                .toBytes();
        Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(Arrays.copyOf(both, 32), "AES"),
                new IvParameterSpec(new byte[16]));
        return cipher.doFinal(plain);
    }

    private static byte[] mac(byte[] plain, byte[] passphrase) throws GeneralSecurityException {
        Mac hmac = Mac.getInstance("HmacSHA1");
        byte[] key = sha1("putty-private-key-file-mac-key".getBytes(StandardCharsets.US_ASCII), passphrase);
        hmac.init(new SecretKeySpec(key, "HmacSHA1"));
        return hmac.doFinal(plain);
    }

    private static byte[] sha1(byte[]... parts) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-1");
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    private static String block(String name, byte[] bytes) {
        String lines = Base64Text.lines(bytes, 64);
        return name + ": " + lines.chars().filter(c -> c == '\n').count() + "\n" + lines;
    }
}
