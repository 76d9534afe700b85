package io.dormouse.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.dormouse.key.KeySpec;
import io.dormouse.key.KeySpec.Algorithm;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
        wizard.chooseType(new KeySpec(Algorithm.RSA, 16384));
        wizard.generate();
        wizard.skipMoving();

        page.locator(".meter .hint:not(:empty)").waitFor();
        String said = page.locator(".meter .hint").innerText();

        Matcher words = Pattern.compile("\\D+ (\\d+) numbers a second\\D+ ([\\d.]+) (second|minute|hour)s? more\\b.*")
                .matcher(said);
        assertTrue(words.matches(), said);
        System.out.println("RSA-16384: " + said);
    }
}
