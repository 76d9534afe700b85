package io.dormouse.tool;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs the real programs of the machine, against which Dormouse is tested.
 *
 * <p>A program that is missing, hangs or fails makes the test fail with one line; nothing is skipped.
 */
public final class Programs {

    private static final int SECONDS = 60;

    private static final Map<String, String> DEBIAN_PACKAGES = Map.of(
            "puttygen", "putty-tools",
            "plink", "putty-tools",
            "ssh", "openssh-client",
            "ssh-keygen", "openssh-client",
            "ssh-agent", "openssh-client",
            "ssh-add", "openssh-client",
            "sshd", "openssh-server",
            "openssl", "openssl",
            "node", "nodejs",
            "zbarimg", "zbar-tools");

    /** What a program has left behind. Text is read as UTF-8. */
    public record Result(List<String> command, int exit, String out, String err) {

        /** The one line that the program printed, without its line end. */
        public String line() {
            return out.strip();
        }
    }

    private Programs() {}

    /** Runs a program that must succeed, with nothing on its standard input. */
    public static Result run(String... command) {
        Result result = attempt(command);
        if (result.exit() != 0) {
            throw new AssertionError(
                    String.join(" ", command) + " failed with " + result.exit() + ": " + result.out() + result.err());
        }
        return result;
    }

    /** Runs a program that may fail. */
    public static Result attempt(String... command) {
        List<String> words = new ArrayList<>(List.of(command));
        words.set(0, find(command[0]).toString());
        try {
            Path out = Files.createTempFile("dormouse", ".out");
            Path err = Files.createTempFile("dormouse", ".err");
            try {
                Process process = new ProcessBuilder(words)
                        .redirectInput(new File("/dev/null"))
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile())
                        .start();
                if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly().waitFor();
                    throw new AssertionError(String.join(" ", command) + " did not end within " + SECONDS + " seconds");
                }
                return new Result(List.of(command), process.exitValue(), text(out), text(err));
            } finally {
                Files.delete(out);
                Files.delete(err);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for " + command[0], e);
        }
    }

    /** Where a program lies; sshd, for one, must be started by its full path. */
    public static Path find(String program) {
        String path = System.getenv("PATH") + File.pathSeparator + "/usr/sbin" + File.pathSeparator + "/sbin";
        for (String directory : path.split(File.pathSeparator)) {
            Path file = Path.of(directory, program);
            if (Files.isExecutable(file)) {
                return file;
            }
        }
        throw new AssertionError(program + " is not installed: apt-get install "
                + DEBIAN_PACKAGES.getOrDefault(program, program) + " (or mvn verify -Pprovision)");
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
