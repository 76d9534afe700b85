package io.dormouse.key;

/**
 * A key together with the comment that its files carry.
 *
 * @param comment one line of text, possibly empty: without CR, LF and NUL, which would break every format
 */
public record SshKey(PrivateKey privateKey, String comment) {

    /** @throws IllegalArgumentException if the comment is more than one line */
    public SshKey {
        if (comment.indexOf('\n') >= 0 || comment.indexOf('\r') >= 0 || comment.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a comment is one line");
        }
    }
}
