package io.dormouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.dormouse.browser.ElementPage.button;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.dormouse.key.KeySpec;
import io.dormouse.key.KeySpec.Algorithm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The portals' pages with the wizard in them: what axe finds at every step, and the way of the focus through the frame. */
class EmbeddedIT {
    private static final KeySpec ED25519 = new KeySpec(Algorithm.ED25519, 255);

    @RegisterExtension
    final Chromium chromium = new Chromium();

    @RegisterExtension
    final Served site = new Served();

    @RegisterExtension
    final Elsewhere portal = new Elsewhere();

    @TempDir
    Path directory;

    private final List<String> violations = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void axeFindsNothingInAPortalNorInTheWizardInIt(ColorScheme scheme) throws Exception {
        Page page = page(scheme, 1280);
        PortalPage meridian = PortalPage.open(page, site.portalAddress());
        look("no keys", page, 0);
        WizardPage wizard = meridian.createKey();

        walk(page, wizard, "Meridian Cloud", () -> wizard.text("The key was added.")
                .waitFor());

        meridian.closeWizard();
        assertThat(page.locator("dormouse-key")).hasCount(0);
        look("a key in the list", page, 0);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Delete"))
                .first()
                .click();
        page.locator("#confirm").waitFor();
        look("delete it?", page, 0);
        page.locator("#confirm-cancel").click();
        meridian.keyField().fill("-----BEGIN OPENSSH PRIVATE KEY-----");
        assertThat(meridian.error()).isVisible();
        look("a private key pasted", page, 0);
        assertEquals(List.of(), violations);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280", "DARK, 360"})
    void axeFindsNothingInADialogAtAnyStep(ColorScheme scheme, int width) throws Exception {
        Page page = page(scheme, width);
        page.navigate(portal.example("plain.html", site.address()));
        look("before", page, 0);
        button(page, "Create a key…").click();
        WizardPage wizard = frame(page);

        walk(page, wizard, "Plain Cloud", () -> wizard.text("The key is in the form of Plain Cloud.")
                .waitFor());

        page.keyboard().press("Escape");
        assertThat(page.locator("dormouse-key iframe")).hasCount(0);
        look("filled", page, 0);
        assertEquals(List.of(), violations);
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void axeFindsNothingInTheOtherExamplePages(ColorScheme scheme) throws Exception {
        for (String example : List.of("strict-csp.html", "by-hand.html", "window.html")) {
            Page page = page(scheme, 1280);
            page.navigate(portal.example(example, site.address()));
            boolean framed = !example.equals("window.html");
            if (framed) {
                frame(page);
            } else {
                button(page, "Create a key in a new window…").waitFor();
            }
            look(example, page, framed ? 1 : 0);
            page.close();
        }
        assertEquals(List.of(), violations);
    }

    /** Through every step to the key's being handed over; with a look at each, and at the question before an unsaved one is lost. */
    private void walk(Page page, WizardPage wizard, String portalName, Runnable awaitAnswer) throws Exception {
        look("choose", page, 1);
        wizard.chooseType(ED25519);
        wizard.generate();
        wizard.area().waitFor();
        look("move", page, 1);
        wizard.skipMoving();
        wizard.awaitKey();
        look("passphrase", page, 1);
        button(page, "Close").click();
        page.getByText("The private key is not saved yet.").waitFor();
        look("close without the key?", page, 1);
        button(page, "Go on with the key").click();
        wizard.protect("four words are enough");
        look("save", page, 1);
        wizard.savePpk(directory);
        look("saved", page, 1);
        wizard.proceed();
        wizard.heading("Give the public key to " + portalName).waitFor();
        look("public key", page, 1);
        wizard.handOver(portalName);
        awaitAnswer.run();
        look("handed over", page, 1);
        wizard.proceed();
        wizard.body().locator(".guides").waitFor();
        look("next", page, 1);
    }

    private void look(String where, Page page, int frames) {
        Axe.violations(page, frames, AccessibilityIT.TAGS).forEach(each -> violations.add(where + ": " + each));
    }

    @Test
    void theFocusGoesThroughAFrameInThePageInOrderAndBack() {
        Page page = page(ColorScheme.LIGHT, 1280);
        page.navigate(portal.page("<!doctype html><html lang=en><title>A portal</title><link rel=icon href=data:,>"
                + "<script type=module src=" + site.address() + "embed.js></script>"
                + "<a href='#before'>Before</a> <dormouse-key></dormouse-key> <a href='#after'>After</a>"));
        WizardPage wizard = frame(page);
        page.getByText("Before").focus();

        List<String> forwards = walkUntil(page, wizard, "Tab", page.getByText("After"));
        List<String> backwards = walkUntil(page, wizard, "Shift+Tab", page.getByText("Before"));

        assertTrue(forwards.size() > 5, forwards.toString());
        List<String> reversed = new ArrayList<>(backwards);
        Collections.reverse(reversed);
        assertEquals(forwards, reversed);
    }

    /** What has the focus on the way, all of it in the frame. */
    private static List<String> walkUntil(Page page, WizardPage wizard, String key, Locator end) {
        List<String> way = new ArrayList<>();
        page.keyboard().press(key);
        while (!isAt(end, page, wizard)) {
            assertTrue(way.size() < 60, () -> "the focus does not get out: " + way);
            way.add((String) wizard.body()
                    .evaluate("() => document.activeElement.outerHTML.replace(/\\s+/g, ' ').slice(0, 60)"));
            page.keyboard().press(key);
        }
        return way;
    }

    /** Whether the focus is there already, or else in the frame: on its way from one to the other it is in neither. */
    private static boolean isAt(Locator end, Page page, WizardPage wizard) {
        boolean[] there = new boolean[1];
        page.waitForCondition(() -> {
            there[0] = (Boolean) end.evaluate("element => document.activeElement === element");
            return there[0] || (Boolean) wizard.body().evaluate("() => document.hasFocus()");
        });
        return there[0];
    }

    private Page page(ColorScheme scheme, int width) {
        return chromium.context(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(scheme))
                .newPage();
    }

    private static WizardPage frame(Page page) {
        return WizardPage.inFrame(page, page.frameLocator("iframe")).greeted();
    }
}
