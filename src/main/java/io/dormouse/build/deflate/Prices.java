package io.dormouse.build.deflate;

/** What each literal, length and distance costs in bits, judged by how often their symbols occurred. */
final class Prices {
    private final double[] literals;
    private final double[] lengths = new double[Symbols.LONGEST + 1];
    private final double[] distances;

    Prices(Frequencies seen) {
        literals = entropies(seen.literals());
        for (int length = Symbols.SHORTEST; length <= Symbols.LONGEST; length++) {
            int symbol = Symbols.ofLength(length);
            lengths[length] = literals[symbol] + Symbols.lengthExtraBits(symbol);
        }
        distances = entropies(seen.distances());
        for (int symbol = 0; symbol < distances.length; symbol++) {
            distances[symbol] += Symbols.distanceExtraBits(symbol);
        }
    }

    private static double[] entropies(int[] counts) {
        long sum = 0;
        for (int count : counts) {
            sum += count;
        }
        double[] bits = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            // What did not occur yet is dear, but not out of reach.
            bits[i] = sum == 0 ? 5 : Frequencies.log2((double) sum / Math.max(counts[i], 0.5));
        }
        return bits;
    }

    double literal(byte value) {
        return literals[value & 0xff];
    }

    double length(int length) {
        return lengths[length];
    }

    double distance(int distance) {
        return distances[Symbols.ofDistance(distance)];
    }
}
