package io.dormouse.browser;

import static io.dormouse.browser.ElementPage.create;
import static io.dormouse.browser.ElementPage.frame;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How the element takes its place in a portal's layout. */
class ElementLayoutIT {
    @RegisterExtension
    final Chromium chromium = new Chromium();

    @RegisterExtension
    final Served site = new Served();

    @RegisterExtension
    final Elsewhere portal = new Elsewhere();

    @Test
    void inAFlexRowTheWizardTakesTheWidthThatIsLeft() {
        Page page = open("<div style='display: flex; width: 1000px'><nav style='width: 200px; flex: none'>Menu</nav>"
                + "<dormouse-key></dormouse-key></div>");
        frame(page);

        assertEquals(800, page.locator("dormouse-key iframe").boundingBox().width);
    }

    @Test
    void theDialogsTitleHasTheSameRoomAtItsSideInBothDirections() {
        Page page = open("<div dir=rtl><dormouse-key mode=button></dormouse-key></div>");
        create(page);

        var header = page.locator("dormouse-key header").boundingBox();
        var title = page.locator("dormouse-key h2").boundingBox();

        assertEquals(16, header.x + header.width - title.x - title.width, 0.5);
    }

    private Page open(String body) {
        Page page = chromium.page();
        page.navigate(portal.page(ElementPage.html(site.address(), body)));
        return page;
    }
}
