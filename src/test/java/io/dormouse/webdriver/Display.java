package io.dormouse.webdriver;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A display of its own (Xvfb), with a keyboard and a mouse that are real ones to the programs on it. */
public final class Display implements AutoCloseable {
    private final Child server;
    private final String name;

    private Display(Child server, String name) {
        this.server = server;
        this.name = name;
    }

    /** @param directory where its log goes */
    public static Display start(Path directory) {
        Child server = Child.start(
                directory.resolve("xvfb.log"),
                Map.of(),
                "Xvfb",
                "-displayfd",
                "1",
                "-screen",
                "0",
                "1400x1100x24",
                "-nolisten",
                "tcp");
        return new Display(server, ":" + server.awaitLine("(\\d+)\n"));
    }

    /** What a program on it has as {@code DISPLAY}. */
    public String name() {
        return name;
    }

    /**
     * Presses and releases one key after the other.
     *
     * @param keys as {@link java.awt.event.KeyEvent} names them, without {@code VK_}
     */
    public void press(String... keys) throws Exception {
        run(PressedKeys.class, List.of(keys));
    }

    /** Moves the mouse from point to point, in pixels of the display, as fast as a good mouse reports them. */
    public void moveMouse(List<Frame.Point> way) throws Exception {
        run(
                MovedMouse.class,
                way.stream()
                        .map(point -> Math.round(point.x()) + "," + Math.round(point.y()))
                        .toList());
    }

    private void run(Class<?> hand, List<String> arguments) throws Exception {
        // A Java machine knows the display that it was started with, so that this one's cannot be had from within.
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                Path.of(hand.getProtectionDomain().getCodeSource().getLocation().toURI())
                        .toString(),
                hand.getName()));
        command.addAll(arguments);
        ProcessBuilder process = new ProcessBuilder(command).inheritIO();
        process.environment().put("DISPLAY", name);
        int exit = process.start().waitFor();
        if (exit != 0) {
            throw new AssertionError("No hand for display " + name + ": " + hand);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
