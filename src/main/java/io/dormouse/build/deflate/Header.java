package io.dormouse.build.deflate;

/** What a block with codes of its own begins with: RFC 1951, section 3.2.7. */
final class Header {
    private static final int[] ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};
    private static final int[] EXTRA_BITS = {2, 3, 7};
    private static final int AGAIN = 16;
    private static final int FEW_ZEROS = 17;
    private static final int MANY_ZEROS = 18;

    private final int literals;
    private final int distances;
    private final int[] symbols;
    private final int[] extras;
    private final HuffmanCode code;
    private final int kept;
    private int count;

    Header(HuffmanCode literalCode, HuffmanCode distanceCode) {
        literals = used(literalCode, Symbols.LITERALS_AND_LENGTHS, Symbols.END + 1);
        distances = used(distanceCode, Symbols.DISTANCES, 1);
        int[] lengths = new int[literals + distances];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = i < literals ? literalCode.length(i) : distanceCode.length(i - literals);
        }
        symbols = new int[lengths.length];
        extras = new int[lengths.length];
        for (int i = 0; i < lengths.length; ) {
            int run = 1;
            while (i + run < lengths.length && lengths[i + run] == lengths[i]) {
                run++;
            }
            i += run;
            add(lengths[i - 1], run);
        }
        int[] frequencies = new int[ORDER.length];
        for (int i = 0; i < count; i++) {
            frequencies[symbols[i]]++;
        }
        code = HuffmanCode.of(frequencies, 7);
        int last = ORDER.length;
        while (code.length(ORDER[last - 1]) == 0) {
            last--;
        }
        kept = Math.max(last, 4);
    }

    private static int used(HuffmanCode code, int symbols, int least) {
        int used = symbols;
        while (used > least && code.length(used - 1) == 0) {
            used--;
        }
        return used;
    }

    private void add(int length, int run) {
        int left = run;
        if (length != 0) {
            put(length, 0);
            left--;
        }
        while (left > 0) {
            if (length == 0 && left > 10) {
                int zeros = Math.min(left, 138);
                put(MANY_ZEROS, zeros - 11);
                left -= zeros;
            } else if (left >= 3) {
                int again = Math.min(left, length == 0 ? 10 : 6);
                put(length == 0 ? FEW_ZEROS : AGAIN, again - 3);
                left -= again;
            } else {
                put(length, 0);
                left--;
            }
        }
    }

    private void put(int symbol, int extra) {
        symbols[count] = symbol;
        extras[count++] = extra;
    }

    long size() {
        long bits = 17 + 3L * kept;
        for (int i = 0; i < count; i++) {
            bits += code.length(symbols[i]) + (symbols[i] < AGAIN ? 0 : EXTRA_BITS[symbols[i] - AGAIN]);
        }
        return bits;
    }

    void write(boolean last, Bits out) {
        out.write(last ? 1 : 0, 1);
        out.write(2, 2);
        out.write(literals - Symbols.END - 1, 5);
        out.write(distances - 1, 5);
        out.write(kept - 4, 4);
        for (int i = 0; i < kept; i++) {
            out.write(code.length(ORDER[i]), 3);
        }
        for (int i = 0; i < count; i++) {
            code.write(symbols[i], out);
            if (symbols[i] >= AGAIN) {
                out.write(extras[i], EXTRA_BITS[symbols[i] - AGAIN]);
            }
        }
    }
}
