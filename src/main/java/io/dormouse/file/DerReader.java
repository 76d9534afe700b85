package io.dormouse.file;

import io.dormouse.key.KeyFormatException;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * Reads the encoding of X.509's world, in its one right form only, from bytes that may come from anyone.
 *
 * <p>ITU-T X.690 sections 8 and 10 (DER): definite lengths, each written as short as it can be. The caller says what must
 * come next, so that nothing here calls itself; every length is compared with what is left before anything is allocated.
 */
final class DerReader {

    static final int INTEGER = 0x02;
    static final int BIT_STRING = 0x03;
    static final int OCTET_STRING = 0x04;
    static final int NULL = 0x05;
    static final int OBJECT_IDENTIFIER = 0x06;
    static final int SEQUENCE = 0x30;

    /** The tag of the n-th field that is marked by its place and holds another value: {@code [n] EXPLICIT}. */
    static final int CONTEXT = 0xa0;

    /** The same without the other value's own tag: {@code [n] IMPLICIT} of a simple type. */
    static final int CONTEXT_SIMPLE = 0x80;

    /** Real keys go eight deep. */
    private static final int MOST_DEPTH = 16;

    /** A key file is shorter than 2^24 bytes. */
    private static final int MOST_LENGTH_BYTES = 3;

    /** The largest modulus that SSH programs take, with a zero in front. */
    private static final int MOST_INTEGER_BYTES = 16384 / 8 + 1;

    private final byte[] data;
    private final int end;
    private final String what;
    private final int depth;
    private int position;

    /**
     * @param data is neither copied nor changed
     * @param what the thing being read, as the beginning of a sentence: {@code "This PEM private key"}
     */
    DerReader(byte[] data, String what) {
        this(data, 0, data.length, what, 0);
    }

    private DerReader(byte[] data, int position, int end, String what, int depth) {
        this.data = data;
        this.position = position;
        this.end = end;
        this.what = what;
        this.depth = depth;
    }

    /** Whether a value with this tag comes next. */
    boolean nextIs(int tag) {
        return position < end && (data[position] & 0xff) == tag;
    }

    /** The values inside the SEQUENCE that must come next. */
    DerReader sequence() throws KeyFormatException {
        return inside(SEQUENCE, 0);
    }

    /** What the value with this tag holds, which is encoded in the same way. */
    DerReader inside(int tag) throws KeyFormatException {
        return inside(tag, 0);
    }

    /** An encoding wrapped into an OCTET STRING. */
    DerReader insideOctets() throws KeyFormatException {
        return inside(OCTET_STRING, 0);
    }

    /** An encoding wrapped into a BIT STRING. */
    DerReader insideBits() throws KeyFormatException {
        return inside(BIT_STRING, 1);
    }

    private DerReader inside(int tag, int skipped) throws KeyFormatException {
        if (depth == MOST_DEPTH) {
            throw damaged("its parts lie too deep inside one another");
        }
        int length = open(tag);
        position += length;
        DerReader inside = new DerReader(data, position - length, position, what, depth + 1);
        if (skipped > 0) {
            inside.skipUnusedBits();
        }
        return inside;
    }

    /** A number that is not negative and has at most 16384 bits. */
    BigInteger integer() throws KeyFormatException {
        int length = open(INTEGER);
        if (length == 0 || data[position] < 0) {
            throw damaged("a number in it is " + (length == 0 ? "empty" : "negative"));
        }
        if (length > 1 && data[position] == 0 && data[position + 1] >= 0) {
            throw damaged("a number in it has needless zeros in front");
        }
        if (length > MOST_INTEGER_BYTES) {
            throw new KeyFormatException(
                    KeyFormatException.Cause.TOO_LARGE,
                    what + " holds a number of more than 16384 bits, which no SSH program takes. Make a new key.");
        }
        byte[] bytes = raw(length);
        BigInteger number = new BigInteger(bytes);
        Arrays.fill(bytes, (byte) 0);
        return number;
    }

