package io.dormouse.wizard;

import io.dormouse.portal.PortalRules;

/** Which kinds of key the first screen offers: of those that Dormouse makes, the ones that the portal takes. */
final class KeyOffer {
    private static final int[] RSA_BITS = {3072, 4096, 2048};
    private static final int[] LARGER_RSA_BITS = {8192, 16384};
    private static final int[] CURVE_BITS = {256, 384, 521};
    private static final String RSA = "ssh-rsa";
    private static final String CURVE = "ecdsa-sha2-nistp";

    private final PortalRules rules;

    KeyOffer(PortalRules rules) {
        this.rules = rules;
    }

    boolean hasRsa(int bits) {
        return rules.takes(RSA, bits);
    }

    /** @param bits empty for no size at all */
    boolean takesRsa(String bits) {
        return !bits.isEmpty() && hasRsa(Integer.parseInt(bits));
    }

    boolean hasCurve(int bits) {
        return rules.takes(CURVE + bits, bits);
    }

    boolean has(String algorithm) {
        return switch (algorithm) {
            case "RSA" -> !rsaBits().isEmpty() || !largerRsaBits().isEmpty();
            case "ECDSA" -> !curveBits().isEmpty();
            default -> rules.takes("ssh-ed25519", 255);
        };
    }

    /** Whether the portal takes no key at all of those that are made here. */
    boolean isEmpty() {
        return !has("RSA") && !has("ECDSA") && !has("ED25519");
    }

    /** The algorithm to begin with: the portal's wish, else RSA, else what there is. */
    String algorithm() {
        String wish = rules.preferredType();
        if (wish.startsWith(CURVE) && has("ECDSA")) {
            return "ECDSA";
        }
        if (wish.equals("ssh-ed25519") && has("ED25519") || !has("RSA") && has("ED25519")) {
            return "ED25519";
        }
        return has("RSA") || !has("ECDSA") ? "RSA" : "ECDSA";
    }

    /** The usual RSA size to begin with; empty where the portal takes none. */
    String rsaBits() {
        return firstTaken(RSA_BITS);
    }

    /** The larger RSA size for a portal that takes no usual one; empty where it takes none either. */
    String largerRsaBits() {
        return firstTaken(LARGER_RSA_BITS);
    }

    private String firstTaken(int[] sizes) {
        for (int bits : sizes) {
            if (hasRsa(bits)) {
                return String.valueOf(bits);
            }
        }
        return "";
    }

    /** The curve to begin with, by its bits; empty where the portal takes none. */
    String curveBits() {
        String first = "";
        for (int bits : CURVE_BITS) {
            if (hasCurve(bits) && (first.isEmpty() || rules.preferredType().equals(CURVE + bits))) {
                first = String.valueOf(bits);
            }
        }
        return first;
    }
}
