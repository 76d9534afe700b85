package io.dormouse.key;

/**
 * From when to when a certificate is good.
 *
 * <p>OpenSSH PROTOCOL.certkeys, "valid after" and "valid before".
 *
 * @param after the first second, counted from 1970 in UTC and unsigned; 0 if it always has been good
 * @param before the first second when it no longer is; -1, the largest unsigned number, if it always will be
 */
public record Validity(long after, long before) {

    private static final long NEVER = -1;
    private static final long SECONDS_A_DAY = 86_400;
    private static final int LAST_YEAR = 9999;
    private static final long END_OF_LAST_YEAR = 253_402_300_800L;

    /** @param second counted from 1970 in UTC, not negative */
    public boolean contains(long second) {
        return Long.compareUnsigned(after, second) <= 0 && Long.compareUnsigned(second, before) < 0;
    }

    /** In words: {@code "from 2026-01-31 12:00:00 UTC to 2027-01-31 12:00:00 UTC"}, {@code "forever"}. */
    public String text() {
        if (after == 0 && before == NEVER) {
            return "forever";
        }
        if (before == NEVER) {
            return "from " + utc(after) + " on";
        }
        return after == 0 ? "until " + utc(before) : "from " + utc(after) + " to " + utc(before);
    }

    private static String utc(long second) {
        if (Long.compareUnsigned(second, END_OF_LAST_YEAR) >= 0) {
            return "after the year " + LAST_YEAR;
        }
        int day = (int) (second / SECONDS_A_DAY);
        int year = 1970;
        for (; day >= daysOf(year); year++) {
            day -= daysOf(year);
        }
        int month = 1;
        for (; day >= daysOf(year, month); month++) {
            day -= daysOf(year, month);
        }
        int time = (int) (second % SECONDS_A_DAY);
        return year + "-" + two(month) + "-" + two(day + 1) + " " + two(time / 3600) + ":" + two(time / 60 % 60) + ":"
                + two(time % 60) + " UTC";
    }

    private static int daysOf(int year) {
        return isLeap(year) ? 366 : 365;
    }

    private static int daysOf(int year, int month) {
        return switch (month) {
            case 2 -> isLeap(year) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    private static boolean isLeap(int year) {
        return year % 4 == 0 && year % 100 != 0 || year % 400 == 0;
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : "" + number;
    }
}
