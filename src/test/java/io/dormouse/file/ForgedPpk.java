package io.dormouse.file;

import io.dormouse.key.WireWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Unprotected PPK files that say whatever one likes and have the MAC to it, so that a fuzzer gets past it.
 *
 * <p>Made of bytes: the version as an ASCII digit, then algorithm, comment, public half and private half, each behind its
 * length in two bytes.
 */
final class ForgedPpk {

    private ForgedPpk() {}

    static Optional<byte[]> of(byte[] input) {
        if (input.length == 0 || input[0] < '1' || input[0] > '3') {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(input, 1, input.length - 1);
        return Optional.of(file(input[0] - '0', part(in), part(in), part(in), part(in)));
    }

    /** What the length says, or as much as there is. */
    private static byte[] part(ByteBuffer in) {
        int length = in.remaining() < 2 ? 0 : in.getShort() & 0xffff;
        byte[] part = new byte[Math.min(length, in.remaining())];
        in.get(part);
        return part;
    }

    static byte[] file(int version, byte[] algorithm, byte[] comment, byte[] publicHalf, byte[] privateHalf) {
        byte[] everything = new WireWriter()
                .string(algorithm)
                .string("none")
                .string(comment)
                .string(publicHalf)
                .string(privateHalf)
                .toBytes();
        String file = "PuTTY-User-Key-File-" + version + ": " + text(algorithm)
                + "\nEncryption: none\nComment: " + text(comment)
                + "\nPublic-Lines: " + lines(publicHalf)
                + "\nPrivate-Lines: " + lines(privateHalf)
                + "\nPrivate-MAC: " + HexFormat.of().formatHex(mac(version, version == 1 ? privateHalf : everything))
                + "\n";
        return file.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String lines(byte[] bytes) {
        String base64 = Base64.getEncoder().encodeToString(bytes);
        StringBuilder lines = new StringBuilder().append((base64.length() + 63) / 64);
        for (int i = 0; i < base64.length(); i += 64) {
            lines.append('\n').append(base64, i, Math.min(i + 64, base64.length()));
        }
        return lines.toString();
    }

    private static byte[] mac(int version, byte[] everything) {
        try {
            if (version == 3) {
                return mac("HmacSHA256", new byte[1], everything);
            }
            byte[] salt = "putty-private-key-file-mac-key".getBytes(StandardCharsets.US_ASCII);
            return mac("HmacSHA1", MessageDigest.getInstance("SHA-1").digest(salt), everything);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] mac(String name, byte[] key, byte[] everything) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(name);
        mac.init(new SecretKeySpec(key, name));
        return mac.doFinal(everything);
    }
}
