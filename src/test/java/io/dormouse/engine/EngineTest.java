package io.dormouse.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dormouse.entropy.NoRandomnessException;
import io.dormouse.entropy.SystemRandom;
import io.dormouse.file.Pkcs8;
import io.dormouse.generate.ModPow;
import io.dormouse.key.Ed25519PrivateKey;
import io.dormouse.key.PrivateKey;
import io.dormouse.key.RsaPrivateKey;
import io.dormouse.key.SshKey;
import io.dormouse.protocol.Answer;
import io.dormouse.protocol.Cost;
import io.dormouse.protocol.Gesture;
import io.dormouse.protocol.PrivateKeyFormat;
import io.dormouse.protocol.PublicHalf;
import io.dormouse.protocol.Request;
import io.dormouse.protocol.SearchOrder;
import io.dormouse.tool.MadeElsewhere;
import io.dormouse.tool.MadeElsewhere.Type;
import io.dormouse.tool.ProcessorTime;
import io.dormouse.tool.Programs;
import java.lang.reflect.Field;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The engine on the JVM, asked as the page asks it. */
class EngineTest {
    private static final byte[] NONE = {};

    private final List<Answer> heard = new ArrayList<>();
    private final Engine engine = new Engine(new SecureRandom()::nextBytes, heard::add);

    EngineTest() {
        engine.start();
    }

    private Answer ask(Request request) {
        engine.receive(request);
        return heard.get(heard.size() - 1);
    }

    private PublicHalf make() {
        return assertInstanceOf(Answer.KeyReady.class, ask(new Request.Generate("ED25519", 255, "first")))
                .key();
    }

