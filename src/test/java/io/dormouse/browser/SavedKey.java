package io.dormouse.browser;

import io.dormouse.tool.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A private key file that the browser saved, as puttygen and ssh-keygen see it.
 *
 * @param passphrase empty for a file without one
 */
record SavedKey(Path file, String passphrase) {

    /** What {@code puttygen} says of a PPK file that it could unlock. */
    record ByPuttygen(String publicLine, String sha256, String md5) {}

    /** Makes puttygen unlock the file: it writes it anew, and ssh-keygen reads the public half from its private one. */
    ByPuttygen openedByPuttygen() throws IOException {
        Path given = Files.writeString(file.resolveSibling("passphrase"), passphrase);
        Path rewritten = file.resolveSibling(file.getFileName() + ".rewritten");
        Programs.run(
                "puttygen",
                file.toString(),
                "--old-passphrase",
                given.toString(),
                "--new-passphrase",
                "/dev/null",
                "-O",
                "private-openssh-new",
                "-o",
                rewritten.toString());
        return new ByPuttygen(
                new SavedKey(rewritten, "").openedBySshKeygen(), fingerprint("sha256"), fingerprint("md5"));
    }

    /** The public line that {@code ssh-keygen -y} computes from the private half. */
    String openedBySshKeygen() {
        return Programs.run("ssh-keygen", "-y", "-P", passphrase, "-f", file.toString())
                .line();
    }

    boolean opensWithSshKeygen(String otherPassphrase) {
        return Programs.attempt("ssh-keygen", "-y", "-P", otherPassphrase, "-f", file.toString())
                        .exit()
                == 0;
    }

    /** Without the type and the size that puttygen puts before it. */
    private String fingerprint(String kind) {
        String[] words = Programs.run("puttygen", file.toString(), "-O", "fingerprint", "-E", kind)
                .line()
                .split(" ");
        return words[2];
    }
}
