package io.dormouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From <em>Create a key…</em> to <em>added</em> with what is chosen already: how many clicks, how many keys, how long. */
class EffortIT {
    private static final int MOST_CLICKS = 7;
    private static final int MOST_DECISIONS = 4;
    private static final String PASSPHRASE = "four words are enough";

    @RegisterExtension
    final Chromium chromium = new Chromium();

    @RegisterExtension
    final Served site = new Served();

    @RegisterExtension
    final Elsewhere portal = new Elsewhere();

    private final List<String> presses = new ArrayList<>();
    private Page page;
    private WizardPage wizard;

    @BeforeEach
    void open() {
        BrowserContext context = chromium.context();
        context.exposeBinding("pressed", (source, what) -> presses.add(String.valueOf(what[0])));
        context.addInitScript("addEventListener('click', e => e.isTrusted && e.detail > 0 && pressed('click'), true);"
                + "addEventListener('paste', () => pressed('paste'), true);"
                + "addEventListener('keydown', e => e.isTrusted && pressed(e.key), true);");
        page = context.newPage();
        page.navigate(portal.page("<!doctype html><html lang=en><title>A portal</title><link rel=icon href=data:,>"
                + "<script type=module src=" + site.address() + "embed.js></script><h1>Add a key</h1>"
                + "<a href='#before'>Before</a> <dormouse-key mode=button portal-name='Cloud Nine'></dormouse-key>"
                + "<a href='#after'>After</a><script>"
                + "document.addEventListener('dormouse-key', ({target}) => target.added({ok: true}));</script>"));
        wizard = WizardPage.inFrame(page, page.frameLocator("iframe"));
    }

    @Test
    void withTheMouseItTakesSevenClicksAtMostAndNoPaste() {
        long start = System.nanoTime();
        create().click();
        button("Generate").click();
        wizard.moveMouse();
        wizard.awaitKey();
        wizard.passphrase().pressSequentially(PASSPHRASE);
        tabTo(wizard.confirmation());
        page.keyboard().type(PASSPHRASE);
        button("Continue").click();
        page.waitForDownload(() -> saveButton().click());
        button("Continue").click();
        button("Add this key to Cloud Nine").click();
        wizard.text("The key was added.").waitFor();

        long clicks = presses.stream().filter("click"::equals).count();
        report("mouse", start, clicks + " clicks");
        assertTrue(clicks <= MOST_CLICKS, clicks + " clicks");
        assertTrue(!presses.contains("paste"), "a paste");
    }

    /** Where nobody is asked anything, while the key is made, is no decision. */
    @Test
    void fromOpeningToSavedItTakesFourDecisionsAtMost() {
        page.navigate(site.address());
        WizardPage alone = WizardPage.in(page);
        page.locator("#main h1").waitFor();
        page.evaluate(
                """
                () => {
                  window.asked = [];
                  const look = () => {
                    const heading = document.querySelector('#main h1')?.textContent;
                    const waiting = document.querySelector('[aria-labelledby=make-bar]');
                    if (heading && !waiting && heading !== asked.at(-1)) asked.push(heading);
                  };
                  look();
                  new MutationObserver(look).observe(document.querySelector('#main'), {childList: true, subtree: true});
                }""");

        alone.generate();
        alone.moveMouse();
        alone.awaitKey();
        alone.protect(PASSPHRASE);
        page.waitForDownload(() -> alone.body().locator(".file button").first().click());
        alone.body().locator("#check-title").waitFor();

        List<?> asked = (List<?>) page.evaluate("asked");
        System.out.println("decisions from opening to saved: " + asked);
        assertTrue(asked.size() <= MOST_DECISIONS, asked.toString());
        assertThat(page.locator("#main h1")).hasText(String.valueOf(asked.get(asked.size() - 1)));
    }

    @Test
    void theKeyboardAloneDoesItAndTheFocusGoesInAndOutInOrder() {
        page.getByText("Before").focus();
        long start = System.nanoTime();
        tabTo(create());
        page.keyboard().press("Enter");
        wizard.heading("Make an SSH key").waitFor();
        tabTo(button("Generate"));
        page.keyboard().press("Enter");
        tabTo(button("Use my browser's generator alone"));
        page.keyboard().press("Enter");
        wizard.awaitKey();
        tabTo(wizard.passphrase());
        page.keyboard().type(PASSPHRASE);
        tabTo(wizard.confirmation());
        page.keyboard().type(PASSPHRASE);
        page.keyboard().press("Enter");
        saveButton().waitFor();
        tabTo(saveButton());
        Download saved = page.waitForDownload(() -> page.keyboard().press("Enter"));
        assertTrue(saved.suggestedFilename().endsWith(".ppk"), saved.suggestedFilename());
        assertThat(button("Continue")).isEnabled();
        tabTo(button("Continue"));
        page.keyboard().press("Enter");
        tabTo(button("Add this key to Cloud Nine"));
        page.keyboard().press("Enter");
        wizard.text("The key was added.").waitFor();
        report("keyboard", start, presses.size() - 2 * PASSPHRASE.length() + " keys besides the passphrase");
        assertEquals(0, presses.stream().filter("click"::equals).count());

        // Out of the frame backwards is the dialog's own button; Escape then gives the focus back to the page.
        Locator close = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Close").setExact(true));
        for (int i = 0; i < 40 && !isFocused(close); i++) {
            page.keyboard().press("Shift+Tab");
        }
        assertThat(close).isFocused();
        page.keyboard().press("Tab");
        // The frame comes after the button.
        page.waitForCondition(() -> (Boolean) wizard.body().evaluate("() => document.hasFocus()"));
        page.keyboard().press("Escape");
        assertThat(create()).isFocused();
        page.keyboard().press("Tab");
        assertThat(page.getByText("After")).isFocused();
    }

    private void tabTo(Locator target) {
        target.waitFor();
        for (int i = 0; !isFocused(target); i++) {
            assertTrue(i < 40, () -> "Tab does not reach " + target);
            page.keyboard().press("Tab");
        }
    }

    private static boolean isFocused(Locator target) {
        return (Boolean)
                target.evaluate("element => element.getRootNode().activeElement === element && document.hasFocus()");
    }

    private Locator create() {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Create a key…"));
    }

    private Locator button(String name) {
        return wizard.button(name);
    }

    private Locator saveButton() {
        return wizard.body().locator(".file:visible button").first();
    }

    private static void report(String way, long start, String effort) {
        System.out.printf(
                "From \"Create a key\" to \"added\" by %s: %.1f s, %s%n",
                way, (System.nanoTime() - start) / 1e9, effort);
    }
}
