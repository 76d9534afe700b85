package io.dormouse.file;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A DER structure with one element more than it should have, in each place where an element can be. */
final class GrownDer {
    private static final int CONSTRUCTED = 0x20;
    private static final int BIT_STRING = 3;
    private static final int OCTET_STRING = 4;
    private static final int SEQUENCE = 0x30;
    /** An empty UTF8String; NULL is taken for no parameters, as some write it. */
    private static final byte[] MORE = {12, 0};

    private GrownDer() {}

    /** @param der one element, well-formed */
    static List<byte[]> of(byte[] der) {
        List<byte[]> grown = new ArrayList<>();
        byte[] content = content(der);
        if ((der[0] & CONSTRUCTED) != 0) {
            List<byte[]> children = children(content);
            for (int i = 0; i < children.size(); i++) {
                for (byte[] child : of(children.get(i))) {
                    List<byte[]> others = new ArrayList<>(children);
                    others.set(i, child);
                    grown.add(element(der[0], joined(others)));
                }
            }
            children.add(MORE);
            grown.add(element(der[0], joined(children)));
        } else if (der[0] == OCTET_STRING && isSequence(content)) {
            of(content).forEach(inner -> grown.add(element(der[0], inner)));
        } else if (der[0] == BIT_STRING && isSequence(Arrays.copyOfRange(content, 1, content.length))) {
            of(Arrays.copyOfRange(content, 1, content.length))
                    .forEach(inner -> grown.add(element(der[0], joined(List.of(new byte[1], inner)))));
        }
        return grown;
    }

    private static boolean isSequence(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == SEQUENCE && header(bytes, 0) + length(bytes, 0) == bytes.length;
    }

    private static List<byte[]> children(byte[] content) {
        List<byte[]> children = new ArrayList<>();
        for (int at = 0; at < content.length; ) {
            int end = at + header(content, at) + length(content, at);
            children.add(Arrays.copyOfRange(content, at, end));
            at = end;
        }
        return children;
    }

    private static byte[] content(byte[] element) {
        return Arrays.copyOfRange(element, header(element, 0), element.length);
    }

    private static int header(byte[] bytes, int at) {
        return bytes[at + 1] >= 0 ? 2 : 2 + (bytes[at + 1] & 0x7f);
    }

    private static int length(byte[] bytes, int at) {
        if (bytes[at + 1] >= 0) {
            return bytes[at + 1];
        }
        int length = 0;
        for (int i = at + 2; i < at + header(bytes, at); i++) {
            length = length << 8 | bytes[i] & 0xff;
        }
        return length;
    }

    private static byte[] element(byte tag, byte[] content) {
        byte[] head = content.length < 0x80
                ? new byte[] {tag, (byte) content.length}
                : content.length < 0x100
                        ? new byte[] {tag, (byte) 0x81, (byte) content.length}
                        : new byte[] {tag, (byte) 0x82, (byte) (content.length >> 8), (byte) content.length};
        return joined(List.of(head, content));
    }

    private static byte[] joined(List<byte[]> parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        parts.forEach(all::writeBytes);
        return all.toByteArray();
    }
}
