package io.dormouse.interop;

import io.dormouse.tool.Programs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** puttygen 0.78. */
final class Puttygen implements Program {

    private final Workshop workshop;

    Puttygen(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public String name() {
        return "puttygen";
    }

    @Override
    public Path home(KeyType type) {
        return workshop.once(
                name() + type,
                file -> Programs.run(
                        "puttygen",
                        "-q",
                        "-t",
                        type.programName(),
                        "-b",
                        type.bits(),
                        "-C",
                        type + " by puttygen",
                        "--random-device",
                        "/dev/urandom",
                        "--new-passphrase",
                        "/dev/null",
                        "-o",
                        file));
    }

    @Override
    public FileFormat homeFormat() {
        return FileFormat.PPK3;
    }

    @Override
    public Path write(KeyType type, FileFormat format, boolean encrypted) {
        List<String> command = new ArrayList<>(List.of("puttygen", home(type).toString(), "-O", option(format)));
        if (format == FileFormat.PPK2) {
            command.addAll(List.of("--ppk-param", "version=2"));
        } else if (format == FileFormat.PPK3) {
            command.addAll(List.of("--ppk-param", "memory=64,passes=3"));
        }
        // Without a change to the passphrase puttygen does not write a PPK file again.
        String passphrase = encrypted ? workshop.passphrase() : "/dev/null";
        command.addAll(List.of("-P", "--new-passphrase", passphrase));
        return workshop.make(file -> {
            command.addAll(List.of("-o", file));
            Programs.run(command.toArray(String[]::new));
        });
    }

    private String option(FileFormat format) {
        return switch (format) {
            case PPK2, PPK3 -> "private";
            case OPENSSH -> "private-openssh-new";
            case PEM -> "private-openssh";
            case SSH_COM -> "private-sshcom";
            case PUBLIC_LINE -> "public-openssh";
            case RFC4716 -> "public";
            case PKCS8, SPKI, PKCS1_PUBLIC -> throw Program.notOffered(this, format);
        };
    }

    /** For a public line of a private file puttygen looks at the open half only; to write it again it reads all of it. */
    @Override
    public String publicKeyIn(Path file, FileFormat format, boolean encrypted) {
        Path again = !format.isPrivate()
                ? file
                : workshop.make(out -> Programs.run(
                        "puttygen",
                        file.toString(),
                        "--old-passphrase",
                        workshop.passphrase(),
                        "-P",
                        "--new-passphrase",
                        "/dev/null",
                        "-O",
                        "private",
                        "-o",
                        out));
        return Workshop.keyOf(Programs.run("puttygen", again.toString(), "-L").line());
    }

    @Override
    public String publicLine(KeyType type) {
        return Programs.run("puttygen", home(type).toString(), "-L").line();
    }

    @Override
    public String fingerprint(KeyType type) {
        return fingerprint(home(type));
    }

    /** Without type, size and comment. */
    static String fingerprint(Path file) {
        return Programs.run("puttygen", file.toString(), "-l").line().split(" ")[2];
    }
}
