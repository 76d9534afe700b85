package io.dormouse.file;

import io.dormouse.key.KeyFormatException;
import io.dormouse.key.PublicKey;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The front door for every key file: finds out what it is, whatever its name says. */
public final class KeyFiles {

    /** No key file is larger; PuTTY stops at a blob of 262,144 bytes, which is as much in base64. */
    public static final int MOST_BYTES = 349_526;

    private KeyFiles() {}

    /**
     * Reads a file as far as it can be without its passphrase.
     *
     * @throws KeyFormatException of any kind but WRONG_PASSPHRASE
     */
    public static KeyFile parse(byte[] file) throws KeyFormatException {
        if (file.length > MOST_BYTES) {
            throw new KeyFormatException(
                    KeyFormatException.Cause.TOO_LARGE,
                    "This file has more than " + MOST_BYTES + " bytes, and no key file has. Choose the file that holds"
                            + " the key.");
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
        if (text.startsWith(Rfc4716.BEGIN)) {
            return Rfc4716.read(typed(text));
        }
        if (PublicLine.isOne(text)) {
            return PublicLine.readFile(typed(text));
        }
        if (Ssh1.isOne(text)) {
            throw Ssh1.refused(text);
        }
        if (text.startsWith(SshComKey.BEGIN)) {
            return SshComKey.read(text);
        }
        Optional<String> label = PemBlock.labelIn(text);
        if (label.isPresent()) {
            return readPem(label.get(), text);
        }
        Optional<String> line = PublicLine.behindOptions(text);
        if (line.isPresent()) {
            PublicKey key = PublicLine.readFile(typed(line.get())).publicKey();
            throw PublicKeyFile.refused(KeyDetails.description(key));
        }
        throw new KeyFormatException(
                KeyFormatException.Cause.NOT_A_KEY,
                (text.isEmpty() ? "This file is empty" : "This is no SSH key")
                        + ". Choose a PuTTY private key (.ppk), an OpenSSH private key or a public key.");
    }

    /** There may be text in front of it, so it is looked for after all that begins at the beginning. */
    private static KeyFile readPem(String label, String text) throws KeyFormatException {
        return switch (label) {
            case PemPrivateKey.RSA, PemPrivateKey.EC, PemPrivateKey.DSA -> PemPrivateKey.read(text);
            case Pkcs8.CLEAR, Pkcs8.ENCRYPTED -> Pkcs8.read(text);
            case PemPublicKey.ANY, PemPublicKey.RSA -> PemPublicKey.read(text);
            case OpenSshKey.LABEL -> OpenSshKey.read(text);
            default -> throw ForeignPem.refused(label, text);
        };
    }

    /** The public formats carry the comment as the text it is, so the encoding must be found out first. */
    private static String typed(String bytes) {
        return Comments.text(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }
}
