package io.dormouse.browser;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.dormouse.engine.Engine;
import io.dormouse.protocol.Answer;
import io.dormouse.protocol.Message;
import io.dormouse.protocol.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every file of the zoo through the compiled engine in the browser: each answer is the JVM's, byte for byte. */
class ZooIT {

    private static final Path ZOO = Path.of("src", "test", "resources", "zoo");

    @RegisterExtension
    final Chromium chromium = new Chromium();

    private final List<Answer> jvmSays = new ArrayList<>();
    private final Engine jvm = new Engine(new SecureRandom()::nextBytes, jvmSays::add);
    private EngineInBrowser browser;

    private record Case(Path file, byte[] passphrase) {}

    @Test
    void everyFileOfTheZooIsAnsweredAsOnTheJvm() throws Exception {
        everyFileIsAnsweredAsOnTheJvm(Site.fileAddress(), cases());
    }

    @Test
    void everyFileOfTheZooIsAnsweredAsOnTheJvmByTheCompatibilityEdition() throws Exception {
        List<Case> cases = cases();
        List<Case> slow = new ArrayList<>();
        for (Case each : cases) {
            if (isSlow(each)) {
                slow.add(each);
            }
        }
        cases.removeAll(slow);
        // One in ten stands for the others, which differ in what the derivation of their key does not see.
        for (int i = 0; i < slow.size(); i += 10) {
            cases.add(slow.get(i));
        }
        everyFileIsAnsweredAsOnTheJvm(Site.compatibilityAddress(), cases);
    }

    /** Argon2 takes seconds in JavaScript, and bcrypt some tenths of one, for each passphrase. */
    private static boolean isSlow(Case each) throws IOException {
        String file = Files.readString(each.file(), StandardCharsets.ISO_8859_1);
        return file.contains("\nKey-Derivation: Argon2")
                || file.contains("BEGIN OPENSSH PRIVATE KEY") && each.passphrase().length > 0;
    }

    private void everyFileIsAnsweredAsOnTheJvm(String address, List<Case> cases) throws Exception {
        Page page = chromium.page();
        page.navigate(address);
        browser = EngineInBrowser.start(page, "");
        jvm.start();

        for (Case each : cases) {
            byte[] file = Files.readAllBytes(each.file());
            if (same(each, new Request.Open(file)) instanceof Answer.Opened) {
                same(
                        each,
                        new Request.Unlock(each.passphrase().clone()),
                        new Request.Unlock(each.passphrase().clone()));
                same(each, new Request.Open(file));
                byte[] wrong = "a wrong passphrase".getBytes(StandardCharsets.US_ASCII);
                same(each, new Request.Unlock(wrong.clone()), new Request.Unlock(wrong.clone()));
            }
            same(each, new Request.Inspect(new String(file, StandardCharsets.UTF_8)));
        }

        System.out.println("zoo: " + cases.size() + " files, " + jvmSays.size() + " answers the same in the browser");
    }

    private Answer same(Case each, Request request) {
        return same(each, request, request);
    }

    /** Two requests that say the same: an engine wipes the passphrase that it was given. */
    private Answer same(Case each, Request forTheJvm, Request forTheBrowser) {
        Answer inTheBrowser = browser.ask(forTheBrowser);
        jvm.receive(forTheJvm);
        Answer onTheJvm = jvmSays.get(jvmSays.size() - 1);
        assertArrayEquals(
                Message.of(onTheJvm),
                Message.of(inTheBrowser),
                () -> each.file() + "\non the JVM: " + onTheJvm + "\nin the browser: " + inTheBrowser);
        return onTheJvm;
    }

    /** What the tables name, with its passphrase, and whatever lies beside it. */
    private static List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        try (Stream<Path> files = Files.walk(ZOO)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (file.getFileName().toString().equals("table.tsv")) {
                    for (String line : Files.readAllLines(file)) {
                        String[] cells = line.split("\t", -1);
                        Path named = file.resolveSibling(cells[0]);
                        if (Files.isRegularFile(named)) {
                            cases.add(new Case(named, passphrase(cells[2])));
                        }
                    }
                } else if (file.getParent().endsWith("public")) {
                    cases.add(new Case(file, new byte[0]));
                }
            }
        }
        assertTrue(cases.size() > 350, "the zoo has only " + cases.size() + " files");
        return cases;
    }

    private static byte[] passphrase(String cell) {
        return cell.startsWith("hex:")
                ? HexFormat.of().parseHex(cell.substring(4))
                : cell.getBytes(StandardCharsets.US_ASCII);
    }
}
