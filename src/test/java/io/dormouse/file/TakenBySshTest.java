package io.dormouse.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dormouse.tool.Programs;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which files {@link KeyFile#readBySsh} says that ssh takes, and which it really takes. */
class TakenBySshTest {

    /** OpenSSH refuses shorter RSA keys in any format, and knows no Ed448. */
    private static final int SHORTEST_RSA = 1024;

    @TempDir
    Path directory;

    /** One of each kind of file that the zoo has. */
    static List<ZooTest.Row> kinds() throws Exception {
        Set<String> seen = new HashSet<>();
        return ZooTest.good().stream()
                .filter(row -> row.notes().isEmpty() && !row.algorithm().equals("ssh-ed448"))
                .filter(row -> !row.algorithm().equals("ssh-rsa") || Integer.parseInt(row.bits()) >= SHORTEST_RSA)
                .filter(row -> seen.add(row.description()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void sshTakesWhatDormouseSaysThatItTakes(ZooTest.Row row) throws Exception {
        KeyFile file = KeyFiles.parse(Files.readAllBytes(row.file()));
        Path copy = Files.copy(row.file(), directory.resolve("key"));
        Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-------"));
        String passphrase = new String(row.passphrase(), StandardCharsets.UTF_8);

        Programs.Result read = Programs.attempt("ssh-keygen", "-y", "-P", passphrase, "-f", copy.toString());

        assertEquals(read.exit() == 0, file.readBySsh(), read::toString);
        assertTrue(!file.readBySsh() || !file.readByPutty());
        assertEquals(file.description().startsWith("PuTTY"), file.readByPutty());
    }
}
