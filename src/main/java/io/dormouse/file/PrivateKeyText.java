package io.dormouse.file;

import java.util.List;

/**
 * Finds private keys, and recognisable pieces of them, in text that should hold a public one.
 *
 * <p>It looks for what only private keys have, whatever stands around it and however it was broken into lines. A false alarm
 * costs a person a moment; a private key that went unnoticed may be sent to a portal.
 */
final class PrivateKeyText {

    /** White space and quotation marks taken out, as in the text that is searched. */
    private static final List<String> MARKS = List.of(
            "PuTTY-User-Key-File-",
            "Private-Lines:",
            "Private-MAC:",
            "Private-Hash:",
            "SSHPRIVATEKEYFILEFORMAT",
            "AGE-SECRET-KEY-1",
            "Proc-Type:4,ENCRYPTED",
            "DEK-Info:",
            "b3BlbnNzaC1rZXktdjE", // "openssh-key-v1"
            "P2/56wAA" // the magic number of ssh.com's private keys
            );

    private static final String WORDS = "PRIVATEKEY";
    private static final int MOST_LABEL = 40;
    private static final int DIGITS_OF_HEAD = 40;

    private PrivateKeyText() {}

    static boolean isIn(String text) {
        String compact = compact(text);
        for (String mark : MARKS) {
            if (compact.contains(mark)) {
                return true;
            }
        }
        return hasPrivateFrame(compact) || hasBareDer(text) || text.contains("\"kty\"") && text.contains("\"d\"");
    }

    private static String compact(String text) {
        StringBuilder compact = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ' && "\"'`>|*\\".indexOf(c) < 0) {
                compact.append(c);
            }
        }
        return compact.toString();
    }

    /** {@code -----BEGIN … PRIVATE KEY-----}, the same with END, or as much of either as shows that it was one. */
    private static boolean hasPrivateFrame(String compact) {
        String upper = upper(compact);
        for (int at = upper.indexOf(WORDS); at >= 0; at = upper.indexOf(WORDS, at + 1)) {
            int start = at;
            while (start > 0 && at - start < MOST_LABEL && isLabel(upper.charAt(start - 1))) {
                start--;
            }
            String label = upper.substring(start, at);
            boolean dashed = endsInFrame(upper, start);
            boolean begins = label.contains("BEGIN") || label.startsWith("END") && (start == 0 || dashed);
            int after = at + WORDS.length();
            boolean closes =
                    after + 1 < upper.length() && isDash(upper.charAt(after)) && isDash(upper.charAt(after + 1));
            if (begins || dashed || closes) {
                return true;
            }
        }
        return false;
    }

    private static String upper(String text) {
        char[] upper = text.toCharArray();
        for (int i = 0; i < upper.length; i++) {
            upper[i] = upper[i] >= 'a' && upper[i] <= 'z' ? (char) (upper[i] - 'a' + 'A') : upper[i];
        }
        return new String(upper);
    }

    private static boolean isLabel(char c) {
        return c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    /** Two hyphens, or the one long dash that word processors make of them: a single hyphen is part of a comment. */
    private static boolean endsInFrame(String text, int end) {
        return end > 0 && text.charAt(end - 1) >= '\u2012' && isDash(text.charAt(end - 1))
                || end > 1 && isDash(text.charAt(end - 1)) && isDash(text.charAt(end - 2));
    }

    private static boolean isDash(char c) {
        return c == '-' || c >= '\u2010' && c <= '\u2015';
    }

    /**
     * The base64 of a PEM file without its frame: the structures of PKCS#1, SEC 1 and PKCS#8 all begin in few ways. It may
     * stand behind a name, a quotation mark or an equals sign.
     */
    private static boolean hasBareDer(String text) {
        for (int at = text.indexOf('M'); at >= 0; at = text.indexOf('M', at + 1)) {
            boolean begins = at == 0 || Base64Text.value(text.charAt(at - 1)) < 0;
            if (begins && isPrivateDer(head(text, at))) {
                return true;
            }
        }
        return false;
    }

    private static byte[] head(String text, int start) {
        int end = start;
        while (end < text.length() && end - start < DIGITS_OF_HEAD && Base64Text.value(text.charAt(end)) >= 0) {
            end++;
        }
        return Base64Text.bits(text.substring(start, end));
    }

    /** A sequence that begins with a small version number, or with the name of an encryption by passphrase. */
    private static boolean isPrivateDer(byte[] der) {
        int first = inside(der, 0);
        if (has(der, first, 2, 1)) {
            return der.length > first + 2 && der[first + 2] >= 0 && der[first + 2] <= 3;
        }
        int second = inside(der, first);
        boolean pkcs = has(der, second, 6, -1, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01);
        return pkcs && der.length > second + 9 && (der[second + 9] == 5 || der[second + 9] == 12);
    }

    /** Where the contents of a sequence begin, or beyond the end. */
    private static int inside(byte[] der, int at) {
        if (at + 1 >= der.length || der[at] != 0x30) {
            return der.length;
        }
        int length = der[at + 1] & 0xff;
        return at + 2 + (length < 0x80 ? 0 : length - 0x80);
    }

    /** @param bytes -1 for any */
    private static boolean has(byte[] der, int at, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (at + i >= der.length || bytes[i] >= 0 && (der[at + i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
