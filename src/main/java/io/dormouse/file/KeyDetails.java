package io.dormouse.file;

import io.dormouse.key.Certificate;
import io.dormouse.key.DsaPublicKey;
import io.dormouse.key.EcdsaPublicKey;
import io.dormouse.key.EddsaPublicKey;
import io.dormouse.key.Fingerprint;
import io.dormouse.key.PublicBlob;
import io.dormouse.key.RsaPublicKey;
import io.dormouse.key.SecurityKey;
import io.dormouse.key.UnhandledKey;
import java.util.ArrayList;
import java.util.List;

/** Public keys in words. */
public final class KeyDetails {

    /** One thing that can be said of a key; both parts may be shown as they are. */
    public record Detail(String name, String value) {}

    private KeyDetails() {}

    /** {@code "RSA public key, 3072 bits"}. */
    static String description(PublicBlob key) {
        if (key instanceof Certificate certificate) {
            String whose = certificate.role() == Certificate.Role.USER ? "user" : "host";
            return "OpenSSH " + whose + " certificate for: " + description(certificate.plain());
        }
        if (key instanceof SecurityKey securityKey) {
            return type(securityKey.publicKey()) + " public key of a FIDO security key";
        }
        if (key instanceof EcdsaPublicKey ecdsa) {
            return "ECDSA public key, " + ecdsa.curve().identifier();
        }
        boolean sized = key instanceof RsaPublicKey || key instanceof DsaPublicKey || key instanceof UnhandledKey;
        return type(key) + " public key" + (sized && key.bits() > 0 ? ", " + key.bits() + " bits" : "");
    }

    /** {@code "Ed25519"}; the algorithm's own name where people have no other. */
    static String type(PublicBlob key) {
        if (key instanceof EcdsaPublicKey) {
            return "ECDSA";
        }
        if (key instanceof EddsaPublicKey eddsa) {
            return eddsa.curve().title();
        }
        return switch (key.algorithm()) {
            case "ssh-rsa" -> "RSA";
            case "ssh-dss" -> "DSA";
            default -> key.algorithm();
        };
    }

    static List<Detail> of(PublicBlob key) {
        List<Detail> details = new ArrayList<>();
        if (key instanceof Certificate certificate) {
            certificate(certificate, details);
        }
        if (key.plain() instanceof SecurityKey securityKey) {
            details.add(new Detail("Application", securityKey.application()));
            details.add(new Detail(
                    "What it is",
                    "The private half never leaves a FIDO security key, which must be at hand to log in. Servers need OpenSSH"
                            + " 8.2 or later; many portals do not take such keys."));
        }
        return List.copyOf(details);
    }

    private static void certificate(Certificate certificate, List<Detail> details) {
        boolean user = certificate.role() == Certificate.Role.USER;
        details.add(new Detail("Type", user ? "user certificate" : "host certificate"));
        details.add(new Detail("Key ID", certificate.keyId()));
        details.add(new Detail("Serial", Long.toUnsignedString(certificate.serial())));
        details.add(new Detail("Valid", certificate.validity().text()));
        String nobody = user ? "none: servers let nobody in by it" : "all hosts";
        details.add(new Detail(
                user ? "User names" : "Host names",
                certificate.principals().isEmpty() ? nobody : String.join(", ", certificate.principals())));
        details.add(new Detail("Critical options", options(certificate.criticalOptions())));
        details.add(new Detail("Extensions", options(certificate.extensions())));
        details.add(new Detail(
                "Certificate authority",
                description(certificate.authority()) + ", " + Fingerprint.sha256(certificate.authority())
                        + ". Its signature was not checked."));
        details.add(new Detail(
                "What it is",
                "A public key with a statement by an authority. The fingerprints are those of the key. Portals want the key"
                        + " alone: the file without -cert in its name."));
    }

    private static String options(List<Certificate.Option> options) {
        StringBuilder text = new StringBuilder();
        for (Certificate.Option option : options) {
            text.append(text.length() == 0 ? "" : ", ").append(option.name());
            text.append(option.value().isEmpty() ? "" : "=" + option.value());
        }
        return text.length() == 0 ? "none" : text.toString();
    }
}
