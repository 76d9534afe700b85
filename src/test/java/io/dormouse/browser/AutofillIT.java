package io.dormouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import io.dormouse.key.KeySpec;
import io.dormouse.key.KeySpec.Algorithm;
import io.dormouse.tool.MadeElsewhere;
import io.dormouse.tool.MadeElsewhere.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A password manager is told which passphrase is new, which one opens something, and what is none of its business. */
class AutofillIT {

    @RegisterExtension
    final Chromium chromium = new Chromium();

    @Test
    void aNewPassphraseIsNewUnderTheNameOfItsKey() {
        Page page = chromium.page();
        WizardPage wizard = WizardPage.open(page, Site.fileAddress());
        String comment = wizard.comment().inputValue().replace("rsa", "ed25519");
        wizard.makeKey(new KeySpec(Algorithm.ED25519, 255));

        assertThat(wizard.passphrase()).hasAttribute("autocomplete", "new-password");
        assertThat(wizard.confirmation()).hasAttribute("autocomplete", "new-password");
        assertEquals(comment, page.locator("[autocomplete=username]").inputValue());
    }

    @Test
    void thePassphraseOfAFileIsOneThatIsThere() {
        Page page = chromium.page();
        WizardPage wizard = WizardPage.open(page, Site.fileAddress());
        wizard.button("Load an existing key").click();
        page.locator("#key-file").setInputFiles(MadeElsewhere.openSshProtected(Type.ED25519));

        assertThat(page.locator("#unlock-passphrase")).hasAttribute("autocomplete", "current-password");
        assertThat(page.locator("#pasted-key")).hasAttribute("autocomplete", "off");
    }
}
