package io.dormouse.protocol;

import java.io.IOException;

/** Turns orders and reports of the workers among themselves into bytes and back, as {@link Message} does for the page. */
public final class SearchMessage {

    private SearchMessage() {}

    public static byte[] of(SearchOrder order) {
        return Message.write(out -> {
            if (order instanceof SearchOrder.Search search) {
                out.writeByte('S');
                out.writeInt(search.search());
                out.writeInt(search.modulusBits());
                out.writeBoolean(search.browserPowers());
                Message.bytes(out, search.seed());
            } else {
                out.writeByte('E');
            }
        });
    }

    public static SearchOrder order(byte[] message) {
        return Message.read(message, in -> {
            byte tag = in.readByte();
            return switch (tag) {
                case 'S' -> new SearchOrder.Search(in.readInt(), in.readInt(), in.readBoolean(), Message.bytes(in));
                case 'E' -> new SearchOrder.Stop();
                default -> throw new IOException("no such order: " + tag);
            };
        });
    }

    public static byte[] of(SearchReport report) {
        return Message.write(out -> {
            if (report instanceof SearchReport.Found found) {
                out.writeByte('P');
                out.writeInt(found.search());
                Message.bytes(out, found.prime());
            } else if (report instanceof SearchReport.Tested tested) {
                out.writeByte('T');
                out.writeInt(tested.search());
                out.writeInt(tested.candidates());
            }
        });
    }

    public static SearchReport report(byte[] message) {
        return Message.read(message, in -> {
            byte tag = in.readByte();
            return switch (tag) {
                case 'P' -> new SearchReport.Found(in.readInt(), Message.bytes(in));
                case 'T' -> new SearchReport.Tested(in.readInt(), in.readInt());
                default -> throw new IOException("no such report: " + tag);
            };
        });
    }
}
