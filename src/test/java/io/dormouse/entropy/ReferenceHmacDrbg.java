package io.dormouse.entropy;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC_DRBG with SHA-512 written from SP 800-90A Rev. 1, section 10.1.2, on the JDK's HMAC: slow, small, not BouncyCastle's. */
final class ReferenceHmacDrbg {

    private byte[] key = new byte[64];
    private byte[] value = new byte[64];

    ReferenceHmacDrbg(byte[] seedMaterial) {
        Arrays.fill(value, (byte) 1);
        update(seedMaterial);
    }

    byte[] generate(int length) {
        ByteArrayOutputStream temp = new ByteArrayOutputStream();
        while (temp.size() < length) {
            value = hmac(key, value);
            temp.writeBytes(value);
        }
        update(new byte[0]);
        return Arrays.copyOf(temp.toByteArray(), length);
    }

    private void update(byte[] provided) {
        key = hmac(key, value, new byte[] {0}, provided);
        value = hmac(key, value);
        if (provided.length > 0) {
            key = hmac(key, value, new byte[] {1}, provided);
            value = hmac(key, value);
        }
    }

    private static byte[] hmac(byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA512");
            mac.init(new SecretKeySpec(key, "HmacSHA512"));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
