package io.dormouse.wizard.words;

import org.teavm.jso.JSBody;

/** Numbers with their units in the language that is spoken, as the browser knows to write them. */
public final class Amounts {
    private static final double MINUTE = 60;
    private static final double HOUR = 60 * MINUTE;
    private static final double DAY = 24 * HOUR;
    private static final double YEAR = 365.25 * DAY;

    /** From here on a larger number says nothing more to a person. */
    private static final double MOST = 1e12;

    private Amounts() {}

    /** As in {@code 3 hours} or {@code 1.2 million years}. */
    public static String duration(double seconds) {
        if (seconds < MINUTE) {
            return unit(tag(), Math.max(1, seconds), "second");
        }
        if (seconds < HOUR) {
            return unit(tag(), seconds / MINUTE, "minute");
        }
        if (seconds < DAY) {
            return unit(tag(), seconds / HOUR, "hour");
        }
        if (seconds < YEAR) {
            return unit(tag(), seconds / DAY, "day");
        }
        return unit(tag(), Math.min(seconds / YEAR, MOST), "year");
    }

    /** As in {@code $40} or {@code $1.2 million}. */
    public static String dollars(double dollars) {
        return money(tag(), Math.min(Math.max(1, dollars), MOST));
    }

    /** The date, written out. */
    public static String today() {
        return date(tag());
    }

    private static String tag() {
        return Words.language().tag();
    }

    @JSBody(
            params = {"tag", "amount", "unit"},
            script =
                    """
                    return new Intl.NumberFormat(tag, {style: 'unit', unit: unit, unitDisplay: 'long', notation: 'compact',
                      compactDisplay: 'long', maximumSignificantDigits: 2}).format(amount);
                    """)
    private static native String unit(String tag, double amount, String unit);

    @JSBody(params = "tag", script = "return new Intl.DateTimeFormat(tag, {dateStyle: 'long'}).format(new Date());")
    private static native String date(String tag);

    @JSBody(
            params = {"tag", "amount"},
            script =
                    """
                    return new Intl.NumberFormat(tag, {style: 'currency', currency: 'USD', notation: 'compact',
                      compactDisplay: 'long', maximumSignificantDigits: 2}).format(amount);
                    """)
    private static native String money(String tag, double amount);
}
