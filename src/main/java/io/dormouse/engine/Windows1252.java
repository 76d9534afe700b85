package io.dormouse.engine;

import java.util.Arrays;
import java.util.Optional;

/** Passphrases in the code page of Western Windows: Latin-1 with letters and signs in the place of 0x80 to 0x9F. */
final class Windows1252 {
    /** What 0x80 to 0x9F stand for; five of them for nothing. */
    private static final String SIGNS =
            "\u20ac\0\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\0\u017d\0"
                    + "\0\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\0\u017e\u0178";

    private Windows1252() {}

    /**
     * The same text in Windows-1252; empty where it is plain ASCII, and so the same bytes, or has letters that the code
     * page lacks. Works on arrays alone, which can be wiped.
     */
    static Optional<byte[]> of(byte[] utf8) {
        byte[] result = new byte[utf8.length];
        try {
            int length = convert(utf8, result);
            return length == utf8.length ? Optional.empty() : Optional.of(Arrays.copyOf(result, length));
        } finally {
            Arrays.fill(result, (byte) 0);
        }
    }

    /** How many bytes it takes: as many as in UTF-8 also where the code page lacks a letter. */
    private static int convert(byte[] utf8, byte[] result) {
        int length = 0;
        for (int i = 0; i < utf8.length; length++) {
            int lead = utf8[i] & 0xff;
            int more = lead < 0x80 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
            if (i + more >= utf8.length) {
                return utf8.length;
            }
            int point = more == 0 ? lead : lead & (0x3f >> more);
            for (int j = 1; j <= more; j++) {
                point = point << 6 | utf8[i + j] & 0x3f;
            }
            int code = point < 0x80 || point >= 0xa0 && point <= 0xff ? point : 0x80 + SIGNS.indexOf(point);
            if (code == 0x7f && point != 0x7f) {
                return utf8.length;
            }
            result[length] = (byte) code;
            i += more + 1;
        }
        return length;
    }
}
