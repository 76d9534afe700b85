package io.dormouse.key;

import io.dormouse.key.Fingerprint.Hash;

/** Fingerprints in the lines in which the tools list keys, to compare with what they print. */
public final class FingerprintLines {
    private FingerprintLines() {}

    /** That of {@code puttygen -O fingerprint}: {@code "ssh-ed25519 255 SHA256:…"}. */
    static String ofPuttygen(PublicBlob key, Hash hash) {
        String bits = key.bits() == 0 ? "" : key.bits() + " ";
        return key.algorithm() + " " + bits + (hash == Hash.MD5 ? Fingerprint.md5(key) : Fingerprint.sha256(key));
    }

    /** That of {@code ssh-keygen -l}, which puts "MD5:" in front of that hash, too: {@code "256 SHA256:… me@home (ED25519)"}. */
    public static String ofSshKeygen(PublicBlob key, Hash hash, String comment) {
        String bits = key.bits() == 0 ? "" : OpenSshName.bits(key) + " ";
        String said = comment.isEmpty() ? "no comment" : comment;
        String print = hash == Hash.MD5 ? "MD5:" + Fingerprint.md5(key) : Fingerprint.sha256(key);
        return bits + print + " " + said + " (" + OpenSshName.type(key) + ")";
    }
}
