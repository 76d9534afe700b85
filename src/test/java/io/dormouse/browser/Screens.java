package io.dormouse.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;

/** A walk through every screen and state of the wizard, in whatever language, that stops at each. */
final class Screens {

    /** What is done at a screen. */
    interface Visitor {
        void visit(String screen) throws Exception;
    }

    private Screens() {}

    /** @param page with the wizard open, at its first screen */
    static void walk(Page page, Path directory, Visitor visitor) throws Exception {
        visitor.visit("choose");
        unfold(page);
        visitor.visit("choose-unfolded");
        page.locator("#type-ed25519").check();
        page.locator("button[type=submit]").click();
        page.locator("#area").waitFor();
        visitor.visit("move");
        page.locator("button[aria-describedby=alone-hint]").click();
        page.locator("#passphrase").waitFor();
        visitor.visit("passphrase");
        page.goBack();
        page.locator(".actions .button").nth(1).waitFor();
        visitor.visit("leave");
        page.locator(".actions .button-primary").click();
        page.locator("#passphrase").fill("Fünf ganz verschiedene");
        page.locator("button[type=submit]").click();
        page.locator("#problem").waitFor();
        visitor.visit("passphrase-mismatch");
        page.locator("#passphrase").fill("");
        page.locator("button[type=submit]").click();
        page.locator(".notice-warn").waitFor();
        visitor.visit("passphrase-none");
        page.locator(".actions .button-primary").click();
        page.locator("#passphrase").fill("one two three four");
        page.locator("#confirm").fill("one two three four");
        page.locator("button[type=submit]").click();
        page.locator(".file").first().waitFor();
        visitor.visit("save");
        unfold(page);
        visitor.visit("save-unfolded");
        page.locator("#rounds").fill("none");
        page.locator(".file-do button").first().click();
        page.locator("#problem").waitFor();
        visitor.visit("save-problem");
        page.locator("#rounds").fill("24");
        Path saved = directory.resolve("saved.ppk");
        page.waitForDownload(() -> page.locator(".file-do button").first().click())
                .saveAs(saved);
        page.locator("#check-file").setInputFiles(saved);
        page.locator(".check .notice").waitFor();
        visitor.visit("save-checked");
        page.locator("p > .button-plain").click();
        page.getByText("PuTTY-User-Key-File-3").waitFor();
        visitor.visit("backup");
        page.goBack();
        page.locator("button[aria-describedby=reason]").click();
        page.locator("#public-key").waitFor();
        visitor.visit("public-key");
        page.locator(".actions").last().locator(".button").click();
        page.locator(".guides").waitFor();
        visitor.visit("next");
        page.locator(".actions .button").first().click();
        page.locator(".doors button").nth(0).click();
        page.locator("#key-file").setInputFiles(saved);
        page.locator("#unlock-passphrase").fill("wrong");
        page.locator("form button[type=submit]").first().click();
        page.locator("#problem").waitFor();
        visitor.visit("load-wrong-passphrase");
        page.locator("#unlock-passphrase").fill("one two three four");
        page.locator("form button[type=submit]").first().click();
        page.locator("#comment").waitFor();
        visitor.visit("loaded");
        page.goBack();
        page.locator("#key-file").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        page.goBack();
        page.locator(".doors button").nth(1).click();
        page.locator("#pasted-public").fill("ssh-ed25519 AAAA");
        page.locator("button[type=submit]").click();
        page.locator("#found").waitFor();
        visitor.visit("check-refused");
        page.locator("#pasted-public").fill(PUBLIC);
        page.locator("button[type=submit]").click();
        page.locator(".prints").waitFor();
        visitor.visit("check");
    }

    private static final String PUBLIC =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINdamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea somebody";

    private static void unfold(Page page) {
        page.evaluate("document.querySelectorAll('details:not([name])').forEach(d => { d.open = true; })");
    }
}
