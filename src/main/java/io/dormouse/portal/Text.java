package io.dormouse.portal;

/** What a text of a message may be made of. */
final class Text {
    static final String HEX = "0123456789abcdef";
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    static final String NAME = LETTERS + "0123456789-";
    static final String TYPE = NAME + "@.";
    static final String USER = NAME + "._";
    static final String HOST = USER + ":";
    private static final String BASE64 = LETTERS + "0123456789+/";

    private Text() {}

    /** Whether it is well-formed text of one line, without control characters and without those that turn the reading direction. */
    static boolean isLine(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (isControl(c) || !pair && Character.isSurrogate(c)) {
                return false;
            }
            if (pair) {
                i++;
            }
        }
        return true;
    }

    private static boolean isControl(char c) {
        return c < 0x20 || c >= 0x7f && c < 0xa0 || c >= 0x2028 && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
    }

    static boolean isOf(String text, String characters) {
        for (int i = 0; i < text.length(); i++) {
            if (characters.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    static boolean isSha256(String text) {
        return text.length() == 50 && text.startsWith("SHA256:") && isOf(text.substring(7), BASE64);
    }

    static boolean isMd5(String text) {
        if (text.length() != 47) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (i % 3 == 2 ? text.charAt(i) != ':' : HEX.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
