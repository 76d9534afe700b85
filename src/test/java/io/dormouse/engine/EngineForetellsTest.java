package io.dormouse.engine;

import static io.dormouse.engine.AskedEngine.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dormouse.protocol.Answer;
import io.dormouse.protocol.Cost;
import io.dormouse.protocol.PrivateKeyFormat;
import io.dormouse.protocol.Request;
import io.dormouse.tool.ProcessorTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a passphrase will take is said before it does, where it takes long. */
class EngineForetellsTest {
    private final AskedEngine engine = new AskedEngine();

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

    /** By how much is not compared: the JVM is many times slower in the sample, when it has just begun. */
    @Test
    void theRoundsOfPkcs8AreAnnouncedToo() {
        engine.make();
        byte[] file = engine.save(PrivateKeyFormat.PKCS8, "geheim");
        assertForetold();
        engine.ask(new Request.CheckFile(file.clone(), utf8("geheim")));
        assertForetold();
        engine.ask(new Request.Open(file));
        engine.heard.clear();
        engine.ask(new Request.Unlock(utf8("geheim")));
        assertForetold();
    }

    private void assertForetold() {
        assertTrue(
                engine.heard.stream().anyMatch(answer -> answer instanceof Answer.Deriving in && in.seconds() > 0.1));
        engine.heard.clear();
    }

    @Test
    void whatIsUsualIsNotAnnounced() {
        engine.make();
        for (PrivateKeyFormat format : List.of(PrivateKeyFormat.PPK3, PrivateKeyFormat.OPENSSH)) {
            engine.heard.clear();
            engine.ask(new Request.SavePrivateKey(format, utf8("geheim"), Cost.DEFAULT));
            assertEquals(1, engine.heard.size());
        }
    }

    @Test
    void aCostlyFileOfAnotherKeyIsRefusedWithoutBeingUnlocked() {
        engine.make();
        Cost slow = new Cost("ARGON2ID", 8192, 100, 100, 1, 60);
        for (PrivateKeyFormat format : List.of(PrivateKeyFormat.PPK3, PrivateKeyFormat.OPENSSH)) {
            byte[] other = assertInstanceOf(
                            Answer.FileReady.class,
                            engine.ask(new Request.SavePrivateKey(format, utf8("geheim"), slow)))
                    .file();
            engine.make();
            engine.heard.clear();

            Answer.Checked checked = assertInstanceOf(
                    Answer.Checked.class, engine.ask(new Request.CheckFile(other, utf8("another passphrase"))));

            assertEquals(List.of(checked), engine.heard);
            assertTrue(checked.sentence().startsWith("This file holds another key"), checked.sentence());
        }
    }
}
