package io.dormouse.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What may stand in front of a key in {@code authorized_keys}, to limit what it is good for.
 *
 * <p>AUTHORIZED_KEYS FILE FORMAT in sshd(8): names with commas between, some with a value in quotation marks.
 */
final class KeyOptions {

    private static final Set<String> NAMES = Set.of(
            "agent-forwarding",
            "cert-authority",
            "command",
            "environment",
            "expiry-time",
            "from",
            "no-agent-forwarding",
            "no-port-forwarding",
            "no-pty",
            "no-touch-required",
            "no-user-rc",
            "no-x11-forwarding",
            "permitlisten",
            "permitopen",
            "port-forwarding",
            "principals",
            "pty",
            "restrict",
            "tunnel",
            "user-rc",
            "verify-required",
            "x11-forwarding");

    private KeyOptions() {}

    /** The options as they stand there, {@code command="ls"}; nothing if the text is not a list of known ones. */
    static Optional<List<String>> parse(String text) {
        List<String> options = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isName(text.charAt(end))) {
                end++;
            }
            if (!NAMES.contains(lower(text.substring(at, end)))) {
                return Optional.empty();
            }
            if (text.startsWith("=\"", end)) {
                end = closing(text, end + 2);
            }
            if (end < 0 || end < text.length() && text.charAt(end) != ',') {
                return Optional.empty();
            }
            options.add(text.substring(at, end));
            at = end + 1;
        }
        return Optional.of(List.copyOf(options));
    }

    /** Behind the quotation mark that ends a value, or -1. A backslash makes one part of the value. */
    private static int closing(String text, int start) {
        for (int i = start; i < text.length(); i++) {
            if (text.charAt(i) == '"' && text.charAt(i - 1) != '\\') {
                return i + 1;
            }
        }
        return -1;
    }

    private static boolean isName(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-';
    }

    /** Not {@code toLowerCase()}, which in Turkish makes another letter of I. */
    static String lower(String text) {
        char[] lower = text.toCharArray();
        for (int i = 0; i < lower.length; i++) {
            lower[i] = lower[i] >= 'A' && lower[i] <= 'Z' ? (char) (lower[i] - 'A' + 'a') : lower[i];
        }
        return new String(lower);
    }
}
