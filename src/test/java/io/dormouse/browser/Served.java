package io.dormouse.browser;

import io.dormouse.build.LocalServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The site on the local server, with a portal that knows no key yet; anew for each test. */
final class Served implements BeforeEachCallback, AfterEachCallback {
    private Path data;
    private LocalServer server;

    @Override
    public void beforeEach(ExtensionContext test) throws IOException {
        data = Files.createTempDirectory("dormouse-portal");
        server = LocalServer.start(Site.directory(), data, 0);
    }

    String address() {
        return "http://127.0.0.1:" + server.port() + "/";
    }

    String portalAddress() {
        return address() + "portal/";
    }

    Path authorizedKeys() {
        return data.resolve("authorized_keys");
    }

    /** The lines of {@link #authorizedKeys} that sshd would read. */
    List<String> authorizedLines() throws IOException {
        try (Stream<String> lines = Files.lines(authorizedKeys())) {
            return lines.filter(line -> !line.startsWith("#")).toList();
        }
    }

    @Override
    public void afterEach(ExtensionContext test) throws IOException {
        server.close();
        try (Stream<Path> files = Files.walk(data)) {
            files.sorted((a, b) -> b.compareTo(a)).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
