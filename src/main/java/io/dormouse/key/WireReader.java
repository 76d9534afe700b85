package io.dormouse.key;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads the data types that SSH sends and stores, from bytes that may come from anyone.
 *
 * <p>RFC 4251 section 5. Every length is compared with what is left before anything is allocated: in WebAssembly a wrong
 * array size ends the program, and no {@code catch} sees it.
 */
public final class WireReader {

    private final byte[] data;
    private final String what;
    private int position;

    /**
     * @param data is neither copied nor changed
     * @param what the thing being read, as the beginning of a sentence: {@code "This public key"}
     */
    public WireReader(byte[] data, String what) {
        this.data = data;
        this.what = what;
    }

    /** An unsigned number of 32 bits: 0 to 4,294,967,295. */
    public long uint32() throws KeyFormatException {
        byte[] b = raw(4);
        return (b[0] & 0xffL) << 24 | (b[1] & 0xffL) << 16 | (b[2] & 0xffL) << 8 | (b[3] & 0xffL);
    }

    /** A number of 64 bits; the {@code long} is to be taken as unsigned. */
    public long uint64() throws KeyFormatException {
        return uint32() << 32 | uint32();
    }

    /** A length and that many bytes. */
    public byte[] string() throws KeyFormatException {
        long length = uint32();
        if (length > remaining()) {
            throw damaged("a piece of it is missing, or a length in it is wrong");
        }
        return raw((int) length);
    }

    /** A string that holds a name: printable US-ASCII, and nothing else. */
    public String name() throws KeyFormatException {
        byte[] bytes = string();
        for (byte b : bytes) {
            if (b <= ' ' || b > '~') {
                throw damaged("a name in it holds characters that no name has");
            }
        }
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    /**
     * A string for people to read: UTF-8, or ISO 8859-1 if it is not that. What could not be seen, or would turn the
     * direction of writing, comes as U+FFFD.
     */
    public String text() throws KeyFormatException {
        byte[] bytes = string();
        String utf8 = new String(bytes, StandardCharsets.UTF_8);
        boolean valid = Arrays.equals(utf8.getBytes(StandardCharsets.UTF_8), bytes);
        char[] text = (valid ? utf8 : new String(bytes, StandardCharsets.ISO_8859_1)).toCharArray();
        for (int i = 0; i < text.length; i++) {
            char c = text[i];
            boolean unseen = c < ' ' || c >= 0x7f && c < 0xa0 || c >= 0x200b && c <= 0x200f;
            boolean turning = c >= 0x2028 && c <= 0x202e || c >= 0x2060 && c <= 0x206f || c == 0xfeff;
            text[i] = unseen || turning ? '\ufffd' : c;
        }
        return new String(text);
    }

    /** A multiple precision integer that is not negative and was written the one right way. */
    public BigInteger mpint() throws KeyFormatException {
        byte[] bytes = string();
        try {
            if (bytes.length > 0 && bytes[0] < 0) {
                throw damaged("a number in it is negative");
            }
            if (bytes.length > 0 && bytes[0] == 0 && (bytes.length == 1 || bytes[1] >= 0)) {
                throw damaged("a number in it has needless zeros in front");
            }
            return bytes.length == 0 ? BigInteger.ZERO : new BigInteger(bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** Exactly so many bytes, without a length in front. */
    public byte[] raw(int length) throws KeyFormatException {
        if (length < 0 || length > remaining()) {
            throw damaged("it ends too early");
        }
        position += length;
        return Arrays.copyOfRange(data, position - length, position);
    }

    /** How many bytes have been read. */
    int position() {
        return position;
    }

    /** What has been read since the {@link #position()} was this. */
    byte[] since(int start) {
        return Arrays.copyOfRange(data, start, position);
    }

    /** How many bytes have not been read. */
    public int remaining() {
        return data.length - position;
    }

    /** Refuses anything that follows what has been read. */
    public void end() throws KeyFormatException {
        if (remaining() > 0) {
            throw new KeyFormatException(
                    KeyFormatException.Cause.TRAILING_DATA,
                    what + " is followed by " + remaining() + " bytes that do not belong to it. Take a fresh copy"
                            + " from where it was made.");
        }
    }

    /** A failure that names what is being read. */
    public KeyFormatException damaged(String problem) {
        return KeyFormatException.damaged(what, problem);
    }
}