    private byte[] save(PrivateKeyFormat format, String passphrase) {
        Cost quick = new Cost("ARGON2ID", 64, 1, 100, 1, 2);
        return assertInstanceOf(
                        Answer.FileReady.class, ask(new Request.SavePrivateKey(format, utf8(passphrase), quick)))
                .file();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void withoutRandomNumbersItRefusesAndDoesNothingMore() {
        Engine blind = new Engine(
                out -> {
                    throw new NoRandomnessException();
                },
                heard::add);
        heard.clear();

        blind.start();
        blind.receive(new Request.Generate("ED25519", 255, "never"));

        assertEquals(1, heard.size());
        assertTrue(
                assertInstanceOf(Answer.Broken.class, heard.get(0)).sentence().contains("getRandomValues"));
    }

    @Test
    void nothingIsAnsweredBeforeTheSelfTestAndNothingIfItFails() {
        heard.clear();
        Engine broken = new Engine(new Host() {
            @Override
            public SystemRandom random() {
                return new SecureRandom()::nextBytes;
            }

            @Override
            public void answer(Answer answer) {
                heard.add(answer);
            }

            @Override
            public int searchers() {
                return 0;
            }

            @Override
            public void order(int searcher, SearchOrder order) {}

            @Override
            public ModPow browserPowers() {
                return (base, exponent, modulus) -> BigInteger.ONE;
            }

            @Override
            public double milliseconds() {
                return 0;
            }
        });

        broken.start();
        broken.receive(new Request.Generate("ED25519", 255, "never"));
        broken.receive(new Request.Generate("ED25519", 255, "never"));

        assertEquals(2, heard.size(), heard::toString);
        assertInstanceOf(Answer.Started.class, heard.get(0));
        String sentence = assertInstanceOf(Answer.Broken.class, heard.get(1)).sentence();
        assertTrue(sentence.contains("RSA in the browser's numbers comes out wrong"), sentence);
        assertFalse(broken.work());
    }

    @Test
    void theSelfTestIsMadeOnceAndSaid() {
        assertTrue(engine.work());
        assertInstanceOf(Answer.SelfTested.class, heard.get(1));
        assertFalse(engine.work());
        make();
        assertEquals(
                1, heard.stream().filter(Answer.SelfTested.class::isInstance).count());
    }

    @Test
    void afterTheRandomNumbersFailedNothingIsAnswered() {
        heard.clear();
        int[] draws = {0};
        Engine failing = new Engine(
                out -> {
                    if (draws[0]++ > 0) {
                        throw new NoRandomnessException();
                    }
                    new SecureRandom().nextBytes(out);
                },
                heard::add);
        failing.start();
        failing.receive(new Request.Generate("ED25519", 255, "never"));
        assertInstanceOf(Answer.Broken.class, heard.get(heard.size() - 1));
        int said = heard.size();

        failing.receive(new Request.Inspect("hello"));
        failing.receive(new Request.Generate("RSA", 2048, "never"));

        assertFalse(failing.work());
        assertEquals(said, heard.size());
    }

    /** One browser that gives the same numbers each time: what differs is what the user did in between. */
    @Test
    void laterGesturesReachTheNextKeyAndEachKeyIsAnother() {
        List<String> keys = new ArrayList<>();
        for (int gestures = 0; gestures < 3; gestures++) {
            Machine machine = new Machine(7, 0, 0);
            machine.run(new Request.Generate("ED25519", 255, ""));
            for (int i = 0; i < gestures; i++) {
                machine.run(new Request.Stir(List.of(new Gesture(Gesture.Kind.POINTER, 1, 2, 3))));
            }
            machine.run(new Request.Generate("ED25519", 255, ""));
            machine.answers(Answer.KeyReady.class)
                    .forEach(ready -> keys.add(ready.key().sha256()));
        }
        // The first key is the same three times; the second one is a new one each time.
        assertEquals(6, keys.size());
        assertEquals(4, new HashSet<>(keys).size());
    }

    @Test
    void aLoadedKeyThatAnyoneCanBreakIsWarnedOf() throws Exception {
        BigInteger q = BigInteger.ONE.shiftLeft(1023).nextProbablePrime();
        RsaPrivateKey weak = RsaPrivateKey.fromPrimes(BigInteger.valueOf(65537), q.nextProbablePrime(), q);
        ask(new Request.Open(Pkcs8.write(new SshKey(weak, ""), NONE, 0, NONE, NONE)));

        Answer.KeyReady loaded = assertInstanceOf(Answer.KeyReady.class, ask(new Request.Unlock(NONE)));

        assertTrue(loaded.notes().stream().anyMatch(note -> note.contains("Fermat")), loaded::toString);
    }

    @ParameterizedTest
    @EnumSource(PrivateKeyFormat.class)
    void everyFormatIsWrittenAndOpensAgain(PrivateKeyFormat format) {
        engine.receive(new Request.Generate("ECDSA", 256, "p256"));
        String before = assertInstanceOf(Answer.KeyReady.class, heard.get(heard.size() - 1))
                .key()
                .sha256();

        for (String passphrase : List.of("", "geheim")) {
            byte[] file = save(format, passphrase);
            Answer.Opened opened = assertInstanceOf(Answer.Opened.class, ask(new Request.Open(file)));
            assertEquals(!passphrase.isEmpty(), opened.encrypted());
            Answer.KeyReady again = assertInstanceOf(Answer.KeyReady.class, ask(new Request.Unlock(utf8(passphrase))));
            assertEquals(before, again.key().sha256());
        }
    }

    @Test
    void aFormatThatCannotHoldTheKeySaysSoBeforehand() {
        PublicHalf ed25519 = make();

        assertEquals("", ed25519.whyNot().get(PrivateKeyFormat.OPENSSH.ordinal()));
        assertTrue(ed25519.whyNot().get(PrivateKeyFormat.PEM.ordinal()).contains("Ed25519"));
    }

    @Test
    void anotherCommentKeepsTheFingerprint() {
        PublicHalf before = make();

        PublicHalf after = assertInstanceOf(Answer.KeyReady.class, ask(new Request.Rename("second")))
                .key();

        assertEquals(before.sha256(), after.sha256());
        assertTrue(after.line().endsWith(" second"));
    }

    @Test
    void aWrongPassphraseCanBeTriedAgain() throws Exception {
        ask(new Request.Open(Files.readAllBytes(MadeElsewhere.openSshProtected(Type.ED25519))));

        Answer first = ask(new Request.Unlock(utf8("wrong")));
        Answer second = ask(new Request.Unlock(utf8(MadeElsewhere.PASSPHRASE)));

        assertTrue(
                assertInstanceOf(Answer.WrongPassphrase.class, first).sentence().contains("wrong passphrase"));
        assertInstanceOf(Answer.KeyReady.class, second);
    }

    @Test
    void aPassphraseInTheWindowsEncodingFitsAndIsSaid(@TempDir Path directory) throws Exception {
        String passphrase = "Schl\u00fcssel f\u00fcr 5 \u20ac";
        Path words = directory.resolve("words");
        Files.write(words, passphrase.getBytes(Charset.forName("windows-1252")));
        Path file = directory.resolve("old.ppk");
        Programs.run(
                "puttygen",
                "-q",
                "-t",
                "ed25519",
                "-C",
                "old",
                "-o",
                file.toString(),
                "--new-passphrase",
                words.toString());

        ask(new Request.Open(Files.readAllBytes(file)));
        Answer.KeyReady key = assertInstanceOf(Answer.KeyReady.class, ask(new Request.Unlock(utf8(passphrase))));

        assertTrue(
                key.notes().stream().anyMatch(note -> note.contains("Windows-1252")),
                key.notes().toString());
    }

    @Test
    void theFileOfAnotherKeyDoesNotPassTheCheck() {
        make();
        byte[] first = save(PrivateKeyFormat.PPK3, "geheim");
        make();
        byte[] second = save(PrivateKeyFormat.PPK3, "geheim");

        Answer.Checked wrongKey = (Answer.Checked) ask(new Request.CheckFile(first, utf8("geheim")));
        Answer.Checked wrongPassphrase = (Answer.Checked) ask(new Request.CheckFile(second.clone(), utf8("geheimer")));
        Answer.Checked right = (Answer.Checked) ask(new Request.CheckFile(second, utf8("geheim")));

        assertFalse(wrongKey.same());
        assertFalse(wrongPassphrase.same());
        assertNotEquals(wrongKey.sentence(), wrongPassphrase.sentence());
        assertTrue(right.same());
        assertEquals("The file (PuTTY private key, version 3) holds this key.", right.sentence());
    }

    @Test
    void thePassphraseIsWipedFromEveryRequestThatHasOne() {
        make();
        byte[] file = save(PrivateKeyFormat.PPK2, "geheim");
        ask(new Request.Open(file));

        assertWiped(
                Answer.FileReady.class,
                passphrase -> new Request.SavePrivateKey(PrivateKeyFormat.PPK2, passphrase, Cost.DEFAULT));
        assertWiped(Answer.Checked.class, passphrase -> new Request.CheckFile(file, passphrase));
        assertWiped(Answer.KeyReady.class, Request.Unlock::new);
    }

    @Test
    void itIsWipedAlsoWhereTheRequestFails() {
        assertWiped(
                Answer.Failed.class,
                passphrase -> new Request.SavePrivateKey(PrivateKeyFormat.PPK2, passphrase, Cost.DEFAULT));
        assertWiped(Answer.Failed.class, passphrase -> new Request.CheckFile(NONE, passphrase));
        assertWiped(Answer.Failed.class, Request.Unlock::new);
    }

    private void assertWiped(Class<? extends Answer> expected, Function<byte[], Request> asking) {
        byte[] passphrase = utf8("geheim");
        assertInstanceOf(expected, ask(asking.apply(passphrase)));
        assertArrayEquals(new byte[6], passphrase);
    }

    @Test
    void whatIsForgottenIsOverwrittenAndNothingOfItIsAnsweredAnyMore() throws Exception {
        make();
        byte[] file = save(PrivateKeyFormat.PPK2, "geheim");
        ask(new Request.Open(file));
        byte[] seed = seedOfHeldKey();

        assertInstanceOf(Answer.Forgotten.class, ask(new Request.Forget()));

        assertArrayEquals(new byte[32], seed);
        for (Request request : List.of(
                new Request.SavePrivateKey(PrivateKeyFormat.PPK2, NONE, Cost.DEFAULT),
                new Request.CheckFile(file, utf8("geheim")),
                new Request.Unlock(utf8("geheim")),
                new Request.Rename("again"),
                new Request.Prove("a challenge"))) {
            assertInstanceOf(Answer.Failed.class, ask(request));
        }
        make();
    }

    @Test
    void theKeyThatAnotherOneTakesThePlaceOfIsOverwrittenToo() throws Exception {
        make();
        byte[] seed = seedOfHeldKey();
        ask(new Request.Rename("the same"));
        assertFalse(Arrays.equals(new byte[32], seed));

        make();

        assertArrayEquals(new byte[32], seed);
    }

    /** The live array, which the engine gives to nobody. */
    private byte[] seedOfHeldKey() throws ReflectiveOperationException {
        Field held = Engine.class.getDeclaredField("key");
        held.setAccessible(true);
        PrivateKey key = ((SshKey) held.get(engine)).privateKey();
        return ((Ed25519PrivateKey) key).seed().open();
    }

    @Test
    void aSearchThatIsForgottenFindsNothing() {
        Machine machine = new Machine(7, 1, 1);
        machine.engine.receive(new Request.Generate("RSA", 2048, ""));

        machine.run(new Request.Forget());

        assertInstanceOf(SearchOrder.Stop.class, machine.orders.get(machine.orders.size() - 1));
        assertEquals(List.of(), machine.answers(Answer.KeyReady.class));
        assertEquals(1, machine.answers(Answer.Forgotten.class).size());
    }

    /** Three browsers that give the same numbers: what was moved has to reach the key, unless it was forgotten. */
    @Test
    void gesturesThatAreForgottenReachNoKeyAndHaveNoCredit() {
        List<Gesture> gestures = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            gestures.add(new Gesture(Gesture.Kind.POINTER, 37 * i % 101, 53 * i % 97, 10 * i));
        }
        Request moved = new Request.Stir(gestures);
        Machine never = after(new Request.Forget());
        Machine forgotten = after(moved, new Request.Forget());
        Machine remembered = after(moved);

        assertEquals(fingerprint(never), fingerprint(forgotten));
        assertNotEquals(fingerprint(never), fingerprint(remembered));
        assertEquals(0, credit(forgotten));
        assertTrue(credit(remembered) > 0);
    }

