package io.dormouse.build.deflate;

/** How often the symbols of a block occur: literals and lengths in one alphabet, distances in the other. */
record Frequencies(int[] literals, int[] distances) {
    private static final int LONGEST_WORD = 15;

    Frequencies() {
        this(new int[Symbols.LITERALS_AND_LENGTHS], new int[Symbols.DISTANCES]);
    }

    /** The bits of a block of them, as far as can be told without making its codes. */
    double estimate() {
        double bits = 400;
        for (int i = Symbols.END + 1; i < literals.length; i++) {
            bits += literals[i] * Symbols.lengthExtraBits(i);
        }
        for (int i = 0; i < distances.length; i++) {
            bits += distances[i] * Symbols.distanceExtraBits(i);
        }
        return bits + entropy(literals) + entropy(distances);
    }

    // The last summand is about what the header takes for each symbol that occurs.
    private static double entropy(int[] counts) {
        long sum = 0;
        double bits = 0;
        for (int count : counts) {
            sum += count;
            if (count > 0) {
                bits -= count * log2(count);
                bits += 3;
            }
        }
        return sum == 0 ? bits : bits + sum * log2(sum);
    }

    /** Not Math's, which may differ from machine to machine: the page is the same wherever it is built. */
    static double log2(double x) {
        return StrictMath.log(x) / StrictMath.log(2);
    }

    HuffmanCode literalCode() {
        return HuffmanCode.of(literals, LONGEST_WORD);
    }

    HuffmanCode distanceCode() {
        return HuffmanCode.of(distances, LONGEST_WORD);
    }

    /** The bits of all extra bits. */
    long extraBits() {
        long bits = 0;
        for (int i = Symbols.END + 1; i < literals.length; i++) {
            bits += (long) literals[i] * Symbols.lengthExtraBits(i);
        }
        for (int i = 0; i < distances.length; i++) {
            bits += (long) distances[i] * Symbols.distanceExtraBits(i);
        }
        return bits;
    }
}
