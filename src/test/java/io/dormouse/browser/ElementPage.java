package io.dormouse.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** A portal's page of a few lines with {@code <dormouse-key>} in it, which keeps what the element tells it. */
final class ElementPage {
    private ElementPage() {}

    /** @param wizard the address of its host */
    static String html(String wizard, String body) {
        return "<!doctype html><html lang=en><meta charset=utf-8><link rel=icon href=data:,><title>A portal</title>"
                + "<script type=module src=" + wizard + "embed.js></script>"
                + "<script>window.events = []; for (const type of ['dormouse-key', 'dormouse-cancel', 'dormouse-error'])"
                + " document.addEventListener(type, () => events.push(type));</script>" + body;
    }

    static String events(Page page) {
        return String.valueOf(page.evaluate("() => events.join(' ')"));
    }

    static WizardPage create(Page page) {
        button(page, "Create a key…").click();
        return frame(page);
    }

    /** One that is closed stands in the page for half a second more, hidden. */
    static WizardPage frame(Page page) {
        return WizardPage.inFrame(page, page.frameLocator("iframe:visible")).greeted();
    }

    static Locator dialog(Page page) {
        return page.locator("dormouse-key dialog");
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