    private static Machine after(Request... requests) {
        Machine machine = new Machine(7, 0, 0);
        for (Request request : requests) {
            machine.run(request);
        }
        return machine;
    }

    private static String fingerprint(Machine machine) {
        machine.run(new Request.Generate("ED25519", 255, ""));
        return machine.answers(Answer.KeyReady.class).get(0).key().sha256();
    }

    private static int credit(Machine machine) {
        machine.run(new Request.Stir(List.of()));
        List<Answer.Stirred> said = machine.answers(Answer.Stirred.class);
        return said.get(said.size() - 1).bits();
    }

    @Test
    void aSuggestedPassphraseHasTheWordsThatWereAskedForAndIsAnotherEachTime() {
        String first = assertInstanceOf(Answer.Suggested.class, ask(new Request.Suggest(6)))
                .passphrase();
        String second = assertInstanceOf(Answer.Suggested.class, ask(new Request.Suggest(6)))
                .passphrase();

        assertEquals(6, first.split(" ").length, first);
        assertNotEquals(first, second);
    }

    @ParameterizedTest
    @CsvSource({"PPK3, 100", "OPENSSH, 60"})
    void whatTakesLongIsAnnouncedBothWhenItIsSavedAndWhenItIsOpened(PrivateKeyFormat format, int work) {
        Machine machine = new Machine(7, 0, 0);
        machine.run(new Request.Generate("ED25519", 255, ""));
        Cost slow = new Cost("ARGON2ID", 8192, work, 100, 1, work);
        byte[] file = assertInstanceOf(
                        Answer.FileReady.class,
                        announced(machine, new Request.SavePrivateKey(format, utf8("geheim"), slow)))
                .file();
        assertInstanceOf(Answer.Checked.class, announced(machine, new Request.CheckFile(file.clone(), utf8("geheim"))));
        machine.run(new Request.Open(file));
        assertInstanceOf(Answer.KeyReady.class, announced(machine, new Request.Unlock(utf8("geheim"))));
    }

