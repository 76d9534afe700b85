package io.dormouse.file;

import io.dormouse.key.KeyFormatException;

/**
 * PEM that holds no SSH key: said by name, because people who mix it up with one cannot see the difference.
 *
 * <p>The labels are those of RFC 7468 section 4, of OpenSSL and of RFC 9580 section 6.2.
 */
final class ForeignPem {

    private ForeignPem() {}

    /** @param label capital letters, digits and spaces */
    static KeyFormatException refused(String label, String file) {
        return new KeyFormatException(
                KeyFormatException.Cause.UNSUPPORTED,
                "This is " + name(label) + ", which is no SSH key. " + advice(file));
    }

    private static String name(String label) {
        if (label.endsWith("CERTIFICATE REQUEST")) {
            return "a request for an X.509 certificate";
        }
        if (label.endsWith("CERTIFICATE")) {
            return "an X.509 certificate, as web servers have";
        }
        if (label.startsWith("PGP ")) {
            return "something for OpenPGP (" + label + ")";
        }
        return "PEM text with the name " + label;
    }

    private static String advice(String file) {
        for (String label : new String[] {
            Pkcs8.CLEAR, Pkcs8.ENCRYPTED, PemPrivateKey.RSA, PemPrivateKey.EC, PemPrivateKey.DSA, OpenSshKey.LABEL
        }) {
            if (PemBlock.has(label, file)) {
                return "There is a private key in the same file: take the part from " + Armor.begin(label)
                        + " to its END" + " line, and leave out the rest.";
            }
        }
        return "Choose the file that holds the private or public key.";
    }
}
