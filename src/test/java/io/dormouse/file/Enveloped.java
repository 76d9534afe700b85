package io.dormouse.file;

import java.nio.charset.StandardCharsets;

/** Puts the bytes that a fuzzer plays with into the text around them, which would only be in its way. */
final class Enveloped {

    private static final int WIDTH = 64;

    private Enveloped() {}

    static byte[] in(String label, byte[] bytes) {
        return Armor.write(label, bytes, WIDTH).getBytes(StandardCharsets.US_ASCII);
    }
}
