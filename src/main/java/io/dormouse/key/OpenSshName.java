package io.dormouse.key;

/** What ssh-keygen calls a key in its listings: {@code "RSA"}, {@code "ED25519-SK-CERT"}. */
public final class OpenSshName {

    private OpenSshName() {}

    /** Of a type that OpenSSH has no such word for, the name of the algorithm. */
    public static String type(PublicBlob key) {
        if (key instanceof Certificate certificate) {
            return type(certificate.plain()) + "-CERT";
        }
        if (key instanceof SecurityKey securityKey) {
            return type(securityKey.publicKey()) + "-SK";
        }
        if (key instanceof EcdsaPublicKey) {
            return "ECDSA";
        }
        if (key instanceof EddsaPublicKey eddsa) {
            return eddsa.curve().name();
        }
        return switch (key.algorithm()) {
            case RsaPublicKey.ALGORITHM -> "RSA";
            case DsaPublicKey.ALGORITHM -> "DSA";
            default -> key.algorithm();
        };
    }

    /** As {@link PublicBlob#bits()}, but 256 for Ed25519. */
    public static int bits(PublicBlob key) {
        return key.bits() == 255 ? 256 : key.bits();
    }
}
