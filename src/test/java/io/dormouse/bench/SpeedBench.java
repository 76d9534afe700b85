package io.dormouse.bench;

import static io.dormouse.bench.NativePrograms.PASSPHRASE;
import static io.dormouse.bench.Report.number;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.dormouse.browser.MainThread;
import io.dormouse.browser.WizardByHand;
import io.dormouse.build.LocalServer;
import io.dormouse.entropy.Drbg;
import io.dormouse.generate.ModPow;
import io.dormouse.generate.PrimeSearch;
import io.dormouse.key.KeySpec;
import io.dormouse.key.KeySpec.Algorithm;
import io.dormouse.protocol.PrivateKeyFormat;
import io.dormouse.tool.Programs;
import io.dormouse.webdriver.BrowserKind;
import io.dormouse.webdriver.Chromium;
import io.dormouse.webdriver.Frame;
import io.dormouse.webdriver.RunningBrowser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Measures everything in the order of the report; what misses its limit is marked there and fails nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SpeedBench {
    private static final int TURNS = Integer.getInteger("bench.repeat", 30);
    private static final int FEW = Math.max(1, TURNS / 10);

    /** How often one that takes half a minute has its turn. */
    private static final int SELDOM = 10;

    private static final Path SITE =
            Path.of(System.getProperty("dormouse.site", "target/site")).toAbsolutePath();

    private final Report report = new Report();
    private final Map<BrowserKind, RunningBrowser> browsers = new EnumMap<>(BrowserKind.class);
    private final Map<BrowserKind, Frame> pages = new EnumMap<>(BrowserKind.class);
    private final Map<BrowserKind, EngineInPage> engines = new EnumMap<>(BrowserKind.class);
    private NativePrograms programs;
    private LocalServer server;
    private String address;

    @TempDir
    Path directory;

    @BeforeAll
    void startAllBrowsers() throws Exception {
        programs = new NativePrograms(directory);
        server = LocalServer.start(SITE, directory.resolve("portal"), 0);
        address = "http://127.0.0.1:" + server.port() + "/";
        for (BrowserKind kind : BrowserKind.values()) {
            RunningBrowser browser = kind.start(Files.createDirectory(directory.resolve(kind.name())));
            browsers.put(kind, browser);
            pages.put(kind, browser.open(address));
            engines.put(kind, EngineInPage.start(pages.get(kind), EngineInPage.USUAL));
        }
    }

    @AfterAll
    void writeTheReport() throws Exception {
        browsers.values().forEach(RunningBrowser::close);
        server.close();
        String head =
                "Measured on " + LocalDate.now() + ", " + Runtime.getRuntime().availableProcessors() + " cores of "
                        + processor() + ", " + String.join(", ", NativePrograms.versions())
                        + ". Ratios are of means; contestants took turns.\n";
        System.out.println(report.write(Path.of("target"), head));
    }

    private static String processor() throws Exception {
        return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("an unknown processor");
    }

    private static String by(BrowserKind kind) {
        return "Dormouse in " + kind;
    }

    private Race dormouseInAll(Race race, KeySpec spec) {
        engines.forEach((kind, engine) -> race.with(by(kind), () -> engine.makeKey(spec)));
        return race;
    }

    private Race webCryptoInAll(Race race, KeySpec spec) {
        pages.forEach((kind, page) -> race.with("WebCrypto in " + kind, () -> new WebCrypto(page).makeKey(spec)));
        return race;
    }

    @Test
    @Order(1)
    void keysAreMadeByAllInTurns() throws Exception {
        report.heading("Keys: from the request to the key, the engine already started");
        report.line("puttygen and ssh-keygen with the start of their process; node-forge without Node's.\n");
        for (int bits : new int[] {2048, 3072, 4096}) {
            KeySpec spec = new KeySpec(Algorithm.RSA, bits);
            Race race = webCryptoInAll(dormouseInAll(new Race(), spec), spec);
            race.with("ssh-keygen", () -> programs.sshKeygen(spec));
            race.with("puttygen", () -> programs.puttygen(spec));
            race.withSlow("node-forge", bits == 4096 ? SELDOM : 1, () -> NativePrograms.forge(spec));
            Map<String, Statistics> results = race.run(TURNS);
            report.race("RSA-" + bits, results);
            limits(bits, results);
        }
        for (KeySpec spec : List.of(
                new KeySpec(Algorithm.ED25519, 255),
                new KeySpec(Algorithm.ECDSA, 256),
                new KeySpec(Algorithm.ECDSA, 521))) {
            Race race = webCryptoInAll(dormouseInAll(new Race(), spec), spec);
            race.with("ssh-keygen", () -> programs.sshKeygen(spec));
            race.with("puttygen", () -> programs.puttygen(spec));
            if (spec.algorithm() == Algorithm.ED25519) {
                race.with("node-forge", () -> NativePrograms.forge(spec));
            }
            report.race(spec.algorithm() == Algorithm.ED25519 ? "Ed25519" : "P-" + spec.bits(), race.run(TURNS));
        }
    }

    private void limits(int bits, Map<String, Statistics> results) {
        double chromium = results.get(by(BrowserKind.CHROMIUM)).mean();
        double webCrypto = results.get("WebCrypto in Chromium").mean();
        double puttygen = results.get("puttygen").mean();
        if (bits == 2048) {
            report.atMost(0.9, "", "RSA-2048 in Chromium / WebCrypto's", chromium / webCrypto);
        } else if (bits == 4096) {
            report.atMost(0.7, "", "RSA-4096 in Chromium / WebCrypto's", chromium / webCrypto);
            report.atMost(
                    0.3,
                    "",
                    "RSA-4096 in Chromium / ssh-keygen",
                    chromium / results.get("ssh-keygen").mean());
            report.atMost(0.1, "", "RSA-4096 in Chromium / puttygen", chromium / puttygen);
            double slower = Math.max(
                    results.get(by(BrowserKind.FIREFOX)).mean(),
                    results.get(by(BrowserKind.WEBKIT)).mean());
            report.atMost(0.5, "", "RSA-4096 in the slower of Firefox and WebKit / puttygen", slower / puttygen);
        }
    }

    @Test
    @Order(2)
    void longerKeysTakeLongerAndMoreWorkersHelp() throws Exception {
        Frame page = browsers.get(BrowserKind.CHROMIUM).open(address);
        EngineInPage usual = EngineInPage.start(page, EngineInPage.USUAL);
        report.heading("Growth: RSA in Chromium, with the usual " + usual.workers() + " workers");
        SearcherInPage searcher = SearcherInPage.start(page);
        report.race(
                "RSA-1024 (two primes by one worker: no such keys are given out)",
                new Race().with("Dormouse", () -> searcher.findPrimes(1024, 2)).run(TURNS));
        for (int bits : new int[] {2048, 4096, 8192, 16384}) {
            KeySpec spec = new KeySpec(Algorithm.RSA, bits);
            report.race(
                    "RSA-" + bits,
                    new Race()
                            .withSlow("Dormouse", 1, () -> usual.makeKey(spec))
                            .run(bits == 16384 ? 1 : bits == 8192 ? FEW : TURNS));
        }
        report.heading("Growth: workers");
        for (int workers = 1; workers <= 4; workers++) {
            EngineInPage engine = EngineInPage.start(page, workers);
            KeySpec spec = new KeySpec(Algorithm.RSA, 4096);
            report.race(
                    "RSA-4096 in Chromium, workers: " + workers,
                    new Race().with("Dormouse", () -> engine.makeKey(spec)).run(TURNS));
        }
    }

    @Test
    @Order(3)
    void asManyTestsAreNeededAsPredicted() {
        report.heading("Tests of candidates for one prime");
        List<String> lines = new ArrayList<>();
        for (int bits : new int[] {2048, 3072, 4096}) {
            int primes = Math.max(2, TURNS);
            byte[] seed = new byte[64];
            new SecureRandom().nextBytes(seed);
            PrimeSearch search = PrimeSearch.forRsa(bits, Drbg.fromSeed(seed), ModPow.JAVA);
            int tests = 0;
            for (int found = 0; found < primes; tests++) {
                found += search.step().isPresent() ? 1 : 0;
            }
            lines.add("%d | %s | %s | %d"
                    .formatted(bits / 2, number((double) tests / primes), number(1 / search.density()), primes));
        }
        report.table("bits of the prime | needed | predicted | primes", lines);
    }

    @Test
    @Order(4)
    void filesAreLockedAndOpened() throws Exception {
        report.heading("Files with a passphrase: an Ed25519 key; 8 MiB x 13 passes of Argon2id, 24 rounds of bcrypt");
        report.line(
                "Dormouse reads each file that it writes, before it gives it away. The program's own start, with the"
                        + " same file without a passphrase, is beside it.\n");
        Path ppk = programs.ppk(true);
        Path barePpk = programs.ppk(false);
        Path openSsh = programs.openSshKey(PASSPHRASE);
        Path bareOpenSsh = programs.openSshKey("");
        Race readPpk = new Race();
        Race writePpk = new Race();
        Race readOpenSsh = new Race();
        Race writeOpenSsh = new Race();
        byte[] ppkBytes = Files.readAllBytes(ppk);
        byte[] openSshBytes = Files.readAllBytes(openSsh);
        engines.forEach((kind, engine) -> {
            readPpk.with(by(kind), () -> engine.open(ppkBytes, PASSPHRASE));
            readOpenSsh.with(by(kind), () -> engine.open(openSshBytes, PASSPHRASE));
            writePpk.with(by(kind), () -> engine.save(PrivateKeyFormat.PPK3, PASSPHRASE));
            writeOpenSsh.with(by(kind), () -> engine.save(PrivateKeyFormat.OPENSSH, PASSPHRASE));
        });
        readPpk.with("puttygen", () -> programs.readPpk(ppk, true));
        readPpk.with("puttygen's start", () -> programs.readPpk(barePpk, false));
        writePpk.with("puttygen", () -> programs.writePpk(bareOpenSsh, true));
        writePpk.with("puttygen's start", () -> programs.writePpk(bareOpenSsh, false));
        readOpenSsh.with("ssh-keygen", () -> programs.readOpenSsh(openSsh, PASSPHRASE));
        readOpenSsh.with("ssh-keygen's start", () -> programs.readOpenSsh(bareOpenSsh, ""));
        writeOpenSsh.with("ssh-keygen", () -> programs.writeOpenSsh(true));
        writeOpenSsh.with("ssh-keygen's start", () -> programs.writeOpenSsh(false));

        Map<String, Statistics> ppkRead = readPpk.run(TURNS);
        report.race("PPK 3, opened", ppkRead);
        report.race("PPK 3, written", writePpk.run(TURNS));
        Map<String, Statistics> openSshRead = readOpenSsh.run(TURNS);
        report.race("openssh-key-v1, opened", openSshRead);
        report.race("openssh-key-v1, written", writeOpenSsh.run(TURNS));
        report.atMost(
                1.6, "", "Argon2id 8 MiB x 13 in Chromium / the same in puttygen", toProgram(ppkRead, "puttygen"));
        report.atMost(
                2.5,
                "",
                "opening a passphrase-protected OpenSSH file (24 rounds) / ssh-keygen -y",
                toProgram(openSshRead, "ssh-keygen"));
    }

    /** With its start taken off. */
    private static double toProgram(Map<String, Statistics> results, String program) {
        double work =
                results.get(program).mean() - results.get(program + "'s start").mean();
        return results.get(by(BrowserKind.CHROMIUM)).mean() / work;
    }

    @Test
    @Order(5)
    void thePageIsSmallAndSoonReady() throws Exception {
        report.heading("The page");
        Path index = SITE.resolve("index.html");
        Path gzip = directory.resolve("index.gz");
        Path brotli = directory.resolve("index.br");
        Programs.run("sh", "-c", "gzip -9 -n -c '" + index + "' > " + gzip);
        Programs.run("brotli", "-q", "11", "-o", brotli.toString(), index.toString());
        report.table(
                "index.html | bytes",
                List.of(
                        "raw | " + Files.size(index),
                        "gzip -9 | " + Files.size(gzip),
                        "brotli -q 11 | " + Files.size(brotli)));
        Map<String, List<Double>> times = new LinkedHashMap<>();
        List<Double> ready = new ArrayList<>();
        Browser chromium = chromium().page().context().browser();
        for (int turn = 0; turn < Math.max(3, TURNS / 3); turn++) {
            try (BrowserContext context = chromium.newContext()) {
                PageStart start = PageStart.of(context, address);
                times.computeIfAbsent("first paint", key -> new ArrayList<>()).add(start.firstPaint());
                times.computeIfAbsent("loaded", key -> new ArrayList<>()).add(start.loaded());
                times.computeIfAbsent("wizard usable", key -> new ArrayList<>()).add(start.usable());
                times.computeIfAbsent("engine ready", key -> new ArrayList<>()).add(start.engineReady());
                ready.add(start.readyAfterLoad());
            }
        }
        Map<String, Statistics> results = new LinkedHashMap<>();
        times.forEach((name, all) -> results.put(name, Statistics.of(all)));
        report.race("Chromium, since loading began", results);
        report.atMost(260, " kB", "index.html gzip -9", Files.size(gzip) / 1000.0);
        report.atMost(
                300,
                " ms",
                "engine ready after load in Chromium",
                Statistics.of(ready).mean());
    }

    private Chromium chromium() {
        return (Chromium) browsers.get(BrowserKind.CHROMIUM);
    }

    @Test
    @Order(6)
    void mainThreadAndMemoryStayFree() throws Exception {
        Chromium chromium = chromium();
        Page page = chromium.page();
        double[] longest = new double[2];
        for (int turn = 0; turn < Math.max(1, TURNS / 10); turn++) {
            MainThread thread = MainThread.during(page, () -> walkTheWizard(chromium));
            longest[0] = Math.max(longest[0], thread.milliseconds());
            longest[1] = Math.max(longest[1], thread.worked());
        }
        report.heading("The main thread, the whole wizard with RSA-4096 in Chromium, loading included");
        report.line("Longest task: " + number(longest[0]) + " ms, of which the processor at most " + number(longest[1])
                + " ms.");
        report.atMost(50, " ms", "longest task on the main thread in the whole wizard", longest[0]);

        Memory memory = new Memory(page);
        EngineInPage engine = EngineInPage.start(chromium.open(address), EngineInPage.USUAL);
        engine.makeKeys(new KeySpec(Algorithm.RSA, 4096), Math.max(3, TURNS / 3));
        memory.watchUntil("() => !!window.made");
        report.heading("Memory at the peak of RSA-4096 in Chromium");
        report.line("Page " + number(memory.pageMebibytes()) + " MiB, the largest worker "
                + number(memory.workerMebibytes()) + " MiB.");
        report.atMost(64, " MiB", "memory of one worker at the peak of RSA-4096", memory.workerMebibytes());
    }

    private void walkTheWizard(Chromium chromium) {
        WizardByHand wizard = WizardByHand.open(chromium, address);
        wizard.chooseType(new KeySpec(Algorithm.RSA, 4096));
        wizard.generate();
        wizard.moveMouse();
        wizard.awaitKey();
        wizard.protect(PASSPHRASE);
        wizard.save(".ppk");
        wizard.save("id_");
        wizard.press("Continue");
        wizard.publicLine();
        wizard.press("Continue");
    }
}
