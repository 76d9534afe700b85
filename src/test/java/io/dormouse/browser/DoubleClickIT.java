package io.dormouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.options.BoundingBox;
import io.dormouse.key.KeySpec;
import io.dormouse.key.KeySpec.Algorithm;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** People who click everything twice press nothing that they have not seen. */
class DoubleClickIT {
    @RegisterExtension
    final Chromium chromium = new Chromium();

    private WizardPage wizard;

    @BeforeEach
    void makeKey() {
        wizard = WizardPage.open(chromium.page(), Site.fileAddress());
        wizard.makeKey(new KeySpec(Algorithm.ED25519, 255));
    }

    /** The field for the second time goes away, and Continue moves up to where the pointer is. */
    @Test
    void theSecondClickOnSuggestOneDoesNotGoOnWithAPassphraseThatNobodyHasSeen() {
        BoundingBox suggest = wizard.button("Suggest one").boundingBox();
        double x = suggest.x + suggest.width / 2;
        double y = suggest.y + suggest.height / 2;

        click(x, y, 1);
        wizard.page()
                .waitForFunction(
                        "([x, y]) => document.elementFromPoint(x, y)?.matches('[type=submit]')", List.of(x, y));
        click(x, y, 2);

        wizard.page().waitForTimeout(300);
        assertThat(wizard.heading("Choose a passphrase")).isVisible();
        click(x, y, 1);
        wizard.heading("Save the private key").waitFor();
    }

    @Test
    void aSecondSuggestionIsHadByASecondClick() {
        Locator suggest = wizard.button("Suggest one");
        suggest.click();
        assertThat(wizard.confirmation()).isHidden();
        String first = wizard.passphrase().inputValue();

        suggest.dblclick();

        assertThat(wizard.passphrase()).not().hasValue(first);
    }

    private void click(double x, double y, int count) {
        Mouse mouse = wizard.page().mouse();
        mouse.move(x, y);
        mouse.down(new Mouse.DownOptions().setClickCount(count));
        mouse.up(new Mouse.UpOptions().setClickCount(count));
    }
}
