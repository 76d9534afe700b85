package io.dormouse.build.deflate;

import java.util.Arrays;

/** All that may be copied from further back: for each place and each length the nearest source, which is the cheapest. */
final class Matches {
    private static final int HASH_BITS = 16;
    private static final int LONGEST_SEARCH = 4096;

    /** Where the matches of each place begin in the two arrays below; they are in order of length and of distance. */
    private final int[] first;

    private int[] lengths;
    private int[] distances;

    Matches(byte[] bytes) {
        first = new int[bytes.length + 1];
        lengths = new int[bytes.length];
        distances = new int[bytes.length];
        int[] newest = new int[1 << HASH_BITS];
        Arrays.fill(newest, -1);
        int[] older = new int[bytes.length];
        int count = 0;
        for (int i = 0; i < bytes.length; i++) {
            first[i] = count;
            if (i + Symbols.SHORTEST <= bytes.length) {
                int hash = hash(bytes, i);
                older[i] = newest[hash];
                newest[hash] = i;
                count = find(bytes, i, older, count);
            }
        }
        first[bytes.length] = count;
    }

    private int find(byte[] bytes, int at, int[] older, int count) {
        int longest = Symbols.SHORTEST - 1;
        int possible = Math.min(Symbols.LONGEST, bytes.length - at);
        int end = count;
        int tries = LONGEST_SEARCH;
        for (int from = older[at]; from >= 0 && at - from <= Symbols.WINDOW && longest < possible; from = older[from]) {
            if (bytes[from + longest] == bytes[at + longest]) {
                int length = Arrays.mismatch(bytes, from, from + possible, bytes, at, at + possible);
                length = length < 0 ? possible : length;
                if (length > longest) {
                    end = add(end, length, at - from);
                    longest = length;
                }
            }
            if (--tries == 0) {
                break;
            }
        }
        return end;
    }

    private int add(int end, int length, int distance) {
        if (end == lengths.length) {
            lengths = Arrays.copyOf(lengths, 2 * end + 16);
            distances = Arrays.copyOf(distances, 2 * end + 16);
        }
        lengths[end] = length;
        distances[end] = distance;
        return end + 1;
    }

    private static int hash(byte[] bytes, int at) {
        int three = (bytes[at] & 0xff) << 16 | (bytes[at + 1] & 0xff) << 8 | bytes[at + 2] & 0xff;
        return three * 0x9E3779B1 >>> 32 - HASH_BITS;
    }

    int first(int place) {
        return first[place];
    }

    int length(int match) {
        return lengths[match];
    }

    int distance(int match) {
        return distances[match];
    }
}
