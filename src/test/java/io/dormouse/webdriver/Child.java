package io.dormouse.webdriver;

import io.dormouse.tool.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A program with all that it starts: nothing of it outlives {@link #close}, nor the tests. */
final class Child implements AutoCloseable {
    private static final int SECONDS = 30;

    private final Process process;
    private final Path log;
    private final Set<ProcessHandle> seen = new LinkedHashSet<>();
    private final Thread atTheEnd = new Thread(this::end);

    private Child(Process process, Path log) {
        this.process = process;
        this.log = log;
        Runtime.getRuntime().addShutdownHook(atTheEnd);
    }

    /** @param log where all goes that it prints */
    static Child start(Path log, Map<String, String> environment, String... command) {
        List<String> words = new ArrayList<>(List.of(command));
        words.set(0, Programs.find(command[0]).toString());
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        try {
            return new Child(builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it has printed what fits, and returns the first group of that. */
    String awaitLine(String pattern) {
        for (int i = 0; i < SECONDS * 50 && process.isAlive(); i++) {
            Matcher matcher = Pattern.compile(pattern).matcher(printed());
            if (matcher.find()) {
                return matcher.group(1);
            }
            Pause.milliseconds(20);
        }
        throw new AssertionError("Not printed: " + pattern + " but: " + printed());
    }

    private String printed() {
        try {
            return Files.readString(log, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** It and all below it that are alive. */
    List<ProcessHandle> processes() {
        process.descendants().forEach(seen::add);
        List<ProcessHandle> alive = new ArrayList<>(seen);
        alive.add(0, process.toHandle());
        alive.removeIf(each -> !each.isAlive());
        return alive;
    }

    private void end() {
        // Those whose parent has ended are nobody's descendants any more, so they are gathered while it lives.
        List<ProcessHandle> alive = processes();
        alive.forEach(ProcessHandle::destroy);
        for (ProcessHandle each : alive) {
            try {
                each.onExit().get(3, TimeUnit.SECONDS);
            } catch (Exception e) {
                each.destroyForcibly();
            }
        }
    }

    @Override
    public void close() {
        end();
        Runtime.getRuntime().removeShutdownHook(atTheEnd);
    }
}
