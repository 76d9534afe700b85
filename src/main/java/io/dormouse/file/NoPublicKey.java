package io.dormouse.file;

import io.dormouse.key.KeyFormatException;
import io.dormouse.key.KeyFormatException.Cause;

/** Says of a text in which no public key begins what it is instead, and where the key is to be had. */
final class NoPublicKey {

    private static final String WANTED =
            " Paste the public key, the line that begins with ssh-rsa, ssh-ed25519 or" + " ecdsa-sha2-.";
    private static final int PAIRS_OF_MD5 = 16;
    private static final int LONGEST_PATH = 260;

    private NoPublicKey() {}

    static KeyFormatException in(String text) {
        if (text.isEmpty()) {
            return new KeyFormatException(Cause.NOT_A_KEY, "There is nothing here." + WANTED);
        }
        String block = block(text);
        if (!block.isEmpty()) {
            return new KeyFormatException(Cause.UNSUPPORTED, "This is " + block + ", not an SSH key." + WANTED);
        }
        if (Rfc4716.beginning(text) >= 0) {
            return KeyFormatException.damaged("This SSH-2 public key file", "the beginning of the key is missing");
        }
        if (Ssh1.isOne(text)) {
            return Ssh1.refused(text);
        }
        if (text.contains("SHA256:") || hasMd5(text)) {
            return new KeyFormatException(
                    Cause.NOT_A_KEY, "This is the fingerprint of a key, not the key itself." + WANTED);
        }
        if (text.contains("ssh-keygen")) {
            return new KeyFormatException(
                    Cause.NOT_A_KEY,
                    "This is a command. Run it in a terminal; the public key is then in the file that ends with .pub."
                            + WANTED);
        }
        if (isPath(text)) {
            return new KeyFormatException(
                    Cause.NOT_A_KEY, "This is the name of a file. Open the file and copy what is in it." + WANTED);
        }
        if (PublicLine.isOne(text)) {
            return KeyFormatException.damaged(
                    "This public key", "what follows its first word does not begin with AAAA and the name of a type");
        }
        return new KeyFormatException(
                Cause.NOT_A_KEY, "This is no public SSH key, or not the beginning of one." + WANTED);
    }

    private static String block(String text) {
        if (text.contains("BEGIN CERTIFICATE")) {
            return "an X.509 certificate, as web servers have";
        }
        if (text.contains("BEGIN PGP")) {
            return "a PGP key or message";
        }
        return text.contains("BEGIN SSH SIGNATURE") ? "a signature made with an SSH key" : "";
    }

    private static boolean hasMd5(String text) {
        int pairs = 0;
        for (int at = 0; at + 1 < text.length() && pairs < PAIRS_OF_MD5; ) {
            boolean pair = isHex(text.charAt(at)) && isHex(text.charAt(at + 1));
            boolean goesOn = at + 2 < text.length() && text.charAt(at + 2) == ':';
            pairs = pair ? pairs + 1 : 0;
            boolean complete = pairs == PAIRS_OF_MD5;
            if (!complete && !goesOn) {
                pairs = 0;
            }
            at += pair && goesOn ? 3 : 1;
        }
        return pairs == PAIRS_OF_MD5;
    }

    private static boolean isHex(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }

    private static boolean isPath(String text) {
        boolean oneLine = text.length() <= LONGEST_PATH && text.indexOf('\n') < 0;
        return oneLine
                && (text.endsWith(".pub")
                        || text.endsWith(".ppk")
                        || text.endsWith(".pem")
                        || text.startsWith("~/")
                        || text.startsWith("/")
                        || text.startsWith(":\\", 1));
    }
}
