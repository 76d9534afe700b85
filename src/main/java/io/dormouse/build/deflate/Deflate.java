package io.dormouse.build.deflate;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Gzip as small as a patient search makes it: an ordinary stream, which any decompressor reads, about 5 % below
 * {@code gzip -9}.
 *
 * <p>Level 9 takes the longest match it sees. This weighs every way through the bytes by what the Huffman codes of the last
 * round would have charged, takes the cheapest, makes new codes for that and goes round again, as Zopfli does. The engine is
 * most of the page: it is packed once and loaded often. Maven Central has no compressor of this kind that is cared for.
 */
public final class Deflate {
    private static final int ROUNDS = 10;
    private static final int FEWEST_TOKENS = 200;

    private final byte[] bytes;
    private final Matches matches;

    private Deflate(byte[] bytes) {
        this.bytes = bytes;
        this.matches = new Matches(bytes);
    }

    /** The bytes in a gzip file without a name or a time: RFC 1952. */
    public static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 2, (byte) 0xff});
        file.writeBytes(new Deflate(bytes).stream());
        CRC32 crc = new CRC32();
        crc.update(bytes);
        for (long word : new long[] {crc.getValue(), bytes.length}) {
            for (int shift = 0; shift < 32; shift += 8) {
                file.write((int) (word >>> shift));
            }
        }
        return file.toByteArray();
    }

    private byte[] stream() {
        Block whole = cheapest(0, bytes.length, new Prices(new Frequencies()));
        List<Tokens> parts = new ArrayList<>();
        split(whole.tokens(), parts);
        Bits out = new Bits();
        for (int i = 0; i < parts.size(); i++) {
            Tokens part = parts.get(i);
            Block plain = new Block(bytes, part);
            Block better = cheapest(part.start(0), part.start(part.count()), new Prices(plain.frequencies()));
            (better.size() < plain.size() ? better : plain).write(i == parts.size() - 1, out);
        }
        return out.bytes();
    }

    private Block cheapest(int from, int to, Prices first) {
        Block best = new Block(bytes, cheapestWay(from, to, first));
        Block last = best;
        for (int round = 1; round < ROUNDS; round++) {
            last = new Block(bytes, cheapestWay(from, to, new Prices(last.frequencies())));
            if (last.size() < best.size()) {
                best = last;
            }
        }
        return best;
    }

    /** The shortest path from one place to another, where each token is a step and its bits are the way. */
    private Tokens cheapestWay(int from, int to, Prices prices) {
        int places = to - from;
        double[] cost = new double[places + 1];
        Arrays.fill(cost, Double.MAX_VALUE);
        cost[0] = 0;
        int[] length = new int[places + 1];
        int[] distance = new int[places + 1];
        for (int i = 0; i < places; i++) {
            double here = cost[i];
            double literal = here + prices.literal(bytes[from + i]);
            if (literal < cost[i + 1]) {
                cost[i + 1] = literal;
                length[i + 1] = 1;
                distance[i + 1] = 0;
            }
            int next = Symbols.SHORTEST;
            for (int match = matches.first(from + i); match < matches.first(from + i + 1); match++) {
                int back = matches.distance(match);
                double start = here + prices.distance(back);
                int longest = Math.min(matches.length(match), places - i);
                for (; next <= longest; next++) {
                    double copy = start + prices.length(next);
                    if (copy < cost[i + next]) {
                        cost[i + next] = copy;
                        length[i + next] = next;
                        distance[i + next] = back;
                    }
                }
            }
        }
        return traced(from, places, length, distance);
    }

    private static Tokens traced(int from, int places, int[] length, int[] distance) {
        int count = 0;
        for (int i = places; i > 0; i -= length[i]) {
            count++;
        }
        int[] starts = new int[count + 1];
        int[] distances = new int[count];
        int at = places;
        starts[count] = from + places;
        for (int token = count - 1; token >= 0; token--) {
            distances[token] = distance[at];
            at -= length[at];
            starts[token] = from + at;
        }
        return new Tokens(starts, distances);
    }

    /** Cuts where two blocks with codes of their own are smaller than one, and looks at both parts again. */
    private void split(Tokens tokens, List<Tokens> parts) {
        int cut = tokens.count() < 2 * FEWEST_TOKENS ? 0 : bestCut(tokens);
        if (cut == 0) {
            parts.add(tokens);
        } else {
            split(tokens.part(0, cut), parts);
            split(tokens.part(cut, tokens.count()), parts);
        }
    }

    private int bestCut(Tokens tokens) {
        double best = tokens.frequencies(bytes, 0, tokens.count()).estimate();
        int cut = 0;
        int low = FEWEST_TOKENS;
        int high = tokens.count() - FEWEST_TOKENS;
        while (high - low >= 8) {
            int step = Math.max(1, (high - low) / 16);
            int nearest = low;
            double least = Double.MAX_VALUE;
            for (int at = low; at <= high; at += step) {
                double size = tokens.frequencies(bytes, 0, at).estimate()
                        + tokens.frequencies(bytes, at, tokens.count()).estimate();
                if (size < least) {
                    least = size;
                    nearest = at;
                }
            }
            if (least < best) {
                best = least;
                cut = nearest;
            }
            low = Math.max(low, nearest - step);
            high = Math.min(high, nearest + step);
            if (step == 1) {
                break;
            }
        }
        return cut;
    }
}
