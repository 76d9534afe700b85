package io.dormouse.key;

import io.dormouse.tool.MadeElsewhere;
import io.dormouse.tool.Programs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/** Public keys of every type as the lines that ssh-keygen reads, many in one file. */
final class PublicLines {

    private PublicLines() {}

    /** @param comment must not be empty */
    static String line(PublicBlob key, String comment) {
        return key.algorithm() + " " + Base64.getEncoder().encodeToString(key.blob()) + " " + comment;
    }

    static PublicBlob key(String line) throws KeyFormatException {
        return PublicBlob.fromBlob(Base64.getDecoder().decode(line.split(" ")[1]));
    }

    /** Keys of all types that ssh-keygen knows, the same ones each time. */
    static List<PublicBlob> keys(int ofEachType) throws KeyFormatException {
        List<PublicBlob> keys = new ArrayList<>();
        for (int seed = 0; seed < ofEachType; seed++) {
            for (PrivateKey key : List.of(
                    SampleKeys.rsa(seed),
                    SampleKeys.dsa(seed),
                    SampleKeys.ed25519(seed),
                    SampleKeys.ecdsa(EcdsaCurve.NISTP256, seed),
                    SampleKeys.ecdsa(EcdsaCurve.NISTP384, seed),
                    SampleKeys.ecdsa(EcdsaCurve.NISTP521, seed))) {
                keys.add(key.publicKey());
            }
            keys.add(securityKey(seed, "ssh:"));
            keys.add(ecdsaSecurityKey(seed, "ssh:dormouse"));
        }
        return keys;
    }

    /** OpenSSH PROTOCOL.u2f by hand. */
    static PublicBlob securityKey(long seed, String application) throws KeyFormatException {
        return PublicBlob.fromBlob(new WireWriter()
                .string("sk-ssh-ed25519@openssh.com")
                .string(SampleKeys.ed25519(seed).publicKey().encodedPoint())
                .string(application)
                .toBytes());
    }

    static PublicBlob ecdsaSecurityKey(long seed, String application) throws KeyFormatException {
        return PublicBlob.fromBlob(new WireWriter()
                .string("sk-ecdsa-sha2-nistp256@openssh.com")
                .string("nistp256")
                .string(SampleKeys.ecdsa(EcdsaCurve.NISTP256, seed).publicKey().q())
                .string(application)
                .toBytes());
    }

    /** Certificates of one key of each type, signed by ssh-keygen, as lines. */
    static List<String> certificates(String... arguments) throws IOException, KeyFormatException {
        Path authority = Files.createTempDirectory("dormouse-ca");
        Path ca = authority.resolve("ca");
        Programs.run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "ca", "-f", ca.toString());
        List<String> command = new ArrayList<>(List.of("ssh-keygen", "-q", "-s", ca.toString()));
        command.addAll(List.of(arguments));
        List<Path> certificates = new ArrayList<>();
        List<PublicBlob> keys = keys(1);
        for (int i = 0; i < keys.size(); i++) {
            Path file = Files.writeString(authority.resolve("k" + i + ".pub"), line(keys.get(i), "me") + "\n");
            command.add(file.toString());
            certificates.add(authority.resolve("k" + i + "-cert.pub"));
        }
        Programs.run(command.toArray(String[]::new));
        List<String> lines = new ArrayList<>();
        for (Path file : certificates) {
            lines.add(Files.readString(file).strip());
        }
        try (var files = Files.list(authority)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(authority);
        return lines;
    }

    static Path file(List<String> lines) {
        return MadeElsewhere.file((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static byte[] bytes(int count, long seed) {
        byte[] bytes = new byte[count];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
