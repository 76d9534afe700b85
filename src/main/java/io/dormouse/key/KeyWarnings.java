package io.dormouse.key;

import java.util.ArrayList;
import java.util.List;

/** What makes a public key a weak one, or one that servers do not take, as far as can be seen at a glance. */
public final class KeyWarnings {

    private static final int BREAKABLE_RSA_BITS = 1024;
    private static final int FEWEST_RSA_BITS = 2048;

    private KeyWarnings() {}

    /** Sentences for the user; empty for a key that nothing is to be said of. */
    public static List<String> of(PublicBlob key) {
        List<String> warnings = new ArrayList<>();
        PublicBlob plain = key.plain();
        if (plain instanceof UnhandledKey unhandled) {
            warnings.add(unhandled.why());
        }
        if (plain instanceof RsaPublicKey rsa && rsa.bits() < FEWEST_RSA_BITS) {
            boolean breakable = rsa.bits() < BREAKABLE_RSA_BITS;
            warnings.add("This RSA key has only " + rsa.bits() + " bits"
                    + (breakable ? ", so few that it can be broken" : ", which is too few today")
                    + ": many servers refuse it. Make a new key of 3072 bits.");
        }
        if (plain instanceof DsaPublicKey) {
            warnings.add(
                    "This is a DSA key, which OpenSSH refuses since version 7.0 and has forgotten since 10.0. Make a"
                            + " new RSA or Ed25519 key.");
        }
        if (plain instanceof EddsaPublicKey eddsa && eddsa.curve() == EddsaCurve.ED448) {
            warnings.add("This is an Ed448 key, which PuTTY knows and OpenSSH does not: few servers take it. Make a new"
                    + " Ed25519 or RSA key.");
        }
        return List.copyOf(warnings);
    }
}
