package io.dormouse.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.dormouse.file.KeyFile;
import io.dormouse.file.KeyFiles;
import io.dormouse.file.PublicLine;
import io.dormouse.key.Fingerprint;
import io.dormouse.key.KeyFormatException;
import io.dormouse.key.PublicKey;
import io.dormouse.key.SshKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every type of key in every format, from and to the programs that people use: the same key, the same fingerprint. */
class InteroperabilityMatrixTest {

    @TempDir
    private static Path directory;

    private static Workshop workshop;
    private static List<Program> programs;
    private static MatrixTable table;
    private static Map<String, HomeKey> homes;

    @BeforeAll
    static void findPrograms() {
        workshop = new Workshop(directory);
        Openssl openssl = new Openssl(workshop);
        programs = List.of(new Puttygen(workshop), new SshKeygen(workshop, openssl), openssl);
        table = new MatrixTable();
        homes = new HashMap<>();
    }

    @AfterAll
    static void printTable() throws IOException {
        String text = table.toString();
        Files.writeString(Files.createDirectories(Path.of("target")).resolve("matrix.md"), text);
        System.out.println(text);
    }

    @TestFactory
    List<DynamicTest> everyCell() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Program program : programs) {
            for (FileFormat format : FileFormat.values()) {
                for (boolean encrypted : format.isPrivate() ? new boolean[] {false, true} : new boolean[] {false}) {
                    for (KeyType type : KeyType.values()) {
                        for (Cell.Direction direction : Cell.Direction.values()) {
                            Cell cell = new Cell(program, format, encrypted, type, direction);
                            tests.add(DynamicTest.dynamicTest(cell.toString(), () -> fill(cell)));
                        }
                    }
                }
            }
        }
        return tests;
    }

    /** A hole must be one: as soon as something has become possible it is to be told. */
    private static void fill(Cell cell) throws Exception {
        Optional<String> hole = Holes.why(cell);
        if (hole.isPresent()) {
            assertThrows(Throwable.class, () -> tryOut(cell), "this is no hole any more");
            table.hole(cell, hole.get());
        } else {
            table.fails(cell);
            tryOut(cell);
            table.works(cell, Holes.exact(cell));
        }
    }

    private static void tryOut(Cell cell) throws Exception {
        if (cell.direction() == Cell.Direction.IN) {
            readWhatItWrites(cell);
        } else {
            letItReadWhatIsWritten(cell);
        }
    }

    private static void readWhatItWrites(Cell cell) throws Exception {
        Path file = cell.program().write(cell.type(), cell.format(), cell.encrypted());
        cell.format().requireIn(Workshop.read(file));
        KeyFile read = KeyFiles.parse(Files.readAllBytes(file));
        assertEquals(cell.encrypted(), read.encrypted());
        PublicKey publicKey = read.encrypted() && !read.showsPublicKey() ? null : read.publicKey();
        String comment = read.comment();
        if (cell.format().isPrivate()) {
            SshKey key = read.unlock(Program.PASSPHRASE_BYTES);
            publicKey = key.privateKey().publicKey();
            comment = key.comment();
        }
        HomeKey home = home(cell);
        assertEquals(Workshop.keyOf(home.line()), PublicLine.write(publicKey, ""));
        assertEquals(home.fingerprint(), Fingerprint.sha256(publicKey));
        if (cell.format().keepsComment()) {
            assertEquals(home.line(), PublicLine.write(publicKey, comment));
        }
    }

    private static void letItReadWhatIsWritten(Cell cell) throws Exception {
        Program program = cell.program();
        HomeKey home = home(cell);
        byte[] written;
        if (Holes.exact(cell)) {
            Path model = program.write(cell.type(), cell.format(), cell.encrypted());
            written = Dormouse.write(home.key(), cell.format(), cell.encrypted(), Workshop.read(model));
            assertEquals(Workshop.read(model), new String(written, StandardCharsets.UTF_8));
        } else {
            written = Dormouse.write(home.key(), cell.format(), cell.encrypted(), "");
        }
        Path file = workshop.bytes(written);
        assertEquals(home.shown(), program.publicKeyIn(file, cell.format(), cell.encrypted()));
    }

    private static HomeKey home(Cell cell) throws IOException, KeyFormatException {
        String name = cell.program().name() + cell.type();
        HomeKey home = homes.get(name);
        if (home == null) {
            home = HomeKey.of(cell.program(), cell.type());
            homes.put(name, home);
        }
        return home;
    }
}
