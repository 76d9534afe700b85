package io.dormouse.webdriver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A folder into which a browser saves files. */
final class Downloads {
    private static final int SECONDS = 30;

    private final Path folder;
    private final Path taken;

    Downloads(Path folder) {
        try {
            this.folder = Files.createDirectories(folder);
            taken = Files.createDirectories(folder.resolveSibling(folder.getFileName() + "-taken"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return folder;
    }

    /**
     * A copy of the file that comes of an action, complete, and readable by its owner alone, as ssh wants it: to the file
     * itself Firefox may give other rights some time after it is complete.
     */
    Path of(Runnable action) {
        try {
            Set<Path> before = Set.copyOf(files());
            action.run();
            long size = 0;
            for (int i = 0; i < SECONDS * 20; i++) {
                Pause.milliseconds(50);
                Set<Path> came =
                        files().stream().filter(file -> !before.contains(file)).collect(Collectors.toSet());
                // Firefox writes into a file.part beside an empty file, WebKit into a file.wkdownload.
                if (came.size() == 1) {
                    Path file = came.iterator().next();
                    if (size > 0 && size == Files.size(file)) {
                        return take(
                                file.getFileName().toString(),
                                copy -> Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING));
                    }
                    size = Files.size(file);
                }
            }
            throw new AssertionError("No file came, but " + files());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file, whole. */
    interface Content {
        void writeTo(Path file) throws IOException;
    }

    /** Puts a file beside the copies, over one of the same name. */
    Path take(String name, Content content) throws IOException {
        Path file = taken.resolve(name);
        content.writeTo(file);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
