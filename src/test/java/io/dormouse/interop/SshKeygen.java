package io.dormouse.interop;

import io.dormouse.tool.Programs;
import java.nio.file.Files;
import java.nio.file.Path;

/** ssh-keygen 9.2. */
final class SshKeygen implements Program {

    private final Workshop workshop;
    private final Openssl openssl;

    /** @param openssl makes what ssh-keygen reads and writes, but does not make */
    SshKeygen(Workshop workshop, Openssl openssl) {
        this.workshop = workshop;
        this.openssl = openssl;
    }

    @Override
    public String name() {
        return "ssh-keygen";
    }

    @Override
    public Path home(KeyType type) {
        return workshop.once(name() + type, file -> {
            if (type == KeyType.DSA_2048) {
                Files.copy(openssl.home(type), Path.of(file));
                change(file, "-N", "");
            } else {
                String comment = type + " by ssh-keygen";
                Programs.run(
                        "ssh-keygen",
                        "-q",
                        "-t",
                        type.programName(),
                        "-b",
                        type.bits(),
                        "-N",
                        "",
                        "-C",
                        comment,
                        "-f",
                        file);
            }
        });
    }

    private static void change(String file, String... options) {
        String[] command = {"ssh-keygen", "-q", "-p", "-P", "", "-a", "2", "-f", file};
        Programs.run(Workshop.both(command, options));
    }

    @Override
    public FileFormat homeFormat() {
        return FileFormat.OPENSSH;
    }

    @Override
    public Path write(KeyType type, FileFormat format, boolean encrypted) {
        String passphrase = encrypted ? PASSPHRASE : "";
        return switch (format) {
            case OPENSSH -> changed(type, "-N", passphrase);
            case PEM -> changed(type, "-N", passphrase, "-m", "PEM");
            case PKCS8 -> changed(type, "-N", passphrase, "-m", "PKCS8");
            case PUBLIC_LINE -> workshop.text(publicLine(type) + '\n');
            case RFC4716 -> exported(type, "RFC4716");
            case SPKI -> exported(type, "PKCS8");
            case PKCS1_PUBLIC -> exported(type, "PEM");
            case PPK2, PPK3, SSH_COM -> throw Program.notOffered(this, format);
        };
    }

    private Path changed(KeyType type, String... options) {
        Path home = home(type);
        return workshop.make(file -> {
            Files.copy(home, Path.of(file));
            change(file, options);
        });
    }

    private Path exported(KeyType type, String format) {
        return workshop.text(
                Programs.run("ssh-keygen", "-e", "-m", format, "-f", home(type).toString())
                        .out());
    }

    @Override
    public String publicKeyIn(Path file, FileFormat format, boolean encrypted) {
        String name = file.toString();
        return switch (format) {
            case PUBLIC_LINE ->
                publicKeyIn(
                        workshop.text(
                                Programs.run("ssh-keygen", "-e", "-f", name).out()),
                        FileFormat.RFC4716,
                        false);
            case RFC4716 -> imported("RFC4716", name);
            case SPKI -> imported("PKCS8", name);
            case PKCS1_PUBLIC -> imported("PEM", name);
            default ->
                Workshop.keyOf(Programs.run("ssh-keygen", "-y", "-P", encrypted ? PASSPHRASE : "", "-f", name)
                        .line());
        };
    }

    private static String imported(String format, String name) {
        return Workshop.keyOf(
                Programs.run("ssh-keygen", "-i", "-m", format, "-f", name).line());
    }

    @Override
    public String publicLine(KeyType type) {
        return Programs.run("ssh-keygen", "-y", "-f", home(type).toString()).line();
    }

    @Override
    public String fingerprint(KeyType type) {
        return Programs.run("ssh-keygen", "-l", "-f", home(type).toString())
                .line()
                .split(" ")[1];
    }
}
