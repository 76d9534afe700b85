package io.dormouse.file;

import io.dormouse.key.Fingerprint;
import io.dormouse.key.KeyFormatException;
import io.dormouse.key.PublicBlob;
import io.dormouse.key.PublicKey;
import io.dormouse.key.WireReader;

/**
 * The public half in a private key file: a plain key, since a certificate hides which key it is for, and a key in a piece
 * of hardware has no private half to read.
 */
final class PublicHalf {

    private PublicHalf() {}

    /**
     * @param blob as RFC 4253 section 6.6 encodes it
     * @param what the file, as the beginning of a sentence
     */
    static PublicKey read(byte[] blob, String what) throws KeyFormatException {
        String algorithm = new WireReader(blob, what).name();
        if (algorithm.endsWith("-cert-v01@openssh.com")) {
            throw new KeyFormatException(
                    KeyFormatException.Cause.UNSUPPORTED,
                    what
                            + " carries a certificate, where Dormouse needs the bare key. Take the certificate out (in PuTTYgen:"
                            + " Key, Remove certificate from key), save the file and load it again."
                            + fingerprint(blob));
        }
        if (algorithm.startsWith("sk-")) {
            throw new KeyFormatException(
                    KeyFormatException.Cause.UNSUPPORTED,
                    what
                            + " stands for a FIDO security key: the real private key never leaves that device, so that there"
                            + " is nothing here to convert or to unlock. Use the file as it is, with OpenSSH and the device"
                            + " plugged in."
                            + fingerprint(blob));
        }
        return PublicKey.fromBlob(blob);
    }

    /** A sentence more, by which the user can tell which key it is; none where the rest of the blob is damaged. */
    private static String fingerprint(byte[] blob) {
        try {
            return " The fingerprint of its public key is "
                    + Fingerprint.sha256(PublicBlob.fromBlob(blob).plain()) + ".";
        } catch (KeyFormatException e) {
            return "";
        }
    }
}
