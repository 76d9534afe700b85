package io.dormouse.key;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An OpenSSH certificate: a public key with what an authority says of it. Whether the authority did sign it is not checked.
 *
 * <p>OpenSSH PROTOCOL.certkeys. All texts may be shown: {@link WireReader#text()}.
 */
public final class Certificate implements PublicBlob {

    /** Whom it speaks for. */
    public enum Role {
        USER,
        HOST
    }

    /** A critical option or an extension, as text to be shown; most have no value, which is the empty string. */
    public record Option(String name, String value) {}

    private static final String SUFFIX = "-cert-v01@openssh.com";
    private static final String OF_SECURITY_KEY = "sk-";

    /** OpenSSH's own limit (SSHKEY_CERT_MAX_PRINCIPALS); it has none for options, of which it knows fewer than ten. */
    private static final int MOST_PARTS = 256;

    private final String algorithm;
    private final byte[] blob;
    private final PublicBlob plain;
    private final long serial;
    private final Role role;
    private final String keyId;
    private final List<String> principals;
    private final Validity validity;
    private final List<Option> criticalOptions;
    private final List<Option> extensions;
    private final PublicBlob authority;
    private final String signatureAlgorithm;

    private Certificate(String algorithm, WireReader in) throws KeyFormatException {
        int start = in.position();
        this.algorithm = algorithm;
        in.string(); // nonce
        String name = algorithm.substring(0, algorithm.length() - SUFFIX.length());
        boolean onDevice = name.startsWith(OF_SECURITY_KEY);
        plain = PublicBlobs.withoutCertificate(onDevice ? name + "@openssh.com" : name, in);
        serial = in.uint64();
        role = role(in);
        keyId = in.text();
        principals = principals(in.string());
        validity = new Validity(in.uint64(), in.uint64());
        criticalOptions = options(in.string());
        extensions = options(in.string());
        in.string(); // reserved
        authority = authority(in.string());
        signatureAlgorithm = new WireReader(in.string(), "This certificate's signature").name();
        blob = PublicBlobs.blob(algorithm, in.since(start));
    }

    /** Only the eight types that OpenSSH and PuTTY know. */
    static boolean isOne(String algorithm) {
        return switch (algorithm) {
            case "ssh-rsa-cert-v01@openssh.com",
                    "ssh-dss-cert-v01@openssh.com",
                    "ecdsa-sha2-nistp256-cert-v01@openssh.com",
                    "ecdsa-sha2-nistp384-cert-v01@openssh.com",
                    "ecdsa-sha2-nistp521-cert-v01@openssh.com",
                    "ssh-ed25519-cert-v01@openssh.com",
                    "sk-ssh-ed25519-cert-v01@openssh.com",
                    "sk-ecdsa-sha2-nistp256-cert-v01@openssh.com" -> true;
            default -> false;
        };
    }

    /** @param in after the algorithm's name */
    static Certificate read(String algorithm, WireReader in) throws KeyFormatException {
        return new Certificate(algorithm, in);
    }

    private static Role role(WireReader in) throws KeyFormatException {
        long role = in.uint32();
        if (role != 1 && role != 2) {
            throw KeyFormatException.damaged("This certificate", "it is neither a user's nor a host's");
        }
        return role == 1 ? Role.USER : Role.HOST;
    }

    private static List<String> principals(byte[] list) throws KeyFormatException {
        WireReader in = new WireReader(list, "This certificate's list of principals");
        List<String> principals = new ArrayList<>();
        while (in.remaining() > 0) {
            principals.add(in.text());
            refuseMany(principals);
        }
        return List.copyOf(principals);
    }

    private static List<Option> options(byte[] list) throws KeyFormatException {
        WireReader in = new WireReader(list, "This certificate's list of options");
        List<Option> options = new ArrayList<>();
        while (in.remaining() > 0) {
            String name = in.text();
            options.add(new Option(name, value(in.string())));
            refuseMany(options);
        }
        return List.copyOf(options);
    }

    /** OpenSSH's own options hold one string; those of others may hold anything, and are read as far as they can be. */
    private static String value(byte[] data) throws KeyFormatException {
        WireReader in = new WireReader(data, "An option of this certificate");
        boolean oneString = data.length >= 4 && in.uint32() == data.length - 4;
        return data.length == 0
                ? ""
                : oneString ? new WireReader(data, "An option of this certificate").text() : data.length + " bytes";
    }

    private static void refuseMany(List<?> parts) throws KeyFormatException {
        if (parts.size() > MOST_PARTS) {
            throw KeyFormatException.damaged("This certificate", "it lists more than " + MOST_PARTS + " things");
        }
    }

    private static PublicBlob authority(byte[] blob) throws KeyFormatException {
        WireReader in = new WireReader(blob, "The authority's key in this certificate");
        String name = in.name();
        if (isOne(name)) {
            throw KeyFormatException.damaged("This certificate", "its authority has a certificate instead of a key");
        }
        PublicBlob key = PublicBlobs.withoutCertificate(name, in);
        in.end();
        return key;
    }

    /** The number that the authority gave it; to be taken as unsigned. */
    public long serial() {
        return serial;
    }

    public Role role() {
        return role;
    }

    /** The name that the authority gave it, and that servers write into their logs. */
    public String keyId() {
        return keyId;
    }

    /** The user or host names it is good for; an empty list means all, which OpenSSH takes for hosts only. */
    public List<String> principals() {
        return principals;
    }

    /** From when to when it is good. */
    public Validity validity() {
        return validity;
    }

    /** What a server must understand to let anyone in by it. */
    public List<Option> criticalOptions() {
        return criticalOptions;
    }

    /** What it permits beyond that. */
    public List<Option> extensions() {
        return extensions;
    }

    /** The key of the authority that says to have signed it. */
    public PublicBlob authority() {
        return authority;
    }

    /** How it is signed: {@code "rsa-sha2-512"}. */
    public String signatureAlgorithm() {
        return signatureAlgorithm;
    }

    @Override
    public String algorithm() {
        return algorithm;
    }

    @Override
    public int bits() {
        return plain.bits();
    }

    @Override
    public byte[] blob() {
        return blob.clone();
    }

    @Override
    public PublicBlob plain() {
        return plain;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Certificate that && Arrays.equals(blob, that.blob);
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
