package io.dormouse.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Worker;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Files;
import java.nio.file.Path;

/** A walk through every screen and state of the wizard, in whatever language, that stops at each. */
final class Screens {
    private static final String PASSPHRASE = "one two three four";
    private static final String PUBLIC =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINdamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea somebody";

    private final Page page;
    private final Path directory;
    private final Visitor visitor;

    /** What is done at a screen. */
    interface Visitor {
        void visit(String screen) throws Exception;
    }

    private Screens(Page page, Path directory, Visitor visitor) {
        this.page = page;
        this.directory = directory;
        this.visitor = visitor;
    }

    /** @param page with the wizard open, at its first screen */
    static void walk(Page page, Path directory, Visitor visitor) throws Exception {
        Screens screens = new Screens(page, directory, visitor);
        screens.choose();
        screens.breakTheEngine();
        screens.makeLong();
        screens.choosePassphrase();
        Path saved = screens.save();
        screens.useAndFinish();
        screens.load(saved);
        screens.check();
        screens.waitLong(saved);
    }

    private void choose() throws Exception {
        page.locator("#self-test:not(:empty)").waitFor();
        visitor.visit("choose");
        unfold();
        visitor.visit("choose-unfolded");
    }

    /** As the worker itself says it when its engine stops. */
    private void breakTheEngine() throws Exception {
        Worker engine = page.workers().stream()
                .filter(worker -> (Boolean) worker.evaluate("searchers.length > 0"))
                .findFirst()
                .orElseThrow();
        engine.evaluate("setTimeout(() => broken(STOPPED), 100)");
        page.locator("#main [role=alert]").waitFor();
        visitor.visit("broken");
        page.locator(".actions .button").click();
    }

    /** No key of this size is ready before it was looked at; how fast it goes is said a little later, or never on a slow machine. */
    private void makeLong() throws Exception {
        page.locator("#type-rsa").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        unfold();
        page.locator("#larger").selectOption("16384");
        page.locator("button[type=submit]").click();
        page.locator("#area").waitFor();
        visitor.visit("move");
        page.locator("button[aria-describedby=alone-hint]").click();
        page.locator("progress[aria-labelledby=make-bar]").waitFor();
        visitor.visit("making");
        page.locator(".actions .button").click();
        page.locator("#larger").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    private void choosePassphrase() throws Exception {
        unfold();
        page.locator("#type-ed25519").check();
        page.locator("button[type=submit]").click();
        page.locator("button[aria-describedby=alone-hint]").click();
        page.locator("#passphrase").waitFor();
        visitor.visit("passphrase");
        page.locator("button[aria-describedby=suggest-hint]").click();
        page.locator(".strength-3").waitFor();
        visitor.visit("passphrase-suggested");
        page.locator("button[aria-controls=passphrase]").click();
        page.locator("#confirm").fill("");
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
        page.locator("#passphrase").fill(PASSPHRASE);
        page.locator("#confirm").fill(PASSPHRASE);
        page.locator("button[type=submit]").click();
    }

    private Path save() throws Exception {
        page.locator(".file").first().waitFor();
        visitor.visit("save");
        unfold();
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
        return saved;
    }

    private void useAndFinish() throws Exception {
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
        page.locator(".actions .button").nth(1).click();
        page.locator(".guides").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        visitor.visit("forgotten");
        page.locator(".actions .button-primary").click();
    }

    private void load(Path saved) throws Exception {
        page.locator(".doors button").nth(0).click();
        page.locator("#drop").waitFor();
        visitor.visit("load");
        page.locator("#key-file").setInputFiles(saved);
        page.locator("#unlock-passphrase").fill("wrong");
        page.locator("form button[type=submit]").first().click();
        page.locator("#problem").waitFor();
        visitor.visit("load-wrong-passphrase");
        page.locator("#unlock-passphrase").fill(PASSPHRASE);
        page.locator("form button[type=submit]").first().click();
        page.locator("#comment").waitFor();
        visitor.visit("loaded");
        page.goBack();
        page.locator("#key-file").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        page.goBack();
    }

    private void check() throws Exception {
        page.locator(".doors button").nth(1).click();
        page.locator("#pasted-public").waitFor();
        visitor.visit("check-start");
        page.locator("#pasted-public").fill("ssh-ed25519 AAAA");
        page.locator("button[type=submit]").click();
        page.locator("#found").waitFor();
        visitor.visit("check-refused");
        page.locator("#pasted-public").fill(PUBLIC);
        page.locator("button[type=submit]").click();
        page.locator(".prints").waitFor();
        visitor.visit("check");
        page.goBack();
    }

    /** What is on the screen only for as long as something takes: a slow file, and two minutes before a key is forgotten. */
    private void waitLong(Path saved) throws Exception {
        Path slow = directory.resolve("slow.ppk");
        Files.writeString(slow, Files.readString(saved).replaceFirst("Argon2-Passes: \\d+", "Argon2-Passes: 900"));
        page.locator(".doors button").nth(0).click();
        page.locator("#key-file").setInputFiles(slow);
        page.locator("#unlock-passphrase").fill(PASSPHRASE);
        page.locator("form button[type=submit]").first().click();
        page.locator("progress").waitFor();
        visitor.visit("load-waiting");
        page.clock().install();
        page.reload();
        page.locator("button[type=submit]").click();
        page.locator("button[aria-describedby=alone-hint]").click();
        page.locator("#passphrase").waitFor();
        page.clock().runFor(10_000);
        page.clock().fastForward("29:00");
        page.locator("#main [role=alert] .button").waitFor();
        visitor.visit("forgetting-soon");
    }

    private void unfold() {
        page.evaluate("document.querySelectorAll('details:not([name])').forEach(d => { d.open = true; })");
    }
}
