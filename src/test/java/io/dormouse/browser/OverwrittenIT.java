package io.dormouse.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.dormouse.key.KeySpec;
import io.dormouse.key.KeySpec.Algorithm;
import io.dormouse.protocol.Answer;
import io.dormouse.protocol.Cost;
import io.dormouse.protocol.Gesture;
import io.dormouse.protocol.Message;
import io.dormouse.protocol.PrivateKeyFormat;
import io.dormouse.protocol.Request;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What the worker was given, and what it drew, it overwrites; and it is left the time for that. */
class OverwrittenIT {

    /** Keeps hold of every message and of all that was drawn; asked for it, tells of each piece whether any byte is left. */
    private static final String KEEPING =
            """
            const kept = [];
            addEventListener('message', event => {
              if (event.data === 'what is left?') {
                event.stopImmediatePropagation();
                const left = buffer => new Uint8Array(buffer).some(byte => byte !== 0);
                postMessage(Uint8Array.from([0, 0, 0, 0, ...kept.map(left)]));
              } else if (event.data instanceof ArrayBuffer) {
                kept.push(event.data);
              }
            });
            const draw = Crypto.prototype.getRandomValues;
            Crypto.prototype.getRandomValues = function (array) {
              kept.push(array.buffer);
              return draw.call(this, array);
            };
            """;

    /** Says something else when it is told to forget, and only a while later does it, which the console hears. */
    private static final String BUSY =
            """
            const tag = message => message.byteLength && String.fromCharCode(new Uint8Array(message)[3]);
            const send = self.postMessage.bind(self);
            self.postMessage = (message, moved) => {
              if (tag(message) === 'Z') console.log('has forgotten');
              send(message, moved);
            };
            let told = false;
            addEventListener('message', event => {
              if (tag(event.data) === 'Z' && !told) {
                told = true;
                event.stopImmediatePropagation();
                send(new Uint8Array(%s).buffer);
                setTimeout(() => onmessage(event), 500);
              }
            });
            """;

    @RegisterExtension
    final Chromium chromium = new Chromium();

    @TempDir
    Path directory;

    @Test
    void messagesAndRandomNumbersAreOverwrittenWhenTheyAreWorkedOn() {
        Page page = chromium.page();
        page.navigate(Site.fileAddress());
        EngineInBrowser engine = EngineInBrowser.start(page, KEEPING);
        engine.ask(new Request.Stir(List.of(new Gesture(Gesture.Kind.POINTER, 10.25, 20, 100))));
        engine.ask(new Request.Generate("RSA", 2048, "kept by nobody"));
        Answer saved = engine.ask(new Request.SavePrivateKey(PrivateKeyFormat.PPK2, passphrase(), Cost.DEFAULT));
        byte[] file = assertInstanceOf(Answer.FileReady.class, saved).file();
        engine.ask(new Request.SavePrivateKey(PrivateKeyFormat.OPENSSH, passphrase(), Cost.DEFAULT));
        engine.ask(new Request.CheckFile(file, passphrase()));
        engine.ask(new Request.Open(file));
        engine.ask(new Request.Unlock(passphrase()));

        byte[] told = Base64.getDecoder().decode((String) page.evaluate("ask('what is left?')"));

        byte[] left = Arrays.copyOfRange(told, 4, told.length);
        assertTrue(left.length >= 11, "seven messages, the start's sample and a seed for each of three tasks");
        assertEquals(Arrays.toString(new byte[left.length]), Arrays.toString(left));
    }

    private static byte[] passphrase() {
        return "geheim".getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void theWorkersEndWhenTheyHaveForgottenAndNotBeforeBecauseTheySayAnything() throws Exception {
        Page page = chromium.page();
        String something = Arrays.toString(Message.of(new Answer.Progress(0.5, 100, 3)));
        WizardPage wizard = WizardPage.open(page, Site.withWorkerPrefix(BUSY.formatted(something), directory));
        List<String> console = chromium.expectComplaints("has forgotten");
        wizard.makeAndReachGuides(new KeySpec(Algorithm.ED25519, 255), directory);
        Workers workers = Workers.of(page);

        wizard.button("Finish, and forget the key").click();

        page.waitForCondition(() -> !console.isEmpty(), new Page.WaitForConditionOptions().setTimeout(5_000));
        workers.awaitOthers(page);
    }
}
