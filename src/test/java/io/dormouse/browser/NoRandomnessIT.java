package io.dormouse.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.options.AriaRole;
import io.dormouse.entropy.NoRandomnessException;
import io.dormouse.key.KeySpec;
import io.dormouse.key.KeySpec.Algorithm;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the browser's secure random numbers are missing or visibly broken, the wizard says so and makes no key. */
class NoRandomnessIT {

    private static final String SENTENCE = new NoRandomnessException().getMessage();

    @RegisterExtension
    final Chromium chromium = new Chromium();

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete Crypto.prototype.getRandomValues;",
                "Object.defineProperty(self, 'crypto', {value: undefined});",
                "Crypto.prototype.getRandomValues = () => { throw new Error('no entropy'); };",
                "Crypto.prototype.getRandomValues = array => array.fill(7);",
                "Crypto.prototype.getRandomValues = array => array;",
                "Crypto.prototype.getRandomValues = array => { array.forEach((_, i) => array[i] = i % 16); };"
            })
    void nothingButTheSentenceIsShown(String broken) throws Exception {
        WizardPage wizard = WizardPage.open(chromium.page(), Site.withWorkerPrefix(broken, directory));

        wizard.text(SENTENCE).waitFor();

        assertEquals(0, wizard.body().getByRole(AriaRole.RADIO).count());
        assertEquals(0, wizard.button("Generate").count());
    }

    /** Throws, gives nothing, one byte over and over, the same 16 bytes, what it gave before; or it is gone. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "throw new Error('no entropy');",
                "return array;",
                "return array.fill(7);",
                "array.forEach((_, i) => array[i] = first[i % 16]); return array;",
                "array.set(first.subarray(0, array.length)); return array;",
                "delete Crypto.prototype.getRandomValues; return crypto.getRandomValues(array);"
            })
    void aSourceThatFailsLaterEndsTheWizardThere(String later) throws Exception {
        String firstAnswerOnly =
                """
                const real = Crypto.prototype.getRandomValues;
                let first = null;
                Crypto.prototype.getRandomValues = function (array) {
                  if (first !== null) { %s }
                  real.call(this, array);
                  first = array.slice();
                  return array;
                };""";
        WizardPage wizard = WizardPage.open(
                chromium.page(), Site.withWorkerPrefix(String.format(firstAnswerOnly, later), directory));
        wizard.chooseType(new KeySpec(Algorithm.ED25519, 255));
        wizard.generate();

        wizard.skipMoving();

        wizard.text(SENTENCE).waitFor();
        assertEquals(0, wizard.heading("Choose a passphrase").count());
    }
}
