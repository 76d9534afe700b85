package io.dormouse.key;

import java.util.Arrays;

/**
 * The public half of a key that lives in a FIDO security key: an ordinary public key, and the application it was made for.
 *
 * <p>OpenSSH PROTOCOL.u2f, "SSH U2F Key formats". The private half never leaves the device, so what other programs keep
 * as its private key file is a stub.
 */
public final class SecurityKey implements PublicBlob {

    private static final String ED25519 = "sk-ssh-ed25519@openssh.com";
    private static final String ECDSA = "sk-ecdsa-sha2-nistp256@openssh.com";

    private final String algorithm;
    private final PublicKey publicKey;
    private final String application;
    private final byte[] blob;

    private SecurityKey(String algorithm, PublicKey publicKey, String application, byte[] blob) {
        this.algorithm = algorithm;
        this.publicKey = publicKey;
        this.application = application;
        this.blob = blob;
    }

    static boolean isOne(String algorithm) {
        return algorithm.equals(ED25519) || algorithm.equals(ECDSA);
    }

    /** @param in after the algorithm's name */
    static SecurityKey read(String algorithm, WireReader in) throws KeyFormatException {
        int start = in.position();
        PublicKey key = algorithm.equals(ED25519)
                ? EddsaPublicKey.read(EddsaCurve.ED25519, in)
                : EcdsaPublicKey.read(EcdsaCurve.NISTP256, in);
        String application = in.text();
        return new SecurityKey(algorithm, key, application, PublicBlobs.blob(algorithm, in.since(start)));
    }

    /** The key that the device signs with: Ed25519 or ECDSA. By itself it opens nothing. */
    public PublicKey publicKey() {
        return publicKey;
    }

    /** What the device was told that the key is for: {@code "ssh:"}, or that and a name. As text to be shown. */
    public String application() {
        return application;
    }

    @Override
    public String algorithm() {
        return algorithm;
    }

    @Override
    public int bits() {
        return publicKey.bits();
    }

    @Override
    public byte[] blob() {
        return blob.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SecurityKey that && Arrays.equals(blob, that.blob);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(blob);
    }

    @Override
    public String toString() {
        return algorithm;
    }
}
