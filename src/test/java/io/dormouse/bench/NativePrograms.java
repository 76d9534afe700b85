package io.dormouse.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dormouse.key.KeySpec;
import io.dormouse.tool.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** puttygen, ssh-keygen and node-forge, each run as a process and timed from outside. */
final class NativePrograms {
    static final String PASSPHRASE = "five words of a passphrase";

    private final Path directory;
    private final Path words;
    private final Path none;
    private int files;
    private Path bare;

    NativePrograms(Path directory) throws IOException {
        this.directory = directory;
        words = Files.writeString(directory.resolve("words"), PASSPHRASE);
        none = Files.writeString(directory.resolve("none"), "");
    }

    double puttygen(KeySpec spec) {
        return timed(
                "puttygen",
                "-q",
                "-t",
                type(spec),
                "-b",
                bits(spec),
                "--random-device",
                "/dev/urandom",
                "--new-passphrase",
                none.toString(),
                "-o",
                fresh().toString());
    }

    double sshKeygen(KeySpec spec) {
        return timed("ssh-keygen", "-q", "-t", type(spec), "-b", bits(spec), "-N", "", "-f", fresh().toString());
    }

    /** node-forge in plain JavaScript, as a browser without WebCrypto has it; it tells its own time, without Node's start. */
    static double forge(KeySpec spec) throws IOException, InterruptedException {
        String script = "const forge = require('node-forge'); forge.options.usePureJavaScript = true;"
                + "const began = performance.now(); forge.pki." + forgeCall(spec)
                + "; console.log(performance.now() - began)";
        ProcessBuilder node = new ProcessBuilder(Programs.find("node").toString(), "-e", script);
        node.environment().put("NODE_PATH", System.getProperty("bench.forge"));
        Process process = node.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try {
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                throw new AssertionError("node-forge makes no key of " + spec.bits() + " bits in 10 minutes");
            }
            return Double.parseDouble(new String(process.getInputStream().readAllBytes(), UTF_8).strip());
        } finally {
            process.destroyForcibly();
        }
    }

    private static String forgeCall(KeySpec spec) {
        return switch (spec.algorithm()) {
            case RSA -> "rsa.generateKeyPair({bits: " + spec.bits() + ", e: 0x10001})";
            case ED25519 -> "ed25519.generateKeyPair()";
            case ECDSA -> throw new IllegalArgumentException("node-forge has no ECDSA");
        };
    }

    /** An Ed25519 key in ssh-keygen's own format, the newest default of rounds. */
    Path openSshKey(String passphrase) {
        Path file = fresh();
        Programs.run("ssh-keygen", "-q", "-t", "ed25519", "-a", "24", "-N", passphrase, "-f", file.toString());
        return file;
    }

    /** The same in puttygen's, with 13 passes over 8 MiB. */
    Path ppk(boolean locked) {
        Path file = fresh();
        Programs.run(ppkWriting(openSshKey(""), locked, file));
        return file;
    }

    double writePpk(Path openSshKey, boolean locked) {
        return timed(ppkWriting(openSshKey, locked, fresh()));
    }

    private String[] ppkWriting(Path openSshKey, boolean locked, Path to) {
        return new String[] {
            "puttygen",
            openSshKey.toString(),
            "-O",
            "private",
            "--ppk-param",
            "version=3,memory=8192,passes=13,parallelism=1",
            "--new-passphrase",
            (locked ? words : none).toString(),
            "-o",
            to.toString()
        };
    }

    double readPpk(Path ppk, boolean locked) {
        return timed(
                "puttygen",
                ppk.toString(),
                "--old-passphrase",
                (locked ? words : none).toString(),
                "-O",
                "private-openssh-new",
                "--new-passphrase",
                none.toString(),
                "-o",
                fresh().toString());
    }

    double writeOpenSsh(boolean locked) throws IOException {
        Path file = Files.copy(bare(), fresh());
        Files.setPosixFilePermissions(file, Files.getPosixFilePermissions(bare()));
        return timed(
                "ssh-keygen", "-q", "-p", "-a", "24", "-P", "", "-N", locked ? PASSPHRASE : "", "-f", file.toString());
    }

    private Path bare() {
        if (bare == null) {
            bare = openSshKey("");
        }
        return bare;
    }

    double readOpenSsh(Path file, String passphrase) {
        return timed("ssh-keygen", "-y", "-P", passphrase, "-f", file.toString());
    }

    private static double timed(String... command) {
        long began = System.nanoTime();
        Programs.run(command);
        return (System.nanoTime() - began) / 1e6;
    }

    private Path fresh() {
        return directory.resolve("file" + files++);
    }

    private static String type(KeySpec spec) {
        return spec.algorithm().name().toLowerCase(Locale.ROOT);
    }

    private static String bits(KeySpec spec) {
        return String.valueOf(spec.bits());
    }

    /** What stands in the table's head. */
    static List<String> versions() {
        List<String> versions = new ArrayList<>();
        versions.add(
                Programs.run("puttygen", "--version").line().lines().findFirst().orElseThrow());
        versions.add(Programs.attempt("ssh", "-V").err().strip().split(",")[0]);
        versions.add(Programs.run("firefox-esr", "--version").line());
        versions.add(Programs.run("chromium", "--version").line());
        return versions;
    }
}
