package io.dormouse.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import io.dormouse.file.KeyFiles;
import io.dormouse.key.EcdsaPrivateKey;
import io.dormouse.key.EddsaPrivateKey;
import io.dormouse.key.KeySpec;
import io.dormouse.key.KeySpec.Algorithm;
import io.dormouse.key.PrivateKey;
import io.dormouse.key.RsaPrivateKey;
import io.dormouse.key.Secret;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records every message at both ends of the way between wizard and portal, over a whole run, and looks for secrets in it. */
class NothingPrivateCrossesIT {
    private static final String PASSPHRASE = "nine small Bären ate my ünicode";

    /** Texts as they are, bytes as characters, fields with their names; of objects of any other kind what they say of themselves. */
    private static final String RECORDER = "(() => { " + TappedPorts.SCRIPT
            + """
              const record = window.crossed = [];
              const text = (value, depth = 0) => {
                if (typeof value !== 'object' || value === null || depth > 20) return String(value);
                if (value instanceof ArrayBuffer || ArrayBuffer.isView(value))
                  return [...new Uint8Array(value.buffer ?? value)].map(byte => String.fromCharCode(byte)).join('');
                return Object.entries(value).map(([name, held]) => name + ': ' + text(held, depth + 1)).join('; ');
              };
              tapPorts((byPage, message) => record.push((byPage ? 'to ' : 'of ') + text(message)));
              addEventListener('message', event => record.push('by the window ' + text(event.data)), true);
            })();
            """;

    @RegisterExtension
    final Chromium chromium = new Chromium();

    @RegisterExtension
    final Served site = new Served();

    @RegisterExtension
    final Elsewhere portal = new Elsewhere();

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({"ED25519, 255", "RSA, 2048", "ECDSA, 521"})
    void noByteStringOfThePrivateKeyOrThePassphraseCrosses(Algorithm algorithm, int bits) throws Exception {
        var context = chromium.context();
        context.addInitScript(RECORDER);
        Page page = context.newPage();
        page.navigate(portal.page("<!doctype html><title>A portal</title><link rel=icon href=data:,>"
                + "<script type=module src=" + site.address() + "embed.js></script><textarea id=key></textarea>"
                + "<dormouse-key for-key='#key' portal-name='Cloud' challenge='sign me'></dormouse-key>"));
        WizardPage wizard = WizardPage.inFrame(page, page.frameLocator("iframe"));
        wizard.chooseType(new KeySpec(algorithm, bits));
        wizard.generate();
        wizard.moveMouse();
        wizard.awaitKey();
        wizard.protectNot();
        Path bare = wizard.saveOpenSsh(directory.resolve("bare"));
        Path barePpk = wizard.savePpk(directory.resolve("bare"));
        wizard.back();
        wizard.protect(PASSPHRASE);
        Path locked = wizard.saveOpenSsh(directory.resolve("locked"));
        Path lockedPpk = wizard.savePpk(directory.resolve("locked"));
        wizard.check(locked);
        wizard.proceed();
        String line = wizard.publicLine();
        wizard.handOver("Cloud");
        wizard.text("The key is in the form of Cloud.").waitFor();
        page.waitForFunction("() => crossed.some(m => m.startsWith('of ') && m.includes('publicKey'))");
        Frame frame = page.locator("dormouse-key iframe").elementHandle().contentFrame();

        List<?> ofPortal = (List<?>) page.evaluate("() => crossed");
        List<?> ofWizard = (List<?>) frame.evaluate("() => crossed");

        assertEquals(only(ofPortal, "to "), only(ofWizard, "of "), "what the portal says is what the wizard hears");
        assertEquals(only(ofWizard, "to "), only(ofPortal, "of "), "what the wizard says is what the portal hears");
        String crossed = ofPortal + "\n" + ofWizard;
        assertTrue(crossed.contains(line), "the recorder works");
        byte[] blob = java.util.Base64.getDecoder().decode(line.split(" ")[1]);
        assertFalse(new Traces(blob).in(crossed).isEmpty(), "the search works");
        PrivateKey key =
                KeyFiles.parse(Files.readAllBytes(bare)).unlock(new byte[0]).privateKey();
        for (byte[] secret : secrets(key)) {
            assertEquals(List.of(), new Traces(secret).in(crossed));
        }
        assertEquals(List.of(), new Traces(PASSPHRASE.getBytes(StandardCharsets.UTF_8)).in(crossed));
        for (Path file : List.of(bare, barePpk, locked, lockedPpk)) {
            for (String privateLine : privateLines(Files.readString(file), line)) {
                assertFalse(crossed.contains(privateLine), file + ": " + privateLine);
            }
        }
    }

    private static List<?> only(List<?> record, String way) {
        return record.stream()
                .map(String::valueOf)
                .filter(message -> message.startsWith(way))
                .map(message -> message.substring(way.length()))
                .toList();
    }

    private static List<byte[]> secrets(PrivateKey key) {
        Stream<Secret> secrets;
        if (key instanceof RsaPrivateKey rsa) {
            secrets = Stream.of(rsa.d(), rsa.p(), rsa.q(), rsa.iqmp());
        } else if (key instanceof EcdsaPrivateKey ecdsa) {
            secrets = Stream.of(ecdsa.d());
        } else {
            secrets = Stream.of(((EddsaPrivateKey) key).seed());
        }
        return secrets.map(Secret::open).toList();
    }

    /** The lines of a key file, without those of its public half. */
    private static List<String> privateLines(String file, String publicLine) {
        return file.lines()
                .filter(line -> line.length() >= 16 && !publicLine.contains(line) && !line.startsWith("Comment: "))
                .toList();
    }
}
