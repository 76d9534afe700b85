package io.dormouse.build.deflate;

/** The alphabets of RFC 1951, section 3.2.5: which symbol stands for a length or a distance, with how many extra bits. */
final class Symbols {
    static final int END = 256;
    static final int LITERALS_AND_LENGTHS = 286;
    static final int DISTANCES = 30;
    static final int SHORTEST = 3;
    static final int LONGEST = 258;
    static final int WINDOW = 32_768;

    private static final int[] LENGTH_BASE = {
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227,
        258
    };
    private static final int[] LENGTH_SYMBOL = new int[LONGEST + 1];

    static {
        for (int i = 0; i < LENGTH_BASE.length; i++) {
            for (int length = LENGTH_BASE[i]; length <= LONGEST; length++) {
                LENGTH_SYMBOL[length] = END + 1 + i;
            }
        }
    }

    private Symbols() {}

    static int ofLength(int length) {
        return LENGTH_SYMBOL[length];
    }

    static int lengthExtraBits(int symbol) {
        int index = symbol - END - 1;
        return index < 8 || index == 28 ? 0 : index / 4 - 1;
    }

    static int lengthBase(int symbol) {
        return LENGTH_BASE[symbol - END - 1];
    }

    static int ofDistance(int distance) {
        if (distance <= 4) {
            return distance - 1;
        }
        int top = 31 - Integer.numberOfLeadingZeros(distance - 1);
        return 2 * top + ((distance - 1) >>> (top - 1) & 1);
    }

    static int distanceExtraBits(int symbol) {
        return symbol < 4 ? 0 : symbol / 2 - 1;
    }

    static int distanceBase(int symbol) {
        return symbol < 4 ? symbol + 1 : ((2 + (symbol & 1)) << distanceExtraBits(symbol)) + 1;
    }
}
