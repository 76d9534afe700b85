package io.dormouse.wizard.words;

import java.util.HashMap;
import java.util.Map;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** Numbers with their units in the language that is spoken, as the browser knows to write them. */
public final class Amounts {
    private static final double MINUTE = 60;
    private static final double HOUR = 60 * MINUTE;
    private static final double DAY = 24 * HOUR;
    private static final double YEAR = 365.25 * DAY;

    /** From here on a larger number says nothing more to a person. */
    private static final double MOST = 1e12;

    /** By language and unit: to make one takes a browser longer than all else that a keystroke asks for. */
    private static final Map<String, JSObject> FORMATS = new HashMap<>();

    private Amounts() {}

    /** As in {@code 3 hours} or {@code 12 thousand years}. */
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
        return unit(tag(), seconds / YEAR, "year");
    }

    /** As in {@code $40} or {@code $1.2 million}. */
    public static String dollars(double dollars) {
        return money(tag(), Math.min(Math.max(1, dollars), MOST));
    }

    /** As in {@code 25%}, {@code 25 %} or {@code %25}. */
    public static String percent(int percent) {
        return format(FORMATS.computeIfAbsent(tag() + '%', key -> percentFormat(tag())), percent / 100.0);
    }

    /** The date, written out. */
    public static String today() {
        return date(tag());
    }

    /** Makes what the first of the amounts needs, before somebody waits for it. */
    public static void prepare() {
        duration(1);
        dollars(1);
    }

    private static String unit(String tag, double amount, String unit) {
        return format(FORMATS.computeIfAbsent(tag + unit, key -> unitFormat(tag, unit)), amount);
    }

    private static String money(String tag, double amount) {
        return format(FORMATS.computeIfAbsent(tag, key -> moneyFormat(tag)), amount);
    }

    private static String tag() {
        return Words.language().tag();
    }

    @JSBody(
            params = {"tag", "unit"},
            script =
                    """
                    return new Intl.NumberFormat(tag, {style: 'unit', unit: unit, unitDisplay: 'long', notation: 'compact',
                      compactDisplay: 'long', maximumSignificantDigits: 2});
                    """)
    private static native JSObject unitFormat(String tag, String unit);

    @JSBody(params = "tag", script = "return new Intl.NumberFormat(tag, {style: 'percent'});")
    private static native JSObject percentFormat(String tag);

    @JSBody(params = "tag", script = "return new Intl.DateTimeFormat(tag, {dateStyle: 'long'}).format(new Date());")
    private static native String date(String tag);

    @JSBody(
            params = "tag",
            script =
                    """
                    return new Intl.NumberFormat(tag, {style: 'currency', currency: 'USD', notation: 'compact',
                      compactDisplay: 'long', maximumSignificantDigits: 2});
                    """)
    private static native JSObject moneyFormat(String tag);

    @JSBody(
            params = {"format", "amount"},
            script = "return format.format(amount);")
    private static native String format(JSObject format, double amount);
}
