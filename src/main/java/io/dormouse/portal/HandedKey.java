package io.dormouse.portal;

/**
 * All that the portal gets: {@code publicKey} of the hand-over.
 *
 * @param name under which the portal should list the key
 * @param line the one-line public key
 * @param type as in front of the line
 * @param bits its size as ssh-keygen tells it
 * @param sha256 {@code SHA256:…}
 * @param md5 hex with colons
 * @param proof the portal's challenge, signed; empty where it gave none
 */
public record HandedKey(String name, String line, String type, int bits, String sha256, String md5, String proof) {}
