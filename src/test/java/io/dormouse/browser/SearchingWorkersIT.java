package io.dormouse.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Worker;
import io.dormouse.file.KeyFiles;
import io.dormouse.key.KeySpec;
import io.dormouse.key.KeySpec.Algorithm;
import io.dormouse.key.RsaPrivateKey;
import io.dormouse.key.Secret;
import io.dormouse.protocol.Request;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The workers that search for primes: how many there are, what they are asked for, and that the page hears none of it. */
class SearchingWorkersIT {
    private static final KeySpec RSA_2048 = new KeySpec(Algorithm.RSA, 2048);

    @RegisterExtension
    final Chromium chromium = new Chromium();

    @TempDir
    Path directory;

    /** @param cores what the browser says of the machine; nothing where empty */
    private Page recorded(String cores) {
        BrowserContext context = chromium.context();
        context.addInitScript("Object.defineProperty(navigator, 'hardwareConcurrency', {value: " + cores + "});");
        return WorkerTalk.recordedPage(context);
    }

    @ParameterizedTest
    @CsvSource({"undefined, 2", "1, 2", "2, 2", "3, 2", "4, 3", "8, 7", "17, 16", "64, 16"})
    void oneCoreIsLeftToThePageWhereThereAreMoreThanTwo(String cores, int workers) {
        Page page = recorded(cores);
        WizardPage wizard = WizardPage.open(page, Site.fileAddress());
        wizard.text("Self-test passed").waitFor();

        page.waitForCondition(() -> page.workers().size() == workers);

        assertEquals(
                workers,
                WorkerTalk.in(page).said().stream()
                        .mapToInt(WorkerTalk.Said::worker)
                        .distinct()
                        .count());
    }

    @Test
    void primesGoFromWorkerToWorkerAndThePageHearsNone() throws Exception {
        Page page = recorded("5");
        WizardPage wizard = WizardPage.open(page, Site.fileAddress());
        wizard.text("Self-test passed").waitFor();
        page.workers().forEach(SearchingWorkersIT::recordReports);
        wizard.chooseType(RSA_2048);
        wizard.generate();
        wizard.moveMouse();
        wizard.awaitKey();
        wizard.protect("a passphrase");
        Path file = wizard.saveOpenSsh(directory);
        wizard.check(file);
        wizard.check(wizard.savePpk(directory));

        WorkerTalk talk = WorkerTalk.in(page);
        String text = talk.text();
        RsaPrivateKey key = (RsaPrivateKey) KeyFiles.parse(Files.readAllBytes(file))
                .unlock("a passphrase".getBytes(StandardCharsets.UTF_8))
                .privateKey();
        byte[] modulus = key.publicKey().n().toByteArray();
        assertFalse(new Traces(modulus).in(text).isEmpty(), "the recorder and the search work");
        assertFalse(
                page.workers().stream()
                        .allMatch(worker -> worker.evaluate("told").equals(0)),
                "there was something to hear");
        for (Secret secret : List.of(key.d(), key.p(), key.q(), key.iqmp())) {
            assertEquals(List.of(), new Traces(secret.open()).in(text));
            assertFalse(text.contains(decimal(secret.number())));
        }
        assertEquals(
                List.of(),
                talk.said().stream()
                        .filter(said -> said.worker() != 0 && !said.byPage())
                        .toList(),
                "searchers and channels tell the page nothing");
    }

    /** As many digits as are met by no chance. */
    private static String decimal(BigInteger number) {
        return number.toString().substring(0, 25);
    }

    private static void recordReports(Worker worker) {
        worker.evaluate(
                """
                () => {
                  self.told = 0;
                  const post = MessagePort.prototype.postMessage;
                  MessagePort.prototype.postMessage = function(message, ...more) {
                    if (message instanceof ArrayBuffer) told++;
                    post.call(this, message, ...more);
                  };
                }""");
    }

    @ParameterizedTest
    @CsvSource({"Proven, PROVEN", "Strong, STRONG"})
    void primesOfTheKindThatIsChosenAreAskedForAndMakeAKey(String choice, String primes) throws Exception {
        Page page = recorded("2");
        WizardPage wizard = WizardPage.open(page, Site.fileAddress());
        wizard.chooseType(RSA_2048);
        wizard.openAdvanced();
        wizard.radio(choice).check();
        wizard.generate();
        wizard.skipMoving();
        wizard.awaitKey();
        wizard.protect("a passphrase");

        new SavedKey(wizard.saveOpenSsh(directory), "a passphrase").openedBySshKeygen();

        List<Request.Generate> asked = WorkerTalk.in(page).requests(Request.Generate.class);
        assertEquals(
                List.of(primes), asked.stream().map(Request.Generate::primes).toList());
    }
}
