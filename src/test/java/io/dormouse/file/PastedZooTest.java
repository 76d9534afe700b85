package io.dormouse.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dormouse.key.Fingerprint;
import io.dormouse.key.KeyFormatException;
import io.dormouse.key.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Goes through {@code src/test/resources/zoo/public/pasted.tsv}; README.md above it says what the columns are. */
class PastedZooTest {

    private static final Path ZOO = Path.of("src", "test", "resources", "zoo", "public");

    /** One line of the table. */
    record Row(
            String file,
            String outcome,
            String description,
            String algorithm,
            String bits,
            String sha256,
            String md5,
            String comment,
            String options,
            String mended) {

        static Row of(String line) {
            String[] c = line.split("\t", -1);
            assertEquals(10, c.length, line);
            return new Row(c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8], c[9]);
        }

        String text() {
            try {
                return Files.readString(ZOO.resolve(file), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        boolean isGood() {
            return outcome.equals("OK");
        }

        @Override
        public String toString() {
            return file + " " + outcome;
        }
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(ZOO.resolve("pasted.tsv")).stream()
                .map(Row::of)
                .toList();
    }

    static List<Row> good() throws IOException {
        return rows().stream().filter(Row::isGood).toList();
    }

    static List<Row> bad() throws IOException {
        return rows().stream().filter(row -> !row.isGood()).toList();
    }

    @ParameterizedTest
    @MethodSource("good")
    void isFoundAndIsWhatTheTableSays(Row row) throws KeyFormatException {
        PublicKeyCheck check = PublicKeyCheck.of(row.text());
        assertEquals(row.description(), check.description());
        assertEquals(row.algorithm(), check.key().algorithm());
        assertEquals(row.bits(), String.valueOf(check.key().bits()));
        assertEquals(row.sha256(), Fingerprint.sha256(check.key()));
        assertEquals(row.md5(), Fingerprint.md5(check.key()));
        assertEquals(row.comment(), check.comment());
        assertEquals(row.options(), String.join(",", check.options()));
        List<String> words =
                row.mended().isEmpty() ? List.of() : List.of(row.mended().split(";"));
        assertEquals(words.size(), check.mended().size(), check.mended()::toString);
        for (int i = 0; i < words.size(); i++) {
            String sentence = check.mended().get(i);
            assertTrue(sentence.contains(words.get(i)) && sentence.endsWith("."), sentence);
        }
    }

    @ParameterizedTest
    @MethodSource("bad")
    void isRefusedForTheReasonThatTheTableSays(Row row) {
        String message =
                Refused.as(KeyFormatException.Cause.valueOf(row.outcome()), () -> PublicKeyCheck.of(row.text()));
        assertTrue(message.contains(row.description()), message);
    }

    @Test
    void everyAnimalHasItsPlaceInTheTable() throws IOException {
        Set<String> described = rows().stream().map(Row::file).collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> files = Files.list(ZOO)) {
            Set<String> present = files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("generate.sh") && !name.equals("pasted.tsv"))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(present, described);
        }
    }
}
