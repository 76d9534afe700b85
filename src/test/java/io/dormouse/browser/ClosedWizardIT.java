package io.dormouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.dormouse.browser.ElementPage.button;
import static io.dormouse.browser.ElementPage.create;
import static io.dormouse.browser.ElementPage.events;
import static io.dormouse.browser.ElementPage.frame;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import io.dormouse.key.KeySpec;
import io.dormouse.key.KeySpec.Algorithm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A portal that closes the wizard by {@code requestClose()}: the user is asked before a key is lost, and the portal hears what came of it. */
class ClosedWizardIT {
    private static final KeySpec ED25519 = new KeySpec(Algorithm.ED25519, 255);
    private static final String UNSAVED = "The private key is not saved yet.";

    @RegisterExtension
    final Chromium chromium = new Chromium();

    @RegisterExtension
    final Served site = new Served();

    @RegisterExtension
    final Elsewhere portal = new Elsewhere();

    @TempDir
    Path directory;

    @Test
    void anUnsavedKeyInAWindowIsAskedAboutInThePage() {
        Page page = open("<dormouse-key mode=window></dormouse-key>");
        Page window = openWindow(page);
        WizardPage wizard = WizardPage.in(window).greeted();
        wizard.makeKey(ED25519);

        requestClose(page);
        button(page, "Go on with the key").click();
        assertThat(page.getByText(UNSAVED)).isHidden();
        assertThat(wizard.passphrase()).isVisible();
        assertEquals("", events(page));

        requestClose(page);
        button(page, "Close and lose the key").click();
        page.waitForCondition(window::isClosed);
        page.waitForFunction("() => events.length");
        assertEquals("dormouse-cancel", events(page));
    }

    /** The browser's own question comes on top of the page's; whoever stays there has lost nothing. */
    @Test
    void whoStaysInTheWindowAfterAllKeepsTheKey() throws Exception {
        Page page = open(
                "<textarea id=key></textarea><dormouse-key mode=window for-key='#key' portal-name=Cloud></dormouse-key>");
        Page window = openWindow(page);
        WizardPage wizard = WizardPage.in(window).greeted();
        wizard.makeKey(ED25519);
        List<String> asked = new ArrayList<>();
        window.onceDialog(dialog -> {
            asked.add(dialog.type());
            dialog.dismiss();
        });

        requestClose(page);
        button(page, "Close and lose the key").click();
        page.waitForCondition(() -> !asked.isEmpty());
        page.waitForTimeout(1000);

        assertEquals(List.of("beforeunload"), asked);
        assertEquals("", events(page));
        requestClose(page);
        assertThat(page.getByText(UNSAVED)).isVisible();
        wizard.protectNot();
        wizard.savePpk(directory);
        assertThat(page.getByText(UNSAVED)).isHidden();
        wizard.proceed();
        wizard.handOver("Cloud");
        page.waitForFunction("() => events.length");
        requestClose(page);
        page.waitForCondition(window::isClosed);
        page.waitForFunction("() => events.length > 1");
        assertEquals("dormouse-key dormouse-cancel", events(page));
    }

    @Test
    void inThePageItselfAWizardWhoseKeyIsLostBeginsAnew() {
        Page page = open("<dormouse-key></dormouse-key>");
        WizardPage wizard = frame(page);
        wizard.makeKey(ED25519);

        requestClose(page);
        button(page, "Close and lose the key").click();

        WizardPage next = frame(page);
        assertEquals("dormouse-cancel", events(page));
        next.makeKey(ED25519);
        assertThat(page.locator("iframe")).hasCount(1);
    }

    @Test
    void aPortalThatTakesTheElementAwayGetsNoNewWizard() {
        Page page = open("<dormouse-key></dormouse-key>");
        frame(page);
        page.evaluate("() => document.addEventListener('dormouse-cancel', ({ target }) => target.remove())");
        List<String> started = new ArrayList<>();
        page.onFrameAttached(frame -> started.add(frame.url()));

        requestClose(page);
        page.waitForTimeout(800);

        assertEquals(List.of(), started);
        assertEquals("dormouse-cancel", events(page));
    }

    @Test
    void whereNothingIsOpenNothingIsClosed() {
        Page page = open("<dormouse-key mode=button></dormouse-key><dormouse-key mode=window></dormouse-key>");

        page.evaluate("() => document.querySelectorAll('dormouse-key').forEach((element) => element.requestClose())");
        create(page);
        requestClose(page);
        requestClose(page);

        assertEquals("dormouse-cancel", events(page));
    }

    private Page open(String body) {
        Page page = chromium.page();
        page.navigate(portal.page(ElementPage.html(site.address(), body)));
        return page;
    }

    private static Page openWindow(Page page) {
        return page.waitForPopup(
                () -> button(page, "Create a key in a new window…").click());
    }

    private static void requestClose(Page page) {
        page.evaluate("() => document.querySelector('dormouse-key').requestClose()");
    }
}
