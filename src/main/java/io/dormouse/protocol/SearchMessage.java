package io.dormouse.protocol;

/** Turns orders and reports of the workers among themselves into bytes and back, as {@link Message} does for the page. */
public final class SearchMessage {
    private static final byte[] NONE = {};

    private static final int TESTED = 0;
    private static final int FOUND = 1;
    private static final int BROKEN = 2;

    private SearchMessage() {}

    public static byte[] of(SearchOrder order) {
        Fields out = Fields.toWrite();
        if (out.flag(order instanceof SearchOrder.Search)) {
            search(out, (SearchOrder.Search) order);
        }
        return out.written();
    }

    public static SearchOrder order(byte[] message) {
        Fields in = Fields.toRead(message);
        return in.flag(false) ? search(in, new SearchOrder.Search(0, 0, "", false, NONE)) : new SearchOrder.Stop();
    }

    private static SearchOrder.Search search(Fields f, SearchOrder.Search s) {
        return new SearchOrder.Search(
                f.number(s.search()),
                f.number(s.modulusBits()),
                f.text(s.primes()),
                f.flag(s.browserPowers()),
                f.bytes(s.seed()));
    }

    public static byte[] of(SearchReport report) {
        Fields out = Fields.toWrite();
        out.number(report.search());
        if (report instanceof SearchReport.Found found) {
            out.number(FOUND);
            out.bytes(found.prime());
        } else if (report instanceof SearchReport.Tested tested) {
            out.number(TESTED);
            out.real(tested.effort());
        } else {
            out.number(BROKEN);
        }
        return out.written();
    }

    public static SearchReport report(byte[] message) {
        Fields in = Fields.toRead(message);
        int search = in.number(0);
        return switch (in.number(0)) {
            case TESTED -> new SearchReport.Tested(search, in.real(0));
            case FOUND -> new SearchReport.Found(search, in.bytes(NONE));
            default -> new SearchReport.Broken();
        };
    }
}
