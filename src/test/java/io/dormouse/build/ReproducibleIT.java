package io.dormouse.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever builds this source gets this page, and the files beside it speak of it truly. */
class ReproducibleIT {
    private static final Path SITE = Path.of(System.getProperty("dormouse.site", "target/site"));

    @TempDir
    Path elsewhere;

    /** Turkish, whose small I is another letter, on the other side of the date line. */
    @Test
    void aSecondCleanBuildElsewhereGivesTheSameSiteToTheByte() throws Exception {
        for (String part : List.of("pom.xml", "LICENSE", "webapp", "src/main")) {
            copy(Path.of(part), elsewhere.resolve(part));
        }
        ProcessBuilder maven = new ProcessBuilder(
                Path.of(System.getProperty("maven.home"), "bin", "mvn").toString(),
                "-B",
                "-o",
                "-q",
                "-Dmaven.repo.local=" + System.getProperty("maven.repo.local"),
                "-DskipTests",
                "prepare-package");
        maven.directory(elsewhere.toFile());
        maven.redirectErrorStream(true).redirectOutput(elsewhere.resolve("log").toFile());
        maven.environment()
                .put(
                        "MAVEN_OPTS",
                        "-Duser.timezone=Pacific/Kiritimati -Duser.language=tr -Duser.country=TR -Dfile.encoding=ISO-8859-9");
        maven.environment().put("TZ", "Pacific/Kiritimati");
        maven.environment().put("LC_ALL", "C");
        Process build = maven.start();
        boolean ended = build.waitFor(20, TimeUnit.MINUTES);
        build.destroy();

        assertTrue(ended && build.exitValue() == 0, () -> read(elsewhere.resolve("log")));
        Path second = elsewhere.resolve("target");
        Path first = SITE.resolveSibling("compiled");
        assertSame(first.resolve("wizard.js"), second.resolve("compiled/wizard.js"));
        assertSame(first.resolve("engine.wasm"), second.resolve("compiled/engine.wasm"));
        assertSame(first.resolve("engine.js"), second.resolve("compiled/engine.js"));
        for (String page : List.of("index.html", "compat.html", "embed.js", "offline.html", "offline.js")) {
            assertSame(SITE.resolve(page), second.resolve("site").resolve(page));
        }
        assertEquals(Files.readString(SITE.resolve("SHA256SUMS")), Files.readString(second.resolve("site/SHA256SUMS")));
    }

    private static void assertSame(Path first, Path second) throws IOException {
        assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second), first.toString());
    }

    @Test
    void thePagesHashIsInTheNameOfTheDownloadAndInTheSums() throws Exception {
        byte[] page = Files.readAllBytes(SITE.resolve("index.html"));
        String hash = Digests.sha256Hex(page);
        List<Path> named = new ArrayList<>();
        try (var files = Files.newDirectoryStream(SITE, "dormouse-*.html")) {
            files.forEach(named::add);
        }

        assertEquals(1, named.size());
        assertTrue(named.get(0).getFileName().toString().matches("dormouse-.+-" + hash + "\\.html"));
        assertArrayEquals(page, Files.readAllBytes(named.get(0)));
        assertEquals(hash, sums().get("index.html"));
    }

    @Test
    void everyFileOfTheSiteStandsInTheSums() throws Exception {
        Map<String, String> expected = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SITE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                expected.put(SITE.relativize(file).toString(), Digests.sha256Hex(Files.readAllBytes(file)));
            }
        }
        expected.remove("SHA256SUMS");

        assertEquals(expected, sums());
    }

    private static Map<String, String> sums() throws IOException {
        Map<String, String> sums = new TreeMap<>();
        for (String line : Files.readAllLines(SITE.resolve("SHA256SUMS"))) {
            sums.put(line.substring(66), line.substring(0, 64));
        }
        return sums;
    }

    @Test
    void theBillOfMaterialsNamesWhatIsInsideThePageAndNothingElse() throws Exception {
        List<String> inside = components("bom.json");
        List<String> around = components("bom-around.json");

        assertTrue(
                inside.containsAll(List.of("bcprov-jdk18on", "qrcodegen", "teavm-classlib", "teavm-flavour-templates")),
                inside::toString);
        assertTrue(
                inside.stream()
                        .allMatch(name -> name.startsWith("teavm-")
                                || List.of("bcprov-jdk18on", "qrcodegen").contains(name)),
                inside::toString);
        assertTrue(around.containsAll(List.of("javalin", "jackson-databind", "teavm-tooling")), around::toString);
        assertTrue(inside.stream().noneMatch(around::contains));
        String licences = Files.readString(SITE.resolve("LICENSES.txt"));
        inside.forEach(name -> assertTrue(licences.contains("\n" + name + " "), name));
    }

    private static List<String> components(String bill) throws IOException {
        List<String> names = new ArrayList<>();
        JsonNode json = new ObjectMapper().readTree(SITE.resolve(bill).toFile());
        assertEquals("CycloneDX", json.path("bomFormat").asText());
        json.path("components")
                .forEach(component -> names.add(component.path("name").asText()));
        return names;
    }

    @Test
    void theIntegrityOfEmbedJsIsThatOfTheFile() throws Exception {
        assertEquals(
                Digests.integrity(Files.readAllBytes(SITE.resolve("embed.js"))),
                Files.readString(SITE.resolve("embed.js.integrity")).strip());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
