package io.dormouse.interop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Where the programs lay down their files. */
final class Workshop {

    /** Makes a file of this name, which is not there before. */
    interface Maker {
        void make(String file) throws IOException;
    }

    private final Path directory;
    private final Map<String, Path> made = new HashMap<>();
    private int count;

    Workshop(Path directory) {
        this.directory = directory;
    }

    Path make(Maker maker) {
        Path file = directory.resolve("file" + count++);
        try {
            maker.make(file.toString());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same file each time. */
    Path once(String name, Maker maker) {
        Path file = made.get(name);
        if (file == null) {
            file = make(maker);
            made.put(name, file);
        }
        return file;
    }

    /** A file that only its owner may read, as ssh-keygen wants it. */
    Path bytes(byte[] content) {
        return make(name -> {
            Path file = Files.write(Path.of(name), content);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        });
    }

    Path text(String content) {
        return bytes(content.getBytes(StandardCharsets.UTF_8));
    }

    /** A file with the passphrase in it. */
    String passphrase() {
        return once("passphrase", file -> Files.write(Path.of(file), Program.PASSPHRASE_BYTES))
                .toString();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Type and base64 of a public line. */
    static String keyOf(String line) {
        String[] words = line.split(" ");
        return words[0] + " " + words[1];
    }

    static String[] both(String[] one, String[] two) {
        return Stream.of(one, two).flatMap(Stream::of).toArray(String[]::new);
    }
}
