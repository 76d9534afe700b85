package io.dormouse.file;

import io.dormouse.key.KeyFormatException;
import io.dormouse.key.PublicKey;
import io.dormouse.key.WireReader;
import io.dormouse.key.WireWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.SHA512Digest;

/**
 * A signature that an SSH key made over a message, in the form that {@code ssh-keygen -Y} writes and verifies.
 *
 * <p>OpenSSH's PROTOCOL.sshsig. What is signed names the purpose, so that no such signature can be passed off as a login.
 *
 * @param publicKey of the key that signed
 * @param namespace the purpose, which whoever verifies must expect
 * @param algorithm of the signature: {@code "rsa-sha2-512"}, or the key's own
 * @param signature as RFC 4253 section 6.6 has it for the algorithm, without the algorithm's name
 */
public record SshSig(PublicKey publicKey, String namespace, String algorithm, byte[] signature) {

    private static final String LABEL = "SSH SIGNATURE";
    private static final String WHAT = "This SSH signature";
    private static final byte[] MAGIC = "SSHSIG".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 1;
    private static final String HASH = "sha512";
    private static final int WIDTH = 70; // ssh-keygen's; the document says 76.

    /** The bytes that the key signs in place of the message. */
    public static byte[] toSign(String namespace, byte[] message) {
        SHA512Digest digest = new SHA512Digest();
        digest.update(message, 0, message.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return new WireWriter()
                .raw(MAGIC)
                .string(namespace)
                .string("")
                .string(HASH)
                .string(hash)
                .toBytes();
    }

    /** The file, with line feeds. */
    public String write() {
        byte[] inner = new WireWriter().string(algorithm).string(signature).toBytes();
        byte[] blob = new WireWriter()
                .raw(MAGIC)
                .uint32(VERSION)
                .string(publicKey.blob())
                .string(namespace)
                .string("")
                .string(HASH)
                .string(inner)
                .toBytes();
        return Armor.write(LABEL, blob, WIDTH);
    }

    /**
     * Reads a file; whether the signature is true is another question.
     *
     * @throws KeyFormatException UNSUPPORTED for another version or hash, DAMAGED or TRAILING_DATA for what is no such file
     */
    public static SshSig read(String file) throws KeyFormatException {
        WireReader in = new WireReader(Armor.read(LABEL, file, WHAT), WHAT);
        if (!Arrays.equals(in.raw(MAGIC.length), MAGIC)) {
            throw in.damaged("it does not begin as one");
        }
        if (in.uint32() != VERSION) {
            throw unsupported("version");
        }
        PublicKey key = PublicKey.fromBlob(in.string());
        String namespace = in.text();
        in.string(); // Reserved: to be ignored by section 2.
        if (!in.name().equals(HASH)) {
            throw unsupported("hash");
        }
        WireReader inner = new WireReader(in.string(), WHAT);
        in.end();
        SshSig read = new SshSig(key, namespace, inner.name(), inner.string());
        inner.end();
        return read;
    }

    private static KeyFormatException unsupported(String part) {
        return new KeyFormatException(
                KeyFormatException.Cause.UNSUPPORTED,
                WHAT + " is of another " + part + " than Dormouse knows. Verify it with ssh-keygen.");
    }
}
