package io.dormouse.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.dormouse.key.KeySpec;
import io.dormouse.key.KeySpec.Algorithm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** While a key is made that takes long, words say how fast it goes and how long it still takes. */
class MakingIT {

    @RegisterExtension
    final Chromium chromium = new Chromium();

    @Test
    void howManyNumbersAreTestedIsSaidAndForHowLong() {
        Page page = chromium.page();
        WizardPage wizard = WizardPage.open(page, Site.fileAddress());
        wizard.chooseType(new KeySpec(Algorithm.RSA, 8192));
        wizard.generate();
        wizard.skipMoving();

        // In one go: the key may come before a second question.
        String[] seen = new String[1];
        page.waitForCondition(() -> {
            seen[0] = (String) page.evaluate("document.querySelector('.meter .hint')?.textContent ?? ''");
            return !seen[0].isEmpty();
        });
        String said = seen[0];

        System.out.println("RSA-8192: " + said);
        // A machine that needs less than three seconds says nothing of them.
        assertTrue(
                said.matches("Numbers tested for primes in a second: about \\d+\\."
                        + "( With average luck about [\\d.]+ (second|minute|hour)s? more\\.)?"),
                said);
    }
}
