package io.dormouse.file;

import io.dormouse.key.WireWriter;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Forges unprotected PPK files with the JDK's HMAC.
 *
 * <p>Their MAC has an empty key. The JDK takes none, but HMAC fills any key up with zeros, so that one zero is the same.
 */
final class Macs {

    private Macs() {}

    /** The file with the MAC that belongs to what it says. */
    static byte[] signed(String file) {
        byte[] everything = new WireWriter()
                .string(between(file, "PuTTY-User-Key-File-3: ", "\n"))
                .string("none")
                .string(between(file, "Comment: ", "\n"))
                .string(block(file, "Public-Lines: "))
                .string(block(file, "Private-Lines: "))
                .toBytes();
        try {
            Mac hmac = Mac.getInstance("HmacSHA256");
            hmac.init(new SecretKeySpec(new byte[1], "HmacSHA256"));
            String mac = HexFormat.of().formatHex(hmac.doFinal(everything));
            String unsigned = file.substring(0, file.indexOf("Private-MAC: "));
            return (unsigned + "Private-MAC: " + mac + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** The file with a private half that is one string of so many bytes. */
    static String withPrivateBlob(String file, int length) {
        return withPrivateHalf(file, new WireWriter().string(new byte[length]).toBytes());
    }

    /** The file with one more byte behind its private half. */
    static String withTrailingByte(String file) {
        byte[] blob = block(file, "Private-Lines: ");
        return withPrivateHalf(file, Arrays.copyOf(blob, blob.length + 1));
    }

    private static String withPrivateHalf(String file, byte[] blob) {
        int begin = file.indexOf("Private-Lines: ");
        String base64 = Base64.getEncoder().encodeToString(blob);
        return file.substring(0, begin) + "Private-Lines: 1\n" + base64 + "\n"
                + file.substring(file.indexOf("Private-MAC: "));
    }

    private static byte[] block(String file, String header) {
        int count = Integer.parseInt(between(file, header, "\n"));
        String[] lines = file.substring(file.indexOf(header)).split("\n");
        return Base64.getDecoder().decode(String.join("", Arrays.copyOfRange(lines, 1, 1 + count)));
    }

    private static String between(String file, String begin, String end) {
        int from = file.indexOf(begin) + begin.length();
        return file.substring(from, file.indexOf(end, from));
    }
}
