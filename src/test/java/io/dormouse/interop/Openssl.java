package io.dormouse.interop;

import io.dormouse.key.WireWriter;
import io.dormouse.tool.Programs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** openssl 3.0. */
final class Openssl implements Program {

    private final Workshop workshop;

    Openssl(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public String name() {
        return "openssl";
    }

    @Override
    public Path home(KeyType type) {
        return workshop.once(name() + type, file -> {
            if (type.isDsa()) {
                // The pairs of FIPS 186-4; only the first has a q as long as the SHA-1 of RFC 4253 section 6.6.
                String q = "dsa_paramgen_q_bits:" + (type == KeyType.DSA_1024 ? 160 : 256);
                String p = "dsa_paramgen_bits:" + type.bits();
                Path parameters = workshop.make(out -> Programs.run(
                        "openssl",
                        "genpkey",
                        "-genparam",
                        "-algorithm",
                        "DSA",
                        "-pkeyopt",
                        p,
                        "-pkeyopt",
                        q,
                        "-out",
                        out));
                Programs.run("openssl", "genpkey", "-paramfile", parameters.toString(), "-out", file);
            } else if (type.isEdwards()) {
                Programs.run("openssl", "genpkey", "-algorithm", type.programName(), "-out", file);
            } else if (type.isEcdsa()) {
                String curve = "ec_paramgen_curve:P-" + type.bits();
                Programs.run("openssl", "genpkey", "-algorithm", "EC", "-pkeyopt", curve, "-out", file);
            } else {
                Programs.run("openssl", "genrsa", "-out", file, type.bits());
            }
        });
    }

    @Override
    public FileFormat homeFormat() {
        return FileFormat.PKCS8;
    }

    @Override
    public Path write(KeyType type, FileFormat format, boolean encrypted) {
        return switch (format) {
            case PEM -> converted(type, encrypted ? "-aes128" : "", "pkey", "-traditional");
            case PKCS8 ->
                encrypted
                        ? converted(type, "", "pkcs8", "-topk8", "-iter", "2048", "-v2", "aes256")
                        : converted(type, "", "pkcs8", "-topk8", "-nocrypt");
            case SPKI -> converted(type, "", "pkey", "-pubout");
            case PKCS1_PUBLIC -> converted(type, "", "rsa", "-RSAPublicKey_out");
            default -> throw Program.notOffered(this, format);
        };
    }

    private Path converted(KeyType type, String cipher, String... command) {
        List<String> words = new ArrayList<>(List.of("openssl"));
        words.addAll(List.of(command));
        if (!cipher.isEmpty()) {
            words.add(cipher);
        }
        words.addAll(List.of("-in", home(type).toString(), "-passout", "pass:" + PASSPHRASE));
        return workshop.make(file -> {
            words.addAll(List.of("-out", file));
            Programs.run(words.toArray(String[]::new));
        });
    }

    @Override
    public String publicKeyIn(Path file, FileFormat format, boolean encrypted) {
        return switch (format) {
            case SPKI -> subjectPublicKeyInfo("-pubin", "-in", file.toString());
            case PKCS1_PUBLIC -> throw new UnsupportedOperationException("nothing but this package asks for it");
            default -> subjectPublicKeyInfo("-in", file.toString(), "-passin", "pass:" + PASSPHRASE);
        };
    }

    private String subjectPublicKeyInfo(String... options) {
        String[] command = {"openssl", "pkey", "-pubout", "-outform", "PEM"};
        return Programs.run(Workshop.both(command, options)).out();
    }

    /** openssl does not know the form; ssh-keygen knows openssl's but for EdDSA, whose point is at the end of it. */
    @Override
    public String publicLine(KeyType type) {
        Path open = write(type, FileFormat.SPKI, false);
        if (!type.isEdwards()) {
            return Programs.run("ssh-keygen", "-i", "-m", "PKCS8", "-f", open.toString())
                    .line();
        }
        String base64 = Workshop.read(open).replaceAll("-----.*-----|\n", "");
        byte[] der = Base64.getDecoder().decode(base64);
        int length = type == KeyType.ED448 ? 57 : 32;
        String name = "ssh-" + type.programName();
        byte[] blob = new WireWriter()
                .string(name)
                .string(Arrays.copyOfRange(der, der.length - length, der.length))
                .toBytes();
        return name + " " + Base64.getEncoder().encodeToString(blob);
    }

    /** puttygen's, since openssl has none. */
    @Override
    public String fingerprint(KeyType type) {
        return Puttygen.fingerprint(workshop.text(publicLine(type) + '\n'));
    }
}
