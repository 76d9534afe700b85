package io.dormouse.file;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * An object identifier: the name of an algorithm or curve in the formats that come from X.509.
 *
 * <p>ITU-T X.690 section 8.19. Held as the bytes of its encoding, because names are only ever compared.
 */
final class Oid {

    /** Numbers that are far longer than any real one are not spelled out in a message. */
    private static final int MOST_SPELLED_BYTES = 20;

    private final byte[] encoded;

    Oid(byte[] encoded) {
        this.encoded = encoded;
    }

    /** @param encoded the bytes of the encoding, without tag and length */
    static Oid of(int... encoded) {
        byte[] bytes = new byte[encoded.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) encoded[i];
        }
        return new Oid(bytes);
    }

    /** This name with more numbers behind it, each below 128. */
    Oid dot(int... more) {
        byte[] bytes = Arrays.copyOf(encoded, encoded.length + more.length);
        for (int i = 0; i < more.length; i++) {
            bytes[encoded.length + i] = (byte) more[i];
        }
        return new Oid(bytes);
    }

    /** The encoding without tag and length; the live array. */
    byte[] encoded() {
        return encoded;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Oid that && Arrays.equals(encoded, that.encoded);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(encoded);
    }

    /** Numbers with dots between, as documents have it: {@code "1.2.840.113549.1.1.1"}. */
    @Override
    public String toString() {
        if (encoded.length == 0 || encoded.length > MOST_SPELLED_BYTES) {
            return "without a name";
        }
        StringBuilder text = new StringBuilder();
        BigInteger number = BigInteger.ZERO; // has no more than 140 bits, but may have them
        for (byte b : encoded) {
            number = number.shiftLeft(7).or(BigInteger.valueOf(b & 0x7f));
            if (b >= 0) {
                text.append(text.length() == 0 ? firstTwo(number) : "." + number);
                number = BigInteger.ZERO;
            }
        }
        return text.toString();
    }

    /** 40 times the first and the second number stand together. */
    private static String firstTwo(BigInteger number) {
        int first = number.min(BigInteger.valueOf(80)).intValue() / 40;
        return first + "." + number.subtract(BigInteger.valueOf(40 * first));
    }
}
