package io.dormouse.build;

import io.dormouse.file.PublicLine;
import io.dormouse.key.KeyFormatException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The keys of the demo portal in a file that sshd reads: {@code AUTHORIZED_KEYS FILE FORMAT} of sshd(8).
 *
 * <p>A key's name stands above it in a comment line, because the comment inside the line belongs to the key. Safe for use by
 * several threads; every change is on disk before the method that made it returns.
 */
final class AuthorizedKeys {
    private static final String HEADER = "# The keys of Dormouse's demo portal. sshd can read this file.\n";
    private static final String NAME = "# name: ";

    private final Path file;
    private List<PortalKey> keys;

    private AuthorizedKeys(Path file, List<PortalKey> keys) {
        this.file = file;
        this.keys = keys;
    }

    /**
     * Opens the file and reads what it holds; makes it, with its directories, where it does not exist.
     *
     * @throws IOException where it cannot be read or written, or holds a line that is not a key; the message is a sentence
     */
    static AuthorizedKeys open(Path file) throws IOException {
        Path absolute = file.toAbsolutePath();
        if (Files.exists(absolute)) {
            return new AuthorizedKeys(absolute, read(absolute));
        }
        Files.createDirectories(absolute.getParent());
        AuthorizedKeys empty = new AuthorizedKeys(absolute, List.of());
        empty.replace(List.of());
        return empty;
    }

    synchronized List<PortalKey> list() {
        return keys;
    }

    synchronized Optional<PortalKey> find(String nameOrFingerprint) {
        return keys.stream().filter(key -> key.answersTo(nameOrFingerprint)).findFirst();
    }

    /** @throws CloudApiError where the key or its name is not new */
    synchronized void add(PortalKey added) throws IOException {
        for (PortalKey known : keys) {
            if (known.fingerprint().equals(added.fingerprint())) {
                throw CloudApiError.notNew("This key is already here, with the name “" + known.name() + "”.");
            }
            if (known.answersTo(added.name()) || added.answersTo(known.name())) {
                throw CloudApiError.notNew(
                        "Another key already has the name “" + added.name() + "”. Choose another name.");
            }
        }
        List<PortalKey> more = new ArrayList<>(keys);
        more.add(added);
        replace(more);
    }

    /** @throws CloudApiError where there is no such key */
    synchronized void remove(String nameOrFingerprint) throws IOException {
        PortalKey removed = find(nameOrFingerprint).orElseThrow(() -> CloudApiError.notFound(nameOrFingerprint));
        List<PortalKey> fewer = new ArrayList<>(keys);
        fewer.remove(removed);
        replace(fewer);
    }

    // sshd may read at any moment: it must see the old file or the new one, never half of one. createTempFile also
    // makes it
    // readable and writable by its owner only, which sshd's StrictModes asks for.
    private void replace(List<PortalKey> wanted) throws IOException {
        StringBuilder text = new StringBuilder(HEADER);
        for (PortalKey key : wanted) {
            text.append(NAME).append(key.name()).append('\n').append(key.key()).append('\n');
        }
        Path next = Files.createTempFile(file.getParent(), "authorized_keys", ".new");
        try {
            Files.writeString(next, text);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(next);
        }
        keys = List.copyOf(wanted);
    }

    private static List<PortalKey> read(Path file) throws IOException {
        List<PortalKey> keys = new ArrayList<>();
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        String name = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.startsWith(NAME.strip())) {
                name = line.substring(NAME.strip().length());
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                try {
                    keys.add(PortalKey.named(name, PublicLine.read(line)));
                } catch (KeyFormatException | CloudApiError e) {
                    throw new IOException(
                            file + ", line " + (i + 1) + ": " + e.getMessage() + " Mend the line or delete the file.",
                            e);
                }
                name = "";
            }
        }
        return List.copyOf(keys);
    }
}
