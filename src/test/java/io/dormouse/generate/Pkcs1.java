package io.dormouse.generate;

import io.dormouse.key.RsaPrivateKey;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Writes an RSA private key as openssl reads it (RFC 8017 appendix A.1.2). */
final class Pkcs1 {

    private Pkcs1() {}

    static String pem(RsaPrivateKey key) {
        BigInteger d = key.d().number();
        BigInteger p = key.p().number();
        BigInteger q = key.q().number();
        ByteArrayOutputStream numbers = new ByteArrayOutputStream();
        for (BigInteger number : new BigInteger[] {
            BigInteger.ZERO,
            key.publicKey().n(),
            key.publicKey().e(),
            d,
            p,
            q,
            d.mod(p.subtract(BigInteger.ONE)),
            d.mod(q.subtract(BigInteger.ONE)),
            key.iqmp().number()
        }) {
            numbers.writeBytes(der(2, number.toByteArray()));
        }
        Base64.Encoder lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
        return "-----BEGIN RSA PRIVATE KEY-----\n" + lines.encodeToString(der(0x30, numbers.toByteArray()))
                + "\n-----END RSA PRIVATE KEY-----\n";
    }

    private static byte[] der(int tag, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        if (content.length < 128) {
            out.write(content.length);
        } else {
            byte[] length = BigInteger.valueOf(content.length).toByteArray();
            int zero = length[0] == 0 ? 1 : 0;
            out.write(0x80 | length.length - zero);
            out.write(length, zero, length.length - zero);
        }
        out.writeBytes(content);
        return out.toByteArray();
    }
}
