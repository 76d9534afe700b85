package io.dormouse.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Puts the bytes that a fuzzer plays with into the text around them, which would only be in its way. */
final class Enveloped {

    private static final int WIDTH = 64;

    private Enveloped() {}

    static byte[] in(String label, byte[] bytes) {
        return Armor.write(label, bytes, WIDTH).getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * One of several labels, and the bytes inside.
     *
     * @param input begins with the number of the label as an ASCII digit, from one
     * @return the input itself if it begins otherwise
     */
    static byte[] in(List<String> labels, byte[] input) {
        int label = input.length == 0 ? -1 : input[0] - '1';
        return label < 0 || label >= labels.size()
                ? input
                : in(labels.get(label), Arrays.copyOfRange(input, 1, input.length));
    }

    /** SSH2 files have lines of their own kind around the base64. */
    static byte[] inSsh2(String begin, String end, byte[] bytes) {
        return (begin + '\n' + Base64Text.lines(bytes, WIDTH) + end + '\n').getBytes(StandardCharsets.US_ASCII);
    }

    /** A public key blob on a line, behind the name with which it begins. */
    static byte[] inLine(byte[] blob) {
        int length = blob.length < 4 ? 0 : Math.min(blob[3], blob.length - 4);
        String name = length <= 0 ? "ssh-rsa" : new String(blob, 4, length, StandardCharsets.ISO_8859_1);
        String line = name + ' ' + Base64.getEncoder().encodeToString(blob) + " comment\n";
        return line.getBytes(StandardCharsets.ISO_8859_1);
    }
}
