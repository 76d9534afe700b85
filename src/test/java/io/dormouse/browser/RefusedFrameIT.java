package io.dormouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.dormouse.browser.ElementPage.button;
import static io.dormouse.browser.ElementPage.dialog;
import static io.dormouse.browser.ElementPage.events;
import static io.dormouse.browser.ElementPage.frame;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Where the wizard does not come up in its frame or window, the user is told, and has a way on; where it does, nothing is said. */
class RefusedFrameIT {
    private static final String NOT_STARTED = "The key wizard did not start.";

    @RegisterExtension
    final Chromium chromium = new Chromium();

    @RegisterExtension
    final Served site = new Served();

    @RegisterExtension
    final Elsewhere portal = new Elsewhere();

    @Test
    void aFrameThatThePagesPolicyRefusesLeavesNoDialogAndTheWindowsButtonHasTheFocus() {
        chromium.expectComplaints("frame-src", "Framing");
        Page page = open(portal.page(html("<meta http-equiv='Content-Security-Policy' content=\"frame-src 'none'\">"
                + "<dormouse-key mode=button></dormouse-key>")));

        button(page, "Create a key…").click();

        assertThat(page.getByText(NOT_STARTED)).isVisible();
        assertThat(dialog(page)).isHidden();
        assertThat(button(page, "Create a key in a new window…")).isFocused();
        assertEquals("dormouse-error", events(page));
    }

    @Test
    void anAddressThatIsNoneOpensNoDialog() {
        Page page = open(portal.page(html("<dormouse-key mode=button src='javascript:1'></dormouse-key>")));

        button(page, "Create a key…").click();

        assertThat(page.getByText("The address of the key wizard is not valid."))
                .isVisible();
        assertThat(dialog(page)).isHidden();
    }

    /** The page itself is told nothing of it, so that the answer is waited for. */
    @Test
    void aHostThatLetsNobodyFrameItsPageIsNamedToThePortalsOwner() {
        List<String> complaints = chromium.expectComplaints("frame-ancestors", "Failed to load resource");
        String wizard = portal.page(
                "<!doctype html><title>A wizard</title>", "Content-Security-Policy", "frame-ancestors 'none'");
        Page page = chromium.page();
        page.clock().install();
        page.navigate(portal.page(html("<dormouse-key mode=button src='" + wizard + "'></dormouse-key>")));
        button(page, "Create a key…").click();

        page.clock().fastForward(21_000);

        assertThat(page.getByText(NOT_STARTED)).isVisible();
        assertThat(dialog(page)).isHidden();
        page.waitForCondition(() -> complaints.stream()
                .anyMatch(said -> said.contains("\"frame-ancestors 'self' " + portal.origin() + "\"")));
    }

    @Test
    void aPolicyThatOnlyReportsRefusesNothing() {
        List<String> complaints = chromium.expectComplaints("frame-src");
        Page page = open(portal.page(
                html("<dormouse-key></dormouse-key>"), "Content-Security-Policy-Report-Only", "frame-src 'none'"));

        WizardPage wizard = frame(page);
        // Said by a listener that comes after the element's.
        page.waitForCondition(() -> complaints.stream().anyMatch(said -> said.contains("Violated frame-src")));

        assertThat(wizard.heading("Make an SSH key")).isVisible();
        assertEquals("", events(page));
    }

    /** Such a page and its window cannot find each other: to the page the window is closed, to the wizard there is no portal. */
    @Test
    void aPageThatItsPolicyPartsFromItsWindowIsToldWhy() {
        List<String> complaints = chromium.expectComplaints("same-origin-allow-popups");
        Page page = open(portal.page(
                html("<dormouse-key mode=window src='" + site.address() + "'></dormouse-key>"),
                "Cross-Origin-Opener-Policy",
                "same-origin"));

        button(page, "Create a key in a new window…").click();

        assertThat(page.getByText(NOT_STARTED)).isVisible();
        assertThat(page.getByText("The key wizard is open in another window.")).isHidden();
        assertEquals("dormouse-error", events(page));
        assertEquals(1, complaints.size(), complaints.toString());
    }

    private Page open(String address) {
        Page page = chromium.page();
        page.navigate(address);
        return page;
    }

    private String html(String body) {
        return ElementPage.html(site.address(), body);
    }
}
