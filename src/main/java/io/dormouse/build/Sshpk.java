package io.dormouse.build;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Triton's own reader of public keys, against which the tests hold the keys that are handed over; in the version that
 * Triton's directory of users (UFDS) pins.
 */
public final class Sshpk {
    private static final String VERSION = "1.16.1";

    private Sshpk() {}

    /** Outside of {@code target}, so that a clean build needs no network. */
    private static Path directory() {
        return Path.of(System.getProperty("user.home"), ".cache", "dormouse", "sshpk-" + VERSION);
    }

    /** Where {@code node} finds it. */
    public static Path modules() {
        return directory().resolve("node_modules");
    }

    public static boolean isInstalled() {
        return Files.isRegularFile(modules().resolve("sshpk").resolve("package.json"));
    }

    static void install() throws IOException, InterruptedException {
        Files.createDirectories(directory());
        new ProcessBuilder(List.of(
                        "npm",
                        "install",
                        "--prefix",
                        directory().toString(),
                        "--no-save",
                        "--no-audit",
                        "--no-fund",
                        "--ignore-scripts",
                        "sshpk@" + VERSION))
                .redirectErrorStream(true)
                .redirectOutput(new File("target", "sshpk.log"))
                .start()
                .waitFor();
    }
}