    /** By how much is not compared: the JVM is many times slower in the sample, when it has just begun. */
    @Test
    void theRoundsOfPkcs8AreAnnouncedToo() {
        make();
        byte[] file = save(PrivateKeyFormat.PKCS8, "geheim");
        assertForetold();
        ask(new Request.CheckFile(file.clone(), utf8("geheim")));
        assertForetold();
        ask(new Request.Open(file));
        heard.clear();
        ask(new Request.Unlock(utf8("geheim")));
        assertForetold();
    }

    private void assertForetold() {
        assertTrue(heard.stream().anyMatch(answer -> answer instanceof Answer.Deriving in && in.seconds() > 0.1));
        heard.clear();
    }

    /** The answer, if the time that it took was foretold. */
    private static Answer announced(Machine machine, Request request) {
        machine.answers.clear();
        double took = ProcessorTime.milliseconds(() -> machine.run(request)) / 1000;
        double foretold =
                assertInstanceOf(Answer.Deriving.class, machine.answers.get(0)).seconds();
        // The JVM gets faster while it works.
        assertTrue(foretold > took / 4 && foretold < took * 4, "foretold " + foretold + " s, took " + took + " s");
        return machine.answers.get(machine.answers.size() - 1);
    }

    @Test
    void whatIsUsualIsNotAnnounced() {
        make();
        for (PrivateKeyFormat format : List.of(PrivateKeyFormat.PPK3, PrivateKeyFormat.OPENSSH)) {
            heard.clear();
            ask(new Request.SavePrivateKey(format, utf8("geheim"), Cost.DEFAULT));
            assertEquals(1, heard.size());
        }
    }

    @Test
    void aPastedPrivateKeyRaisesTheAlarmAndIsNotRepeated() {
        make();
        String file = new String(save(PrivateKeyFormat.OPENSSH, ""), StandardCharsets.US_ASCII);

        Answer.Inspected found = (Answer.Inspected) ask(new Request.Inspect(file));

        assertFalse(found.alarm().isEmpty());
        assertEquals("", found.line());
        assertFalse(found.toString().contains(file.split("\n")[1]));
    }

    @Test
    void nothingThatIsAskedOutOfTurnEndsTheEngine() {
        Answer save = ask(new Request.SavePrivateKey(PrivateKeyFormat.PPK3, NONE, Cost.DEFAULT));
        Answer unlock = ask(new Request.Unlock(NONE));
        Answer rename = ask(new Request.Rename("x"));
        Answer generate = ask(new Request.Generate("RSA", 7, "x"));

        for (Answer answer : List.of(save, unlock, rename, generate)) {
            assertInstanceOf(Answer.Failed.class, answer);
        }
        make();
    }
}
