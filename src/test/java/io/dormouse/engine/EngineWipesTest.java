package io.dormouse.engine;

import static io.dormouse.engine.AskedEngine.utf8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dormouse.entropy.NoRandomnessException;
import io.dormouse.key.EddsaPrivateKey;
import io.dormouse.key.SshKey;
import io.dormouse.protocol.Answer;
import io.dormouse.protocol.Cost;
import io.dormouse.protocol.Gesture;
import io.dormouse.protocol.PrivateKeyFormat;
import io.dormouse.protocol.Request;
import io.dormouse.protocol.SearchOrder;
import io.dormouse.tool.MadeElsewhere;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Whatever comes of a request, and however the engine ends: what is secret is overwritten. */
class EngineWipesTest {
    private boolean dry;
    private final AskedEngine engine = new AskedEngine(out -> {
        if (dry) {
            throw new NoRandomnessException();
        }
        new SecureRandom().nextBytes(out);
    });

    private <T extends Answer> T assertWiped(Class<T> expected, Function<byte[], Request> asking) {
        byte[] passphrase = utf8("geheim");
        T answer = assertInstanceOf(expected, engine.ask(asking.apply(passphrase)));
        assertArrayEquals(new byte[6], passphrase);
        return answer;
    }

    private static byte[] protectedFile() throws IOException {
        return Files.readAllBytes(MadeElsewhere.openSshProtected(MadeElsewhere.Type.ED25519));
    }

    /** Which the engine gives to nobody. */
    private SshKey heldKey() throws ReflectiveOperationException {
        Field held = Engine.class.getDeclaredField("key");
        held.setAccessible(true);
        return (SshKey) held.get(engine.engine);
    }

    private EddsaPrivateKey heldPrivateKey() throws ReflectiveOperationException {
        return (EddsaPrivateKey) heldKey().privateKey();
    }

    @Test
    void thePassphraseIsWipedFromEveryRequestThatHasOne() {
        engine.make();
        byte[] file = engine.save(PrivateKeyFormat.PPK2, "geheim");
        engine.ask(new Request.Open(file.clone()));

        assertWiped(
                Answer.FileReady.class,
                passphrase -> new Request.SavePrivateKey(PrivateKeyFormat.PPK2, passphrase, Cost.DEFAULT));
        assertTrue(assertWiped(Answer.Checked.class, passphrase -> new Request.CheckFile(file, passphrase))
                .same());
        assertWiped(Answer.KeyReady.class, Request.Unlock::new);
    }

    @Test
    void aPassphraseThatWasOfNoUseIsOverwrittenToo() throws Exception {
        byte[] file = utf8("no key");
        for (PrivateKeyFormat format : List.of(PrivateKeyFormat.PPK2, PrivateKeyFormat.OPENSSH)) {
            assertWiped(
                    Answer.Failed.class, passphrase -> new Request.SavePrivateKey(format, passphrase, Cost.DEFAULT));
        }
        assertWiped(Answer.Failed.class, passphrase -> new Request.CheckFile(file, passphrase));
        assertWiped(Answer.Failed.class, Request.Unlock::new);
        engine.ask(new Request.Open(protectedFile()));
        assertWiped(Answer.WrongPassphrase.class, Request.Unlock::new);

        assertArrayEquals(new byte[6], file);
    }

    @Test
    void aFileIsOverwrittenWhenItIsReadAndWhenItIsNone() throws Exception {
        byte[] file = protectedFile();
        byte[] other = utf8("no key");

        assertInstanceOf(Answer.Opened.class, engine.ask(new Request.Open(file)));
        assertInstanceOf(Answer.Failed.class, engine.ask(new Request.Open(other)));

        assertArrayEquals(new byte[file.length], file);
        assertArrayEquals(new byte[other.length], other);
    }

    @Test
    void whatIsForgottenIsOverwrittenAndNothingOfItIsAnsweredAnyMore() throws Exception {
        engine.make();
        byte[] file = engine.save(PrivateKeyFormat.PPK2, "geheim");
        engine.ask(new Request.Open(file.clone()));
        byte[] seed = heldPrivateKey().seed().open();

        assertInstanceOf(Answer.Forgotten.class, engine.ask(new Request.Forget()));

        assertArrayEquals(new byte[32], seed);
        for (Request request : List.of(
                new Request.SavePrivateKey(PrivateKeyFormat.PPK2, new byte[0], Cost.DEFAULT),
                new Request.CheckFile(file, utf8("geheim")),
                new Request.Unlock(utf8("geheim")),
                new Request.Rename("again"),
                new Request.Prove("a challenge"))) {
            assertInstanceOf(Answer.Failed.class, engine.ask(request));
        }
        engine.make();
    }

    @Test
    void theKeyThatAnotherOneTakesThePlaceOfIsOverwrittenToo() throws Exception {
        engine.make();
        byte[] seed = heldPrivateKey().seed().open();
        engine.ask(new Request.Rename("the same"));
        assertFalse(Arrays.equals(new byte[32], seed));

        engine.make();

        assertArrayEquals(new byte[32], seed);
    }

    @Test
    void anEngineThatStopsForGoodOverwritesTheKeyAndStillForgets() throws Exception {
        engine.make();
        EddsaPrivateKey key = heldPrivateKey();
        dry = true;

        assertInstanceOf(Answer.Broken.class, engine.ask(new Request.Suggest(6)));

        assertThrows(IllegalStateException.class, () -> key.seed().open());
        assertNull(heldKey());
        int said = engine.heard.size();
        assertWiped(Answer.Broken.class, Request.Unlock::new);
        assertEquals(said, engine.heard.size());
        assertInstanceOf(Answer.Forgotten.class, engine.ask(new Request.Forget()));
    }

    @Test
    void anEngineWithoutRandomNumbersForgetsWhenItIsAsked() {
        AskedEngine never = new AskedEngine(out -> {
            throw new NoRandomnessException();
        });

        never.ask(new Request.Forget());

        assertInstanceOf(Answer.Forgotten.class, never.heard.get(1));
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
}
