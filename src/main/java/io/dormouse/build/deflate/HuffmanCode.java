package io.dormouse.build.deflate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A Huffman code with no word longer than a limit: RFC 1951, section 3.2.2. */
final class HuffmanCode {
    private final int[] lengths;
    private final int[] words;

    private HuffmanCode(int[] lengths) {
        this.lengths = lengths;
        this.words = words(lengths);
    }

    /**
     * The best code for symbols that occur so often, by the package-merge algorithm of Larmore and Hirschberg.
     *
     * <p>At least two symbols get a word, whether they occur or not: decompressors differ about a code of one word.
     */
    static HuffmanCode of(int[] frequencies, int longest) {
        List<Coins> symbols = new ArrayList<>();
        for (int i = 0; i < frequencies.length; i++) {
            if (frequencies[i] > 0) {
                symbols.add(new Coins(frequencies[i], i, null, null));
            }
        }
        for (int i = 0; symbols.size() < 2; i++) {
            if (frequencies[i] == 0) {
                symbols.add(new Coins(0, i, null, null));
            }
        }
        Comparator<Coins> byWeight = Comparator.comparingLong(Coins::weight);
        symbols.sort(byWeight);
        List<Coins> merged = symbols;
        for (int round = 1; round < longest; round++) {
            List<Coins> next = new ArrayList<>(symbols);
            for (int i = 0; i + 1 < merged.size(); i += 2) {
                next.add(Coins.both(merged.get(i), merged.get(i + 1)));
            }
            next.sort(byWeight);
            merged = next;
        }
        int[] lengths = new int[frequencies.length];
        for (Coins coins : merged.subList(0, 2 * symbols.size() - 2)) {
            coins.count(lengths);
        }
        return new HuffmanCode(lengths);
    }

    /** A symbol, or two packages of them, as heavy as they are often. */
    private record Coins(long weight, int symbol, Coins left, Coins right) {
        static Coins both(Coins left, Coins right) {
            return new Coins(left.weight + right.weight, -1, left, right);
        }

        void count(int[] lengths) {
            if (left == null) {
                lengths[symbol]++;
            } else {
                left.count(lengths);
                right.count(lengths);
            }
        }
    }

    private static int[] words(int[] lengths) {
        int[] words = new int[lengths.length];
        int word = 0;
        for (int length = 1; length <= 15; length++) {
            for (int i = 0; i < lengths.length; i++) {
                if (lengths[i] == length) {
                    // Huffman codes are packed starting with the most significant bit, all else with the least.
                    words[i] = Integer.reverse(word++) >>> 32 - length;
                }
            }
            word <<= 1;
        }
        return words;
    }

    int length(int symbol) {
        return lengths[symbol];
    }

    /** The bits that the symbols take together. */
    long size(int[] frequencies) {
        long bits = 0;
        for (int i = 0; i < frequencies.length; i++) {
            bits += (long) frequencies[i] * lengths[i];
        }
        return bits;
    }

    void write(int symbol, Bits out) {
        out.write(words[symbol], lengths[symbol]);
    }
}
