package io.dormouse.protocol;

import java.util.List;

/**
 * All that the page knows of a key: its public half, in every form that is shown or saved.
 *
 * @param algorithm the name in front of the line: {@code "ssh-rsa"}
 * @param type as a person would say it: {@code "RSA 3072"}
 * @param line the one-line public key for {@code authorized_keys}, without a line end
 * @param rfc4716 the same as an RFC 4716 file
 * @param spki the same as PEM, or empty where there is no such form
 * @param sshfp DNS records, one a line, or empty
 * @param derMd5 the MD5 of the key in DER, where it is RSA; else empty
 * @param formats those in which a program can use the private key
 */
public record PublicHalf(
        String algorithm,
        String type,
        String comment,
        String line,
        String rfc4716,
        String spki,
        String sshfp,
        String sha256,
        String md5,
        String derMd5,
        String randomart,
        List<PrivateKeyFormat> formats) {

    /** The key's size as ssh-keygen tells it: the number at the end of its type. */
    public int bits() {
        return Integer.parseInt(type.substring(type.lastIndexOf(' ') + 1));
    }
}
