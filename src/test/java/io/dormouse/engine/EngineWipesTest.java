package io.dormouse.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.dormouse.entropy.NoRandomnessException;
import io.dormouse.key.Ed25519PrivateKey;
import io.dormouse.key.SshKey;
import io.dormouse.protocol.Answer;
import io.dormouse.protocol.Cost;
import io.dormouse.protocol.PrivateKeyFormat;
import io.dormouse.protocol.Request;
import io.dormouse.tool.MadeElsewhere;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever comes of a request, and however the engine ends: what is secret is overwritten. */
class EngineWipesTest {
    private final List<Answer> heard = new ArrayList<>();
    private boolean dry;
    private final Engine engine = new Engine(
            out -> {
                if (dry) {
                    throw new NoRandomnessException();
                }
                new SecureRandom().nextBytes(out);
            },
            heard::add);

    EngineWipesTest() {
        engine.start();
    }

    private Answer ask(Request request) {
        engine.receive(request);
        return heard.get(heard.size() - 1);
    }

    private static byte[] passphrase() {
        return "geheim".getBytes(StandardCharsets.UTF_8);
    }

    private Object field(String name) throws Exception {
        Field field = Engine.class.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(engine);
    }

    @Test
    void aPassphraseThatWasOfNoUseIsOverwrittenToo() throws Exception {
        Request.SavePrivateKey save = new Request.SavePrivateKey(PrivateKeyFormat.OPENSSH, passphrase(), Cost.DEFAULT);
        Request.CheckFile check = new Request.CheckFile(passphrase(), passphrase());
        Request.Unlock early = new Request.Unlock(passphrase());
        Request.Unlock wrong = new Request.Unlock(passphrase());

        assertInstanceOf(Answer.Failed.class, ask(save));
        assertInstanceOf(Answer.Failed.class, ask(check));
        assertInstanceOf(Answer.Failed.class, ask(early));
        ask(new Request.Open(Files.readAllBytes(MadeElsewhere.openSshProtected(MadeElsewhere.Type.ED25519))));
        assertInstanceOf(Answer.WrongPassphrase.class, ask(wrong));

        for (byte[] left :
                List.of(save.passphrase(), check.file(), check.passphrase(), early.passphrase(), wrong.passphrase())) {
            assertArrayEquals(new byte[6], left);
        }
    }

    @Test
    void aFileIsOverwrittenWhenItIsReadAndWhenItIsNone() throws Exception {
        byte[] file = Files.readAllBytes(MadeElsewhere.openSshProtected(MadeElsewhere.Type.ED25519));
        byte[] other = "no key".getBytes(StandardCharsets.UTF_8);

        assertInstanceOf(Answer.Opened.class, ask(new Request.Open(file)));
        assertInstanceOf(Answer.Failed.class, ask(new Request.Open(other)));

        assertArrayEquals(new byte[file.length], file);
        assertArrayEquals(new byte[other.length], other);
    }

    @Test
    void anEngineThatStopsForGoodOverwritesTheKeyAndStillForgets() throws Exception {
        ask(new Request.Generate("ED25519", 255, "lost"));
        Ed25519PrivateKey key = (Ed25519PrivateKey) ((SshKey) field("key")).privateKey();
        dry = true;

        assertInstanceOf(Answer.Broken.class, ask(new Request.Suggest(6)));

        assertThrows(IllegalStateException.class, () -> key.seed().open());
        assertNull(field("key"));
        Request.Unlock unheard = new Request.Unlock(passphrase());
        int said = heard.size();
        ask(unheard);
        assertEquals(said, heard.size());
        assertArrayEquals(new byte[6], unheard.passphrase());
        assertInstanceOf(Answer.Forgotten.class, ask(new Request.Forget()));
    }

    @Test
    void anEngineWithoutRandomNumbersForgetsWhenItIsAsked() {
        List<Answer> blind = new ArrayList<>();
        Engine never = new Engine(
                out -> {
                    throw new NoRandomnessException();
                },
                blind::add);
        never.start();

        never.receive(new Request.Forget());

        assertInstanceOf(Answer.Forgotten.class, blind.get(1));
    }
}
