package io.dormouse.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.dormouse.file.PublicLine;
import io.dormouse.key.Fingerprint;
import io.dormouse.key.KeyFormatException;
import java.util.List;

/** The demo portal's page "SSH keys", as a person uses it. */
final class PortalPage {

    private final Page page;

    private PortalPage(Page page) {
        this.page = page;
    }

    static PortalPage open(Page page, String address) {
        page.navigate(address);
        PortalPage portal = new PortalPage(page);
        portal.keys().or(page.getByText("You have no SSH keys yet.")).first().waitFor();
        return portal;
    }

    /** Opens the wizard inside the page. */
    WizardPage createKey() {
        button("Create a key").click();
        return WizardPage.inFrame(page, page.frameLocator("dormouse-key iframe"))
                .greeted();
    }

    void closeWizard() {
        button("Close").click();
    }

    Locator keyField() {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("SSH Key"));
    }

    Locator nameField() {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Name"));
    }

    void add() {
        button("Add this key").click();
    }

    /** The rows of the list of keys. */
    Locator keys() {
        return page.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHas(page.getByRole(AriaRole.ROWHEADER)));
    }

    Locator key(String name) {
        return page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(name));
    }

    void useMendedLine() {
        button("Use this line").click();
    }

    void delete(String name) {
        button("Delete " + name).click();
        button("Delete").click();
    }

    /** The MD5 fingerprints that the list shows. */
    List<String> fingerprints() {
        return keys().locator("code").allInnerTexts();
    }

    /** What the list should show for a public line. */
    String fingerprint(String line) throws KeyFormatException {
        return Fingerprint.md5(PublicLine.read(line).publicKey());
    }

    Locator error() {
        return page.locator("#form-error");
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
