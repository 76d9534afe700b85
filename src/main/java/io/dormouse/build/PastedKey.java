package io.dormouse.build;

import io.dormouse.file.PublicKeyCheck;
import io.dormouse.file.PublicLine;
import io.dormouse.key.AcceptedKeys;
import io.dormouse.key.KeyFormatException;
import java.util.regex.Pattern;

/**
 * What a user pasted as their SSH key: reads a one-line public key and says of everything else what it is and what to do.
 *
 * <p>The classic is {@code ---- BEGIN SSH2 PUBLIC KEY ----} (RFC 4716), which PuTTYgen's <i>Save public key</i> writes. No message
 * repeats any of the text: it may be a private key.
 */
final class PastedKey {
    private static final int MAX_LENGTH = 16 * 1024;
    private static final String WANTED =
            "A portal needs the one line that starts with ssh-rsa, ssh-ed25519 or ecdsa-sha2-…";

    private static final Pattern PRIVATE = Pattern.compile(
            "-----? ?BEGIN [A-Z0-9 ]*PRIVATE KEY|PuTTY-User-Key-File-|SSH PRIVATE KEY FILE FORMAT|b3BlbnNzaC1rZXktdjE");
    private static final Pattern SSH2_PUBLIC = Pattern.compile("^-+ ?BEGIN SSH2 PUBLIC KEY", Pattern.MULTILINE);
    private static final Pattern PEM_PUBLIC = Pattern.compile("^-+ ?BEGIN (RSA )?PUBLIC KEY", Pattern.MULTILINE);
    private static final Pattern X509 = Pattern.compile("^-+ ?BEGIN CERTIFICATE", Pattern.MULTILINE);
    private static final Pattern FINGERPRINT =
            Pattern.compile("(SHA256:\\S+|(MD5:)?\\p{XDigit}{2}(:\\p{XDigit}{2}){15}).*");
    private static final Pattern KEY_START = Pattern.compile("(?:ssh|ecdsa|sk)-[a-z0-9@.-]+[ \\t]+AAAA");
    private static final Pattern LINE_BREAK = Pattern.compile("\\s*[\\r\\n]+\\s*");

    private PastedKey() {}

    /**
     * Reads the key out of what was pasted; white space around it and line breaks that a terminal put into it do not matter.
     *
     * @throws CloudApiError where it is not one public key in one-line form
     */
    static PublicLine.Parsed read(String pasted) {
        if (pasted.length() > MAX_LENGTH) {
            throw CloudApiError.invalidKey("This is longer than any public key. " + WANTED + ".");
        }
        try {
            return strictly(pasted);
        } catch (CloudApiError refused) {
            throw refused.with(mended(pasted));
        }
    }

    /** What Dormouse's checker makes of it, where that is one key that is taken here; else empty. */
    private static String mended(String pasted) {
        try {
            PublicKeyCheck check = PublicKeyCheck.of(pasted);
            boolean one = check.others().isEmpty() && check.options().isEmpty();
            return one && AcceptedKeys.GENERIC.whyNot(check.key()).isEmpty() ? check.line() : "";
        } catch (KeyFormatException e) {
            return "";
        }
    }

    private static PublicLine.Parsed strictly(String pasted) {
        refuseOtherFormats(pasted);
        String line = LINE_BREAK.matcher(pasted.strip()).replaceAll("");
        refuseOtherLines(line);
        try {
            PublicLine.Parsed read = PublicLine.read(line);
            AcceptedKeys.GENERIC.whyNot(read.publicKey()).ifPresent(why -> {
                throw CloudApiError.invalidKey(why);
            });
            return read;
        } catch (KeyFormatException e) {
            throw CloudApiError.invalidKey(e.getMessage());
        }
    }

    private static void refuseOtherFormats(String pasted) {
        if (PRIVATE.matcher(pasted).find()) {
            throw CloudApiError.invalidKey(
                    "This is a private key. It was not stored, and it belongs into nobody's hands but"
                            + " yours: do not paste it anywhere. Paste the public key, the one line that starts with ssh-rsa,"
                            + " ssh-ed25519 or ecdsa-sha2-…; better still, make a new key, because this one has now been sent.");
        }
        if (SSH2_PUBLIC.matcher(pasted).find()) {
            throw CloudApiError.invalidKey(
                    "This is a public key in the format that PuTTYgen's “Save public key” writes."
                            + " Open the private key in PuTTYgen and copy the text under “Public key for pasting into OpenSSH"
                            + " authorized_keys file”: one line that starts with ssh-rsa AAAA or ssh-ed25519 AAAA.");
        }
        if (PEM_PUBLIC.matcher(pasted).find()) {
            throw CloudApiError.invalidKey("This is a public key in PEM format. " + WANTED
                    + "; ssh-keygen -y -f FILE, with the file of your private key, prints it.");
        }
        if (X509.matcher(pasted).find()) {
            throw CloudApiError.invalidKey("This is an X.509 certificate, not an SSH key. " + WANTED + ".");
        }
        if (KEY_START.matcher(pasted).results().limit(2).count() > 1) {
            throw CloudApiError.invalidKey("This is more than one key. Add them one at a time.");
        }
    }

    private static void refuseOtherLines(String line) {
        if (FINGERPRINT.matcher(line).matches()) {
            throw CloudApiError.invalidKey("This is the fingerprint of a key, not the key itself. " + WANTED + ".");
        }
        if (line.startsWith("AAAA")) {
            throw CloudApiError.invalidKey("The beginning is missing: copy the whole line, with the word before AAAA.");
        }
        if (line.contains("-cert-v01@openssh.com ")) {
            throw CloudApiError.invalidKey(
                    "This is an OpenSSH certificate. Paste the public key that it was made for.");
        }
        if (line.startsWith("sk-")) {
            throw CloudApiError.invalidKey("This key lives on a security key, a kind that this portal does not take."
                    + " Paste an RSA, Ed25519 or ECDSA key.");
        }
        if (!KEY_START.matcher(line).lookingAt() && KEY_START.matcher(line).find()) {
            throw CloudApiError.invalidKey(
                    "There is text before the key. Paste only the part from ssh-rsa, ssh-ed25519 or"
                            + " ecdsa-sha2-… on.");
        }
        if (!KEY_START.matcher(line).lookingAt()) {
            throw CloudApiError.invalidKey("This is not a public SSH key, or not all of it. " + WANTED + ".");
        }
    }
}
