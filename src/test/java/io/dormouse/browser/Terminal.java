package io.dormouse.browser;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import io.dormouse.tool.Programs;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A terminal in which a person starts a program and types what it asks for: programs read a passphrase from no pipe. */
final class Terminal {

    private static final int SECONDS = 30;

    /** As both plink and ssh ask, the space after the colon included. */
    private static final Pattern PROMPT = Pattern.compile("[Pp]assphrase for key [^\\r\\n]*: $");

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

    private static Session session(PtyProcess process, String passphrase) throws InterruptedException {
        Screen screen = new Screen(process, passphrase);
        Thread reader = new Thread(screen, "terminal");
        reader.start();
        boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly();
        }
        reader.join(TimeUnit.SECONDS.toMillis(SECONDS));
        if (!ended) {
            throw new AssertionError("It did not end within " + SECONDS + " seconds: " + screen.text);
        }
        return new Session(process.exitValue(), screen.text.toString(), screen.asked);
    }

    /** Reads until the program has closed its end, and answers when it is asked. */
    private static final class Screen implements Runnable {

        private final PtyProcess process;
        private final String passphrase;
        private final StringBuffer text = new StringBuffer();
        private volatile boolean asked;

        Screen(PtyProcess process, String passphrase) {
            this.process = process;
            this.passphrase = passphrase;
        }

        @Override
        public void run() {
            try (Reader in = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
                for (int c = in.read(); c >= 0; c = in.read()) {
                    text.append((char) c);
                    if (!asked && PROMPT.matcher(text).find()) {
                        asked = true;
                        process.getOutputStream().write((passphrase + "\n").getBytes(StandardCharsets.UTF_8));
                        process.getOutputStream().flush();
                    }
                }
            } catch (IOException e) {
                text.append("[").append(e.getMessage()).append("]"); // A Linux terminal ends with an error.
            }
        }
    }
}
