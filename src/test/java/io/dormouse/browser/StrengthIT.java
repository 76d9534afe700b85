package io.dormouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import io.dormouse.key.KeySpec;
import io.dormouse.key.KeySpec.Algorithm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StrengthIT {
    @RegisterExtension
    final Chromium chromium = new Chromium();

    @Test
    void theSettingsOfAFileSayWhatTheyDoToAGuesser() {
        WizardPage wizard = WizardPage.open(chromium.page(), Site.fileAddress());
        wizard.makeKey(new KeySpec(Algorithm.ED25519, 255));
        wizard.passphrase().fill("summer2024");
        Locator typed = wizard.body().locator("#strength .hint");
        String usual = typed.innerText();
        wizard.protect("summer2024");
        wizard.text("Other formats").first().click();
        Locator putty = strength(wizard, "PuTTY file (Argon2)");
        Locator openSsh = strength(wizard, "OpenSSH file (bcrypt)");
        assertThat(putty).hasText(usual);
        assertThat(openSsh).hasText(usual);

        wizard.body().locator("#rounds").fill("4096");
        assertThat(openSsh).not().hasText(usual);
        assertThat(putty).hasText(usual);
        wizard.body().locator("#memory").fill("131072");
        assertThat(putty).not().hasText(usual);

        wizard.body().locator("#rounds").fill("none");
        assertThat(openSsh).isHidden();
        wizard.body().locator("#by").selectOption("time");
        assertThat(putty).isHidden();
    }

    @Test
    void whatNobodyLivesToSeeGuessedHasNoNumber() {
        WizardPage wizard = WizardPage.open(chromium.page(), Site.fileAddress());
        wizard.makeKey(new KeySpec(Algorithm.ED25519, 255));

        wizard.button("Suggest one").click();

        assertThat(wizard.body().locator("#strength")).containsText("more than a million years");
    }

    private static Locator strength(WizardPage wizard, String legend) {
        return wizard.body()
                .locator("fieldset")
                .filter(new Locator.FilterOptions().setHasText(legend))
                .locator(".strength .hint");
    }
}
