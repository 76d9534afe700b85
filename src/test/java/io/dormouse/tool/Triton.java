package io.dormouse.tool;

import io.dormouse.build.NpmPackage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Triton's own code as a judge of keys: its reader of public keys, with the checks of its services around it. */
public final class Triton {

    /**
     * What Triton would store of a key.
     *
     * @param type as sshpk calls it: {@code "rsa"}, {@code "ecdsa"}, {@code "ed25519"}
     * @param bits the size
     * @param md5 the fingerprint in hex with colons
     */
    public record Stored(String type, int bits, String md5, String name) {}

    private Triton() {}

    /**
     * Adds a key as CloudAPI's CreateKey would.
     *
     * @throws AssertionError with Triton's reason where it refuses
     */
    public static Stored add(String name, String line) {
        if (!NpmPackage.SSHPK.isInstalled()) {
            throw new AssertionError("sshpk is not in " + NpmPackage.SSHPK.modules() + ": mvn verify -Pprovision");
        }
        Process process = start(name, line);
        try {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError("Triton refuses " + name + ", " + line + ": " + said.strip());
            }
            List<String> lines = said.lines().toList();
            return new Stored(lines.get(0), Integer.parseInt(lines.get(1)), lines.get(2), lines.get(3));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while node ran", e);
        }
    }

    private static Process start(String name, String line) {
        String script = Path.of("src/test/resources/sshpk/add-key.js").toString();
        ProcessBuilder node =
                new ProcessBuilder(Programs.find("node").toString(), script, name, line).redirectErrorStream(true);
        node.environment().put("NODE_PATH", NpmPackage.SSHPK.modules().toString());
        node.redirectInput(new File("/dev/null"));
        try {
            return node.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
