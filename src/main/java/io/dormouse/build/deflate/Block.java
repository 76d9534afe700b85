package io.dormouse.build.deflate;

/** A way through some bytes, with the codes that suit it best. */
final class Block {
    private final byte[] bytes;
    private final Tokens tokens;
    private final Frequencies frequencies;
    private final HuffmanCode literals;
    private final HuffmanCode distances;
    private final Header header;

    Block(byte[] bytes, Tokens tokens) {
        this.bytes = bytes;
        this.tokens = tokens;
        this.frequencies = tokens.frequencies(bytes, 0, tokens.count());
        this.literals = frequencies.literalCode();
        this.distances = frequencies.distanceCode();
        this.header = new Header(literals, distances);
    }

    Tokens tokens() {
        return tokens;
    }

    Frequencies frequencies() {
        return frequencies;
    }

    /** In bits. */
    long size() {
        return header.size()
                + literals.size(frequencies.literals())
                + distances.size(frequencies.distances())
                + frequencies.extraBits();
    }

    void write(boolean last, Bits out) {
        header.write(last, out);
        tokens.write(bytes, literals, distances, out);
    }
}
