package io.dormouse.file;

import io.dormouse.key.KeyFormatException;

/**
 * The keys of SSH protocol 1, which are known by sight and refused.
 *
 * <p>PuTTY manual, section 4.20.2. The protocol is broken; OpenSSH dropped it in 7.6.
 */
final class Ssh1 {

    private static final String PRIVATE = "SSH PRIVATE KEY FILE FORMAT 1.1\n";

    private Ssh1() {}

    /** Whether it is a private key file, or a public key: three decimal numbers (bits, exponent, modulus) and a comment. */
    static boolean isOne(String text) {
        return text.startsWith(PRIVATE) || isPublicLine(text);
    }

    private static boolean isPublicLine(String text) {
        int numbers = 0;
        int digits = 0;
        for (int i = 0; i < text.length() && numbers < 3; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (digits > 0 && (c == ' ' || c == '\n')) {
                numbers++;
                digits = 0;
            } else {
                return false;
            }
        }
        return numbers == 3;
    }

    static KeyFormatException refused(String text) {
        return new KeyFormatException(
                KeyFormatException.Cause.UNSUPPORTED,
                "This is an SSH-1 " + (text.startsWith(PRIVATE) ? "private" : "public")
                        + " key, for the first version of the SSH protocol, which is broken and which no server should take"
                        + " any more. Make a new key.");
    }
}