    /** A number that counts something; what exceeds an {@code int} is given as {@link Integer#MAX_VALUE}. */
    int count() throws KeyFormatException {
        return integer().min(BigInteger.valueOf(Integer.MAX_VALUE)).intValue();
    }

    byte[] octets() throws KeyFormatException {
        return raw(open(OCTET_STRING));
    }

    /** The bytes of a BIT STRING that has whole bytes only. */
    byte[] bits() throws KeyFormatException {
        return bits(BIT_STRING);
    }

    /** @param tag stands in the place of BIT STRING's own */
    byte[] bits(int tag) throws KeyFormatException {
        DerReader inside = inside(tag, 1);
        return inside.raw(inside.remaining());
    }

    private void skipUnusedBits() throws KeyFormatException {
        if (remaining() == 0 || data[position] != 0) {
            throw damaged("a field that must be made of whole bytes is not");
        }
        position++;
    }

    Oid oid() throws KeyFormatException {
        byte[] encoded = raw(open(OBJECT_IDENTIFIER));
        if (encoded.length == 0 || encoded[encoded.length - 1] < 0) {
            throw damaged("the name of an algorithm in it is not complete");
        }
        return new Oid(encoded);
    }

    /** Reads a NULL if there is one: programs differ in whether they write it where an algorithm has no parameters. */
    void optionalNull() throws KeyFormatException {
        if (nextIs(NULL) && open(NULL) != 0) {
            throw damaged("a field that must be empty is not");
        }
    }

    /** Leaves out one value, whatever it holds. */
    void skip(int tag) throws KeyFormatException {
        int length = open(tag);
        position += length;
    }

    /** Refuses anything that follows what has been read. */
    void end() throws KeyFormatException {
        if (remaining() > 0) {
            throw new KeyFormatException(
                    KeyFormatException.Cause.TRAILING_DATA,
                    what + " holds " + remaining()
                            + " bytes more than belong to it. Take a fresh copy from where it was" + " made.");
        }
    }

    /** A failure that names what is being read. */
    KeyFormatException damaged(String problem) {
        return KeyFormatException.damaged(what, problem);
    }

    /**
     * A failure of kind UNSUPPORTED.
     *
     * @param trait of the thing being read, as the end of a sentence: {@code "is made for encryption"}
     * @param advice a sentence
     */
    KeyFormatException unsupported(String trait, String advice) {
        return new KeyFormatException(KeyFormatException.Cause.UNSUPPORTED, what + " " + trait + ". " + advice);
    }

    /** A failure of kind TOO_COSTLY; the arguments are as in {@link #unsupported}. */
    KeyFormatException tooCostly(String trait, String advice) {
        return new KeyFormatException(KeyFormatException.Cause.TOO_COSTLY, what + " " + trait + ". " + advice);
    }

    private int remaining() {
        return end - position;
    }

    private byte[] raw(int length) {
        position += length;
        return Arrays.copyOfRange(data, position - length, position);
    }

    /** Reads tag and length; the content is then known to be there. */
    private int open(int tag) throws KeyFormatException {
        if (remaining() == 0) {
            throw damaged("it ends too early");
        }
        if (!nextIs(tag)) {
            throw damaged("a field is missing or of another type than it must be");
        }
        position++;
        int length = length();
        if (length > remaining()) {
            throw damaged("a piece of it is missing, or a length in it is wrong");
        }
        return length;
    }

    private int length() throws KeyFormatException {
        if (remaining() == 0) {
            throw damaged("it ends too early");
        }
        int first = data[position++] & 0xff;
        if (first < 0x80) {
            return first;
        }
        int bytes = first & 0x7f;
        if (bytes == 0 || bytes > MOST_LENGTH_BYTES || bytes > remaining()) {
            throw damaged("the length of a field makes no sense");
        }
        int length = 0;
        for (int i = 0; i < bytes; i++) {
            length = length << 8 | data[position++] & 0xff;
        }
        if (length < 0x80 || length < 1 << 8 * (bytes - 1)) {
            throw damaged("the length of a field is not written as it must be");
        }
        return length;
    }
}
