package io.dormouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import io.dormouse.key.KeySpec;
import io.dormouse.key.KeySpec.Algorithm;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Two keys in one frame: the second has a name of its own, and is handed over before it is called added. */
class SecondKeyIT {
    private static final KeySpec ED25519 = new KeySpec(Algorithm.ED25519, 255);

    @RegisterExtension
    final Chromium chromium = new Chromium();

    @RegisterExtension
    final Served site = new Served();

    @RegisterExtension
    final Elsewhere portal = new Elsewhere();

    @TempDir
    Path directory;

    private Page page;
    private WizardPage wizard;

    @BeforeEach
    void addAKey() throws Exception {
        page = chromium.page();
        page.navigate(
                portal.page(
                        ElementPage.html(
                                site.address(),
                                """
                <dormouse-key portal-name="Cloud Nine" suggested-name=laptop></dormouse-key>
                <script>
                  const names = [];
                  document.addEventListener("dormouse-key", ({ target, detail }) => {
                    names.push(detail.name);
                    target.added({ ok: true });
                  });
                </script>
                """)));
        wizard = ElementPage.frame(page);
        wizard.makeAndSave(ED25519, directory);
        wizard.handOver("Cloud Nine");
        wizard.text("The key was added.").waitFor();
    }

    @Test
    void anotherKeyGetsTheNextName() throws Exception {
        wizard.proceed();
        wizard.button("Make another key").click();
        assertThat(wizard.comment()).hasValue("laptop-2");
        wizard.makeAndSave(ED25519, directory);
        assertThat(wizard.heading("Give the public key to Cloud Nine")).isVisible();
        wizard.handOver("Cloud Nine");
        wizard.text("Cloud Nine knows it as laptop-2").waitFor();

        assertEquals("laptop,laptop-2", page.evaluate("() => names.join()"));
    }

    @Test
    void aKeyThatIsMadeAfterTheWayBackIsNotCalledAddedBeforeItIs() throws Exception {
        while (!wizard.heading("Make an SSH key").isVisible()) {
            String screen = wizard.body().locator("h1").innerText();
            wizard.back();
            assertThat(wizard.body().locator("h1")).not().hasText(screen);
        }
        assertThat(wizard.comment()).hasValue("laptop-2");
        wizard.makeAndSave(ED25519, directory);

        assertThat(wizard.button("Add this key to Cloud Nine")).isVisible();
        assertEquals(0, wizard.text("The key was added.").count());
        wizard.handOver("Cloud Nine");
        wizard.text("Cloud Nine knows it as laptop-2").waitFor();
        assertEquals("laptop,laptop-2", page.evaluate("() => names.join()"));
    }

    @Test
    void theSameKeyStaysAddedWhenTheUserWalksThroughTheScreens() {
        wizard.back();
        wizard.proceed();

        wizard.text("Cloud Nine knows it as laptop").waitFor();
        assertEquals(0, wizard.text("has this key already").count());
    }
}
