package io.dormouse.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The response headers of a hosted Dormouse, as {@code webapp/hosting/_headers} gives them to hosts that read such a file. */
final class HostingHeaders {
    private final Map<String, Map<String, String>> byPath;

    private HostingHeaders(Map<String, Map<String, String>> byPath) {
        this.byPath = byPath;
    }

    /**
     * Reads paths, each in a line of its own, and below each path its headers, indented.
     *
     * @param file none where it does not exist
     */
    static HostingHeaders read(Path file) throws IOException {
        Map<String, Map<String, String>> byPath = new LinkedHashMap<>();
        Map<String, String> headers = Map.of();
        for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
            if (line.startsWith("/")) {
                headers = byPath.computeIfAbsent(line.strip(), path -> new LinkedHashMap<>());
            } else if (line.startsWith(" ")) {
                int colon = line.indexOf(':');
                headers.put(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip());
            }
        }
        return new HostingHeaders(byPath);
    }

    /** What is sent with a path of the site; nothing where the file does not speak of it. */
    Map<String, String> of(String path) {
        return byPath.getOrDefault(path, Map.of());
    }
}
