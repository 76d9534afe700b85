package io.dormouse.file;

import io.dormouse.key.KeyFormatException;
import io.dormouse.key.PublicBlob;
import java.util.List;

/**
 * What a person pasted as their public key, found, mended and explained; a private key is refused.
 *
 * @param key a key, a certificate, a key on a security key, or one of a type that can only be told apart
 * @param comment empty if there is none
 * @param options what stood in front of the key to limit it, as in {@code authorized_keys}; {@link #line()} is without
 * @param mended sentences, each about something that was not as it must be and now is; empty if the line was right
 * @param warnings sentences about what should worry the one who pasted it
 * @param others further keys in the same text, without others of their own
 */
public record PublicKeyCheck(
        PublicBlob key,
        String comment,
        List<String> options,
        List<String> mended,
        List<String> warnings,
        List<PublicKeyCheck> others) {

    public PublicKeyCheck {
        options = List.copyOf(options);
        mended = List.copyOf(mended);
        warnings = List.copyOf(warnings);
        others = List.copyOf(others);
    }

    /**
     * Finds the key in a text, whatever happened to it on the way.
     *
     * @throws KeyFormatException PRIVATE_KEY if any of it is, or may be, from a private key: it must not be kept or shown.
     *     NOT_A_KEY, DAMAGED, TRAILING_DATA, UNSUPPORTED or TOO_LARGE if no key can be made of it. No message holds
     *     any of the text
     */
    public static PublicKeyCheck of(String pasted) throws KeyFormatException {
        return PastedKeys.check(pasted);
    }

    /** What it is, as a person would say it: {@code "RSA public key, 3072 bits"}. */
    public String description() {
        return KeyDetails.description(key);
    }

    /** What there is to know of a certificate or a key on a security key; empty for an ordinary key. */
    public List<KeyDetails.Detail> details() {
        return KeyDetails.of(key);
    }

    /** The key on one line as portals want it, without a line end: type, base64, comment. */
    public String line() {
        return PublicLine.write(key, comment);
    }
}
