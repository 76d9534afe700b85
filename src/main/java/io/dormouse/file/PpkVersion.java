package io.dormouse.file;

import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;

/**
 * The three versions of PuTTY's private key file.
 *
 * <p>PuTTY manual, appendices C.2 to C.5. All of them are AES-256-CBC; they differ in how key and MAC are made.
 */
enum PpkVersion {
    /** Of some weeks before PuTTY 0.52: the MAC covers the private half only, and without a passphrase it is a mere hash. */
    V1("1"),
    /** Of PuTTY 0.52 to 0.74: SHA-1 makes the keys of the passphrase, at once. */
    V2("2"),
    /** Since PuTTY 0.75: Argon2. */
    V3("3");

    private final String number;

    PpkVersion(String number) {
        this.number = number;
    }

    /** As the first line of the file has it. */
    String number() {
        return number;
    }

    /** What the MAC is made with. */
    Digest digest() {
        return this == V3 ? new SHA256Digest() : new SHA1Digest();
    }
}
