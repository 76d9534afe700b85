package io.dormouse.file;

import io.dormouse.key.WireWriter;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * Writes the encoding of X.509's world: tag, length, content.
 *
 * <p>ITU-T X.690 sections 8 and 10 (DER). What is inside another value is written first, by a writer of its own, which is
 * wiped when it is taken over: secrets pass through here.
 */
final class DerWriter {

    private final WireWriter out = new WireWriter();

    /** @param value not negative */
    DerWriter integer(BigInteger value) {
        byte[] bytes = value.toByteArray();
        raw(DerReader.INTEGER, bytes);
        Arrays.fill(bytes, (byte) 0);
        return this;
    }

    DerWriter integer(int value) {
        return integer(BigInteger.valueOf(value));
    }

    DerWriter octets(byte[] value) {
        return raw(DerReader.OCTET_STRING, value);
    }

    /** An encoding wrapped into an OCTET STRING. */
    DerWriter octets(DerWriter inside) {
        return inside(DerReader.OCTET_STRING, inside);
    }

    /** A BIT STRING of whole bytes. */
    DerWriter bits(byte[] value) {
        tag(DerReader.BIT_STRING, value.length + 1);
        out.raw(new byte[1]).raw(value);
        return this;
    }

    DerWriter oid(Oid oid) {
        return raw(DerReader.OBJECT_IDENTIFIER, oid.encoded());
    }

    DerWriter nothing() {
        return raw(DerReader.NULL, new byte[0]);
    }

    DerWriter sequence(DerWriter inside) {
        return inside(DerReader.SEQUENCE, inside);
    }

    /** Another encoding as it is. */
    DerWriter encoded(DerWriter other) {
        byte[] bytes = other.take();
        out.raw(bytes);
        Arrays.fill(bytes, (byte) 0);
        return this;
    }

    /** Another encoding under a tag of one's own. */
    DerWriter inside(int tag, DerWriter inside) {
        byte[] bytes = inside.take();
        raw(tag, bytes);
        Arrays.fill(bytes, (byte) 0);
        return this;
    }

    /** What has been written; the writer itself is wiped and empty afterwards. */
    byte[] take() {
        byte[] bytes = out.toBytes();
        out.wipe();
        return bytes;
    }

    private DerWriter raw(int tag, byte[] content) {
        tag(tag, content.length);
        out.raw(content);
        return this;
    }

    private void tag(int tag, int length) {
        if (length < 0x80) {
            out.raw(new byte[] {(byte) tag, (byte) length});
        } else if (length < 1 << 8) {
            out.raw(new byte[] {(byte) tag, (byte) 0x81, (byte) length});
        } else if (length < 1 << 16) {
            out.raw(new byte[] {(byte) tag, (byte) 0x82, (byte) (length >> 8), (byte) length});
        } else {
            out.raw(new byte[] {(byte) tag, (byte) 0x83, (byte) (length >> 16), (byte) (length >> 8), (byte) length});
        }
    }
}
