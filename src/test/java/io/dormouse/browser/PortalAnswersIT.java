package io.dormouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.dormouse.key.KeySpec;
import io.dormouse.key.KeySpec.Algorithm;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A portal that answers late, or more than once: what the wizard says is true of the key at hand. */
class PortalAnswersIT {
    private static final KeySpec ED25519 = new KeySpec(Algorithm.ED25519, 255);

    /** By hand, since the test says when the portal answers. */
    private static final String PAGE =
            """
            <!doctype html><html lang=en><meta charset=utf-8><link rel=icon href=data:,><title>A portal</title>
            <iframe src="WIZARDindex.html" sandbox="allow-scripts allow-downloads allow-modals" width=800></iframe>
            <script>
              const frame = document.querySelector("iframe");
              const nonce = "0".repeat(32);
              const handed = [];
              let say, page;
              addEventListener("message", ({ data }) => {
                if (data.page === page) return;
                page = data.page;
                const { port1, port2 } = new MessageChannel();
                say = (answer) => port1.postMessage({ nonce, ...answer });
                port1.onmessage = ({ data }) => {
                  if (data.kind === "resize") frame.style.height = data.height + "px";
                  if (data.kind === "publicKey") handed.push(data.name);
                };
                frame.contentWindow.postMessage(
                  { dormouse: 1, kind: "init", page, nonce, portalName: "Cloud Nine" }, "*", [port2]);
              });
            </script>
            """;

    private static final String FILLED = "say({kind: 'filled'})";
    private static final String ADDED = "say({kind: 'added', ok: true})";
    private static final String THERE = "say({kind: 'added', ok: false, code: 'key-exists', message: ''})";

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
    private int handed;

    @BeforeEach
    void open() {
        page = chromium.page();
        page.navigate(portal.page(PAGE.replace("WIZARD", site.address())));
        wizard = WizardPage.inFrame(page, page.frameLocator("iframe")).greeted();
    }

    private void handOver() {
        wizard.handOver("Cloud Nine");
        handed++;
        page.waitForFunction("count => handed.length === count", handed);
    }

    @Test
    void aKeyThatWasAddedStaysAddedWhateverIsSaidOfASecondPress() throws Exception {
        wizard.makeAndSave(ED25519, directory);
        handOver();
        page.evaluate(FILLED);
        wizard.text("The key is in the form of Cloud Nine.").waitFor();
        handOver();
        page.evaluate(ADDED);
        wizard.text("The key was added.").waitFor();

        page.evaluate(THERE);
        page.waitForTimeout(500);

        assertThat(wizard.text("The key was added.")).isVisible();
        assertThat(wizard.text("Cloud Nine did not take the key.")).isHidden();
    }

    @Test
    void aLateAnswerForOneKeyIsNotSaidOfTheNext() throws Exception {
        wizard.makeAndSave(ED25519, directory);
        handOver();
        makeAnother();
        handOver();

        page.evaluate(ADDED);
        page.evaluate(THERE);
        page.waitForTimeout(500);

        assertThat(wizard.text("The key was added.")).isHidden();
        assertThat(wizard.text("Cloud Nine did not take the key.")).isHidden();
        page.evaluate(FILLED);
        wizard.text("The key is in the form of Cloud Nine.").waitFor();

        makeAnother();
        handOver();
        page.evaluate(ADDED);
        wizard.text("The key was added.").waitFor();
    }

    @Test
    void anAnswerThatComesBeforeTheNextKeyIsHandedOverDoesNotBlurTheNextOne() throws Exception {
        wizard.makeAndSave(ED25519, directory);
        handOver();
        makeAnother();
        page.evaluate(THERE);
        handOver();

        page.evaluate(ADDED);

        wizard.text("The key was added.").waitFor();
    }

    private void makeAnother() throws Exception {
        wizard.proceed();
        wizard.button("Make another key").click();
        wizard.makeAndSave(ED25519, directory);
    }
}
