package io.dormouse.build;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A program from npm that judges what Dormouse makes, in the version that is known to. */
public enum NpmPackage {
    /** Triton's own reader of public keys, in the version that Triton's directory of users (UFDS) pins. */
    SSHPK("sshpk", "1.16.1"),

    /** The last one for the Node of Debian 12. */
    LIGHTHOUSE("lighthouse", "12.8.2");

    private final String packageName;
    private final String version;

    NpmPackage(String packageName, String version) {
        this.packageName = packageName;
        this.version = version;
    }

    public String packageName() {
        return packageName;
    }

    /** Outside of {@code target}, so that a clean build needs no network. */
    private Path directory() {
        return Path.of(System.getProperty("user.home"), ".cache", "dormouse", packageName + "-" + version);
    }

    /** Where {@code node} finds it. */
    public Path modules() {
        return directory().resolve("node_modules");
    }

    public boolean isInstalled() {
        return Files.isRegularFile(modules().resolve(packageName).resolve("package.json"));
    }

    void install() throws IOException, InterruptedException {
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
                        packageName + "@" + version))
                .redirectErrorStream(true)
                .redirectOutput(log())
                .start()
                .waitFor();
    }

    File log() {
        return new File("target", packageName + ".log");
    }
}
