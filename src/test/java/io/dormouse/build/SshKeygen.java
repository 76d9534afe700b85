package io.dormouse.build;

import io.dormouse.tool.Programs;
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

    /** Runs it and returns what it printed; fails where it fails. */
    static String run(String... arguments) {
        List<String> command = new ArrayList<>(List.of("ssh-keygen"));
        command.addAll(Arrays.asList(arguments));
        return Programs.run(command.toArray(String[]::new)).out();
    }
}
