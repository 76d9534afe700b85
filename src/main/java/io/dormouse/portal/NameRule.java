package io.dormouse.portal;

/**
 * What the name of a key may be at a portal, and the nearest name that it may be.
 *
 * @param most the longest name, in characters
 * @param letters which characters may stand anywhere
 * @param inside further characters, which may stand anywhere but at the ends
 * @param doubled whether two of those may stand side by side
 */
public record NameRule(int most, Letters letters, String inside, boolean doubled) {
    private static final String DEFAULT = "key";
    private static final char FILLER = '-';

    /** Which characters may stand anywhere in a name. */
    public enum Letters {
        /** All that can be seen, and spaces. */
        ANY,
        /** Those of US-ASCII that can be seen, and spaces. */
        ASCII,
        /** The letters and digits of US-ASCII. */
        ALPHANUMERIC,
        /** The same and the underscore. */
        WORD,
        /** Those of a Linux user's name: small letters, underscores and, behind the first one, digits. */
        USER
    }

    /** What is wrong with a name, in the order in which it is told. */
    public enum Problem {
        NONE,
        EMPTY,
        TOO_LONG,
        /** It holds a character that the portal does not take; {@link #stranger} is the first of them. */
        CHARACTER,
        /** It begins or ends with a character that may only stand inside. */
        END,
        /** It begins with a digit. */
        DIGIT_FIRST,
        /** Two characters that must stand alone stand side by side. */
        DOUBLED
    }

    /** @param name without spaces around it, as portals strip them */
    public Problem problem(String name) {
        if (name.isEmpty()) {
            return Problem.EMPTY;
        }
        if (name.length() > most) {
            return Problem.TOO_LONG;
        }
        if (!stranger(name).isEmpty()) {
            return Problem.CHARACTER;
        }
        if (isInside(name.charAt(0)) || isInside(name.charAt(name.length() - 1))) {
            return Problem.END;
        }
        if (letters == Letters.USER && isDigit(name.charAt(0))) {
            return Problem.DIGIT_FIRST;
        }
        for (int i = 1; i < name.length() && !doubled; i++) {
            if (isInside(name.charAt(i - 1)) && isInside(name.charAt(i))) {
                return Problem.DOUBLED;
            }
        }
        return Problem.NONE;
    }

    /** The first character that no name there may have; empty if there is none. */
    public String stranger(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (!takes(name.charAt(i))) {
                boolean pair = Character.isHighSurrogate(name.charAt(i)) && i + 1 < name.length();
                return name.substring(i, pair ? i + 2 : i + 1);
            }
        }
        return "";
    }

    /**
     * A name that the portal takes, as near to this one as can be.
     *
     * @param room how many characters to leave for a number behind it
     */
    public String fit(String name, int room) {
        StringBuilder fitted = new StringBuilder();
        String stripped = name.strip();
        for (int i = 0; i < stripped.length() && fitted.length() < most - room; i++) {
            char c = letters == Letters.USER ? lower(stripped.charAt(i)) : stripped.charAt(i);
            char taken = takes(c) ? c : FILLER;
            if (mayFollow(fitted, taken, taken != c)) {
                fitted.append(taken);
            }
        }
        while (fitted.length() > 0 && mayNotEnd(fitted.charAt(fitted.length() - 1))) {
            fitted.setLength(fitted.length() - 1);
        }
        return fitted.length() == 0 ? DEFAULT : fitted.toString();
    }

    /** @param filled whether the character stands there in place of one that is not taken */
    private boolean mayFollow(StringBuilder before, char c, boolean filled) {
        if (before.length() == 0) {
            return !isInside(c) && !(letters == Letters.USER && isDigit(c));
        }
        char last = before.charAt(before.length() - 1);
        return !(filled && last == FILLER) && (doubled || !isInside(c) || !isInside(last));
    }

    private boolean mayNotEnd(char c) {
        return isInside(c) || c == ' ' || Character.isHighSurrogate(c);
    }

    private boolean takes(char c) {
        return switch (letters) {
            case ANY ->
                c >= ' ' && !(c >= 0x7f && c < 0xa0) && !(c >= 0x2028 && c <= 0x202e || c >= 0x2066 && c <= 0x2069);
            case ASCII -> c >= ' ' && c < 0x7f;
            case ALPHANUMERIC -> isLetter(c) || isDigit(c) || isInside(c);
            case WORD -> isLetter(c) || isDigit(c) || c == '_' || isInside(c);
            case USER -> isDigit(c) || c >= 'a' && c <= 'z' || c == '_' || isInside(c);
        };
    }

    private boolean isInside(char c) {
        return inside.indexOf(c) >= 0;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
}
