package io.dormouse.build.deflate;

import java.util.Arrays;

/** A way through bytes: literals, and copies of what stands further back. */
final class Tokens {
    /** Where each token begins, one entry more for where the last one ends; and how far back its source is, 0 in a literal. */
    private final int[] starts;

    private final int[] distances;

    Tokens(int[] starts, int[] distances) {
        this.starts = starts;
        this.distances = distances;
    }

    int count() {
        return distances.length;
    }

    int start(int token) {
        return starts[token];
    }

    Tokens part(int from, int to) {
        return new Tokens(Arrays.copyOfRange(starts, from, to + 1), Arrays.copyOfRange(distances, from, to));
    }

    /** How often each symbol occurs, the end of the block included. */
    Frequencies frequencies(byte[] bytes, int from, int to) {
        Frequencies all = new Frequencies();
        all.literals()[Symbols.END]++;
        for (int i = from; i < to; i++) {
            if (distances[i] == 0) {
                all.literals()[bytes[starts[i]] & 0xff]++;
            } else {
                all.literals()[Symbols.ofLength(starts[i + 1] - starts[i])]++;
                all.distances()[Symbols.ofDistance(distances[i])]++;
            }
        }
        return all;
    }

    void write(byte[] bytes, HuffmanCode literals, HuffmanCode back, Bits out) {
        for (int i = 0; i < distances.length; i++) {
            if (distances[i] == 0) {
                literals.write(bytes[starts[i]] & 0xff, out);
            } else {
                int length = starts[i + 1] - starts[i];
                int symbol = Symbols.ofLength(length);
                literals.write(symbol, out);
                out.write(length - Symbols.lengthBase(symbol), Symbols.lengthExtraBits(symbol));
                int distance = Symbols.ofDistance(distances[i]);
                back.write(distance, out);
                out.write(distances[i] - Symbols.distanceBase(distance), Symbols.distanceExtraBits(distance));
            }
        }
        literals.write(Symbols.END, out);
    }
}
