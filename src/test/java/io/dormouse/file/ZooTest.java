package io.dormouse.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dormouse.key.Fingerprint;
import io.dormouse.key.KeyFormatException;
import io.dormouse.key.PublicKey;
import io.dormouse.key.Refused;
import io.dormouse.key.SshKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Goes through all the tables of {@code src/test/resources/zoo}; README.md there says what the columns are. */
class ZooTest {

    private static final Path ZOO = Path.of("src", "test", "resources", "zoo");
    private static final String TABLE = "table.tsv";

    /** One line of a table. */
    record Row(
            Path file,
            String outcome,
            byte[] passphrase,
            String description,
            String algorithm,
            String bits,
            String fingerprint,
            String comment,
            List<String> notes) {

        static Row of(Path folder, String line) {
            String[] cells = line.split("\t", -1);
            assertEquals(9, cells.length, line);
            return new Row(
                    folder.resolve(cells[0]),
                    cells[1],
                    passphrase(cells[2]),
                    cells[3],
                    cells[4],
                    cells[5],
                    cells[6],
                    cells[7],
                    cells[8].isEmpty() ? List.of() : List.of(cells[8].split(";")));
        }

        private static byte[] passphrase(String cell) {
            return cell.startsWith("hex:")
                    ? HexFormat.of().parseHex(cell.substring(4))
                    : cell.getBytes(StandardCharsets.US_ASCII);
        }

        boolean isGood() {
            return outcome.equals("OK");
        }

        @Override
        public String toString() {
            return ZOO.relativize(file) + " " + outcome;
        }
    }

    static List<Row> good() throws IOException {
        return rows().filter(Row::isGood).toList();
    }

    static List<Row> bad() throws IOException {
        return rows().filter(row -> !row.isGood()).toList();
    }

    private static Stream<Row> rows() throws IOException {
        return folders().stream().flatMap(folder -> table(folder).stream());
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> entries = Files.list(ZOO)) {
            return entries.filter(entry -> Files.exists(entry.resolve(TABLE))).toList();
        }
    }

    private static List<Row> table(Path folder) {
        try {
            return Files.readAllLines(folder.resolve(TABLE)).stream()
                    .map(line -> Row.of(folder, line))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @MethodSource("good")
    void isReadAndIsWhatTheTableSays(Row row) throws Exception {
        KeyFile file = KeyFiles.parse(Files.readAllBytes(row.file()));
        assertEquals(row.description(), file.description());
        assertEquals(row.passphrase().length > 0, file.encrypted());
        assertTrue(file.encrypted() || file.showsPublicKey());
        assertEquals(row.notes().size(), file.notes().size(), file.notes()::toString);
        for (int i = 0; i < row.notes().size(); i++) {
            String note = file.notes().get(i);
            assertTrue(note.contains(row.notes().get(i)) && note.endsWith("."), note);
        }
        assertTrue(file.costWarning().isEmpty());
        SshKey key = file.unlock(row.passphrase());
        assertEquals(row.comment(), key.comment());
        PublicKey publicKey = key.privateKey().publicKey();
        assertEquals(row.algorithm(), publicKey.algorithm());
        assertEquals(row.bits(), String.valueOf(publicKey.bits()));
        assertEquals(row.fingerprint(), Fingerprint.sha256(publicKey));
        if (file.showsPublicKey()) {
            assertEquals(publicKey, file.publicKey());
        }
        byte[] none = {};
        for (byte[] copy : List.of(
                Ppk.write(key, none, Argon2Settings.DEFAULT, none),
                Ppk.writeVersion2(key, none),
                OpenSshKey.write(key, none, 24, none, 1))) {
            assertEquals(key, KeyFiles.parse(copy).unlock(none));
        }
        byte[] pkcs8 = Pkcs8.write(key, none, 0, none, none);
        assertEquals(key.privateKey(), KeyFiles.parse(pkcs8).unlock(none).privateKey());
    }

    @ParameterizedTest
    @MethodSource("bad")
    void isRefusedForTheReasonThatTheTableSays(Row row) {
        String message = Refused.as(
                KeyFormatException.Cause.valueOf(row.outcome()),
                () -> KeyFiles.parse(Files.readAllBytes(row.file())).unlock(row.passphrase()));
        assertTrue(message.contains(row.description()), message);
    }

    /** Cuts, doubles and overwrites, several at once. What costs time to unlock is parsed only. */
    @Property(tries = 3000)
    void noAnimalThatIsChangedEscapes(@ForAll @IntRange(max = 1_000_000) int which, @ForAll Random random)
            throws IOException {
        List<Row> rows = rows().toList();
        byte[] file = Files.readAllBytes(rows.get(which % rows.size()).file());
        for (int changes = random.nextInt(4); changes >= 0 && file.length > 0; changes--) {
            file = changed(file, random);
        }
        try {
            KeyFile read = KeyFiles.parse(file);
            if (!read.encrypted()) {
                read.unlock(new byte[0]);
            }
        } catch (KeyFormatException e) {
            assertTrue(e.getMessage().endsWith("."), e.getMessage());
        }
    }

    private static byte[] changed(byte[] file, Random random) {
        int at = random.nextInt(file.length);
        int length = random.nextInt(Math.min(100, file.length - at) + 1);
        byte[] tail = Arrays.copyOfRange(file, at + length, file.length);
        byte[] middle = Arrays.copyOfRange(file, at, at + length);
        String base64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        switch (random.nextInt(4)) {
            case 0 -> middle = new byte[0];
            case 1 -> middle = (text(middle) + text(middle)).getBytes(StandardCharsets.ISO_8859_1);
            case 2 -> random.nextBytes(middle);
            default -> {
                for (int i = 0; i < middle.length; i++) {
                    middle[i] = (byte) base64.charAt(random.nextInt(64));
                }
            }
        }
        return (text(Arrays.copyOf(file, at)) + text(middle) + text(tail)).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Test
    void everyAnimalHasItsPlaceInATable() throws IOException {
        for (Path folder : folders()) {
            Set<Path> described = table(folder).stream().map(Row::file).collect(Collectors.toCollection(TreeSet::new));
            try (Stream<Path> files = Files.list(folder)) {
                Set<Path> present = files.filter(file -> !file.toString().matches(".*\\.(sh|py|tsv)"))
                        .collect(Collectors.toCollection(TreeSet::new));
                assertEquals(present, described);
            }
        }
    }
}
