package io.dormouse.engine;

import static io.dormouse.engine.AskedEngine.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dormouse.entropy.NoRandomnessException;
import io.dormouse.entropy.SystemRandom;
import io.dormouse.file.Pkcs8;
import io.dormouse.generate.ModPow;
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
import io.dormouse.tool.Programs;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The engine on the JVM, asked as the page asks it. */
class EngineTest {
    private static final byte[] NONE = {};

    private final AskedEngine engine = new AskedEngine();
    private final List<Answer> heard = engine.heard;

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
        engine.make();
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
        engine.ask(new Request.Open(Pkcs8.write(new SshKey(weak, ""), NONE, 0, NONE, NONE)));

        Answer.KeyReady loaded = assertInstanceOf(Answer.KeyReady.class, engine.ask(new Request.Unlock(NONE)));

        assertTrue(loaded.notes().stream().anyMatch(note -> note.contains("Fermat")), loaded::toString);
    }

    @ParameterizedTest
    @EnumSource(PrivateKeyFormat.class)
    void everyFormatIsWrittenAndOpensAgain(PrivateKeyFormat format) {
        String before = engine.make("ECDSA", 256).sha256();

        for (String passphrase : List.of("", "geheim")) {
            byte[] file = engine.save(format, passphrase);
            Answer.Opened opened = assertInstanceOf(Answer.Opened.class, engine.ask(new Request.Open(file)));
            assertEquals(!passphrase.isEmpty(), opened.encrypted());
            Answer.KeyReady again =
                    assertInstanceOf(Answer.KeyReady.class, engine.ask(new Request.Unlock(utf8(passphrase))));
            assertEquals(before, again.key().sha256());
        }
    }

    @Test
    void aKeyIsToldInWhichFormatsItIsOfUse() {
        PublicHalf ed25519 = engine.make();

        EnumSet<PrivateKeyFormat> allButPem = EnumSet.complementOf(EnumSet.of(PrivateKeyFormat.PEM));
        assertEquals(List.copyOf(allButPem), ed25519.formats());
    }

    @Test
    void anotherCommentKeepsTheFingerprint() {
        PublicHalf before = engine.make();

        PublicHalf after = assertInstanceOf(Answer.KeyReady.class, engine.ask(new Request.Rename("second")))
                .key();

        assertEquals(before.sha256(), after.sha256());
        assertTrue(after.line().endsWith(" second"));
    }

    @Test
    void aWrongPassphraseCanBeTriedAgain() throws Exception {
        engine.ask(new Request.Open(Files.readAllBytes(MadeElsewhere.openSshProtected(Type.ED25519))));

        Answer first = engine.ask(new Request.Unlock(utf8("wrong")));
        Answer second = engine.ask(new Request.Unlock(utf8(MadeElsewhere.PASSPHRASE)));

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

        engine.ask(new Request.Open(Files.readAllBytes(file)));
        Answer.KeyReady key = assertInstanceOf(Answer.KeyReady.class, engine.ask(new Request.Unlock(utf8(passphrase))));

        assertTrue(
                key.notes().stream().anyMatch(note -> note.contains("Windows-1252")),
                key.notes().toString());
    }

    @Test
    void theFileOfAnotherKeyDoesNotPassTheCheck() {
        engine.make();
        byte[] first = engine.save(PrivateKeyFormat.PPK3, "geheim");
        engine.make();
        byte[] second = engine.save(PrivateKeyFormat.PPK3, "geheim");

        Answer.Checked wrongKey = (Answer.Checked) engine.ask(new Request.CheckFile(first, utf8("geheim")));
        Answer.Checked wrongPassphrase =
                (Answer.Checked) engine.ask(new Request.CheckFile(second.clone(), utf8("geheimer")));
        Answer.Checked right = (Answer.Checked) engine.ask(new Request.CheckFile(second, utf8("geheim")));

        assertFalse(wrongKey.same());
        assertFalse(wrongPassphrase.same());
        assertNotEquals(wrongKey.sentence(), wrongPassphrase.sentence());
        assertTrue(right.same());
        assertEquals("", right.sentence());
    }

    @Test
    void aSuggestedPassphraseHasTheWordsThatWereAskedForAndIsAnotherEachTime() {
        String first = assertInstanceOf(Answer.Suggested.class, engine.ask(new Request.Suggest(6)))
                .passphrase();
        String second = assertInstanceOf(Answer.Suggested.class, engine.ask(new Request.Suggest(6)))
                .passphrase();

        assertEquals(6, first.split(" ").length, first);
        assertNotEquals(first, second);
    }

    @Test
    void aPastedPrivateKeyRaisesTheAlarmAndIsNotRepeated() {
        engine.make();
        String file = new String(engine.save(PrivateKeyFormat.OPENSSH, ""), StandardCharsets.US_ASCII);

        Answer.Inspected found = (Answer.Inspected) engine.ask(new Request.Inspect(file));

        assertEquals("PRIVATE_KEY", found.cause());
        assertEquals("", found.line());
        assertFalse(found.toString().contains(file.split("\n")[1]));
    }

    @Test
    void nothingThatIsAskedOutOfTurnEndsTheEngine() {
        Answer save = engine.ask(new Request.SavePrivateKey(PrivateKeyFormat.PPK3, NONE, Cost.DEFAULT));
        Answer unlock = engine.ask(new Request.Unlock(NONE));
        Answer rename = engine.ask(new Request.Rename("x"));
        Answer generate = engine.ask(new Request.Generate("RSA", 7, "x"));

        for (Answer answer : List.of(save, unlock, rename, generate)) {
            assertInstanceOf(Answer.Failed.class, answer);
        }
        engine.make();
    }
}
