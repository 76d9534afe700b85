package io.dormouse.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The machine's ssh-keygen. */
final class SshKeygen {
    private SshKeygen() {}

    /** Makes a key pair without a passphrase in {@code file} and {@code file.pub}, and returns the public line. */
    static String generate(Path file, String comment, String... type) throws Exception {
        List<String> command = new ArrayList<>(List.of("-q", "-N", "", "-C", comment, "-f", file.toString()));
        command.addAll(Arrays.asList(type));
        run(command.toArray(String[]::new));
        return Files.readString(Path.of(file + ".pub")).strip();
    }

    /** Runs it and returns what it wrote; fails where it fails. */
    static String run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("ssh-keygen"));
        command.addAll(Arrays.asList(arguments));
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new AssertionError("ssh-keygen is missing; install it: apt-get install openssh-client", e);
        }
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new AssertionError("ssh-keygen " + String.join(" ", arguments) + ": " + output);
        }
        return output;
    }
}
