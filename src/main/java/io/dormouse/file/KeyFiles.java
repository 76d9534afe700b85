package io.dormouse.file;

import io.dormouse.key.KeyFormatException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The front door for every key file: finds out what it is, whatever its name says. */
public final class KeyFiles {

    /** No key file is larger; PuTTY stops at a blob of 262,144 bytes, which is as much in base64. */
    public static final int MOST_BYTES = 349_526;

    /** What begins like this is real, and not read here. */
    private record Foreign(String beginning, String name) {}

    private static final List<Foreign> FOREIGN = List.of(
            new Foreign(Armor.begin("RSA PRIVATE KEY"), "a private key in the older PEM format (PKCS#1)"),
            new Foreign(Armor.begin("EC PRIVATE KEY"), "a private key in the older PEM format (SEC 1)"),
            new Foreign(Armor.begin("DSA PRIVATE KEY"), "a DSA private key in the older PEM format"),
            new Foreign(Armor.begin("PRIVATE KEY"), "a PKCS#8 private key"),
            new Foreign(Armor.begin("ENCRYPTED PRIVATE KEY"), "an encrypted PKCS#8 private key"),
            new Foreign(Armor.begin("PUBLIC KEY"), "a PKCS#8 public key"),
            new Foreign(Armor.begin("RSA PUBLIC KEY"), "a PKCS#1 public key"),
            new Foreign(Armor.begin("CERTIFICATE"), "an X.509 certificate, as web servers have"),
            new Foreign("---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----", "an ssh.com private key"));

    private KeyFiles() {}

    /**
     * Reads a file as far as it can be without its passphrase.
     *
     * @throws KeyFormatException of any kind but WRONG_PASSPHRASE and MISMATCHED_HALVES
     */
    public static KeyFile parse(byte[] file) throws KeyFormatException {
        if (file.length > MOST_BYTES) {
            throw new KeyFormatException(
                    KeyFormatException.Cause.TOO_LARGE,
                    "This file has " + file.length + " bytes; no key file has more than " + MOST_BYTES + ". Choose the"
                            + " file that holds the key.");
        }
        MendedText mended = MendedText.of(file);
        KeyFile read = read(mended.text());
        return mended.notes().isEmpty() ? read : new MendedFile(read, mended.notes());
    }

    /** @param text as {@link MendedText} has it */
    private static KeyFile read(String text) throws KeyFormatException {
        if (text.startsWith(Ppk.BEGINNING)) {
            return Ppk.read(text);
        }
        if (text.startsWith(Armor.begin(OpenSshKey.LABEL))) {
            return OpenSshKey.read(text);
        }
        if (text.startsWith(Rfc4716.BEGIN)) {
            return Rfc4716.read(typed(text));
        }
        if (PublicLine.isOne(text)) {
            return PublicLine.read(typed(text));
        }
        if (Ssh1.isOne(text)) {
            throw Ssh1.refused(text);
        }
        throw unread(text);
    }

    /** The public formats carry the comment as the text it is, so the encoding must be found out first. */
    private static String typed(String bytes) {
        return Comments.text(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static KeyFormatException unread(String text) {
        for (Foreign foreign : FOREIGN) {
            if (text.startsWith(foreign.beginning())) {
                return new KeyFormatException(
                        KeyFormatException.Cause.UNSUPPORTED,
                        "This is " + foreign.name()
                                + ", which Dormouse does not read. Load a PuTTY private key (.ppk) or an"
                                + " OpenSSH private key.");
            }
        }
        return new KeyFormatException(
                KeyFormatException.Cause.NOT_A_KEY,
                (text.isEmpty() ? "This file is empty" : "This is no SSH key")
                        + ". Choose a PuTTY private key (.ppk), an OpenSSH private key or a public key.");
    }
}
