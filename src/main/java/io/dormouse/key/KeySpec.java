package io.dormouse.key;

/**
 * A kind of key that Dormouse makes: an algorithm with one of its good sizes.
 *
 * @param bits RSA 2048, 3072, 4096, and for those who insist 8192 and 16384, the most that ssh-keygen takes (FIPS 186-5
 *     section 5.1 sets only the lower end); Ed25519 255; ECDSA 256, 384 or 521
 */
public record KeySpec(Algorithm algorithm, int bits) {

    /** What the user chooses first. */
    public enum Algorithm {
        RSA,
        ED25519,
        ECDSA
    }

    /** What one gets without choosing: the portals of today take it everywhere, and it is strong until 2030 and after. */
    public static final KeySpec DEFAULT = new KeySpec(Algorithm.RSA, 3072);

    public KeySpec {
        boolean offered =
                switch (algorithm) {
                    case RSA -> bits == 2048 || bits == 3072 || bits == 4096 || bits == 8192 || bits == 16384;
                    case ED25519 -> bits == 255;
                    case ECDSA -> bits == 256 || bits == 384 || bits == 521;
                };
        if (!offered) {
            throw new IllegalArgumentException("Dormouse makes no " + algorithm + " keys of " + bits + " bits");
        }
    }
}
