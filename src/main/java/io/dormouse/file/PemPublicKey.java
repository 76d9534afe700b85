package io.dormouse.file;

import io.dormouse.key.Fingerprint;
import io.dormouse.key.KeyFormatException;
import io.dormouse.key.PublicKey;
import java.util.List;

/**
 * A public key in PEM, as OpenSSL and {@code ssh-keygen -e -m PKCS8} write it; the older form for RSA alone is read too.
 *
 * <p>RFC 7468 section 13; RFC 8017 appendix A.1.1 for the older form. It has no comment.
 */
public final class PemPublicKey {

    static final String ANY = "PUBLIC KEY";
    static final String RSA = "RSA PUBLIC KEY";

    private static final String WHAT = "This PEM public key";
    private static final int WIDTH = 64;

    /** What a file says. */
    public record Parsed(PublicKey publicKey, String description, List<String> notes) implements PublicKeyFile {

        @Override
        public String comment() {
            return "";
        }
    }

    private PemPublicKey() {}

    /** The file, with line feeds. */
    public static String write(PublicKey key) {
        return Armor.write(ANY, SubjectPublicKeyInfo.of(key).take(), WIDTH);
    }

    /**
     * The MD5 of the DER in the file: what Amazon EC2 shows of an imported RSA key, and {@code openssl md5 -c} prints.
     *
     * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/verify-keys.html">Verify the fingerprint</a>
     */
    public static String md5(PublicKey key) {
        return Fingerprint.md5(SubjectPublicKeyInfo.of(key).take());
    }

    /** @param file has a block with one of the two labels */
    static Parsed read(String file) throws KeyFormatException {
        PemBlock block = PemBlock.read(file, WHAT);
        DerReader in = new DerReader(block.der(), WHAT);
        boolean any = block.label().equals(ANY);
        PublicKey key = any ? SubjectPublicKeyInfo.read(in) : Pkcs1.readPublic(in);
        in.end();
        return new Parsed(
                key,
                any ? "OpenSSL public key (PEM)" : "RSA public key in the older PEM format (PKCS#1)",
                block.notes());
    }
}
