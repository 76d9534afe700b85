package io.dormouse.browser;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import io.dormouse.tool.Programs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A terminal in which a person starts a program and types what it asks for: programs read a passphrase from no pipe. */
final class Terminal {

    private static final int SECONDS = 30;

    private final Path home;

    /** @param home where the programs look for, and leave, files of the user's own */
    Terminal(Path home) {
        this.home = home;
    }

    /**
     * What stood on the screen at the end.
     *
     * @param asked whether the program asked for a passphrase
     */
    record Session(int exit, String screen, boolean asked) {}

    /** Runs a program to its end, and types the passphrase where it asks for one. */
    Session run(String passphrase, String... command) throws IOException, InterruptedException {
        command[0] = Programs.find(command[0]).toString();
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("HOME", home.toString());
        environment.put("TERM", "dumb");
        environment.keySet().removeIf(name -> name.equals("SSH_AUTH_SOCK") || name.startsWith("SSH_ASKPASS"));
        PtyProcess process =
                new PtyProcessBuilder(command).setEnvironment(environment).start();
        try {
            return session(process, passphrase);
        } finally {
            process.destroyForcibly();
        }
    }

    private static Session session(PtyProcess process, String passphrase) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        InputStream in = process.getInputStream();
        StringBuilder screen = new StringBuilder();
        boolean asked = false;
        while (process.isAlive() || in.available() > 0) {
            if (System.nanoTime() > end) {
                throw new AssertionError("It did not end: " + screen);
            }
            if (in.available() == 0) {
                Thread.sleep(10);
                continue;
            }
            screen.append(new String(in.readNBytes(in.available()), StandardCharsets.UTF_8));
            if (!asked && screen.toString().matches("(?s).*[Pp]assphrase for key [^\\r\\n]*: ")) {
                asked = true;
                process.getOutputStream().write((passphrase + "\n").getBytes(StandardCharsets.UTF_8));
                process.getOutputStream().flush();
            }
        }
        return new Session(process.waitFor(), screen.toString(), asked);
    }
}
