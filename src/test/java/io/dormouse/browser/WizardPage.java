package io.dormouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import io.dormouse.key.KeySpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;

/** The wizard as a person uses it: by what stands on its buttons and fields, alone in a page or in a portal's frame. */
final class WizardPage {

    /** RSA-4096 can have bad luck, on a machine that does other things besides. */
    private static final double LONGEST_MAKING = 120_000;

    private final Page page;
    private final Locator body;
    private final boolean framed;
    private final Random hand = new Random();

    private WizardPage(Page page, Locator body, boolean framed) {
        this.page = page;
        this.body = body;
        this.framed = framed;
    }

    static WizardPage open(Page page, String address) {
        page.navigate(address);
        return new WizardPage(page, page.locator("body"), false);
    }

    /** The wizard in a page that is open already. */
    static WizardPage in(Page page) {
        return new WizardPage(page, page.locator("body"), false);
    }

    static WizardPage inFrame(Page page, FrameLocator frame) {
        return new WizardPage(page, frame.locator("body"), true);
    }

    /** Until the portal around it has said what it takes: what is typed before that may be refused after it. */
    WizardPage greeted() {
        heading("Make an SSH key").waitFor();
        assertThat(body().getByLabel("Where will you use it?")).isHidden();
        return this;
    }

    Page page() {
        return page;
    }

    Locator body() {
        return body;
    }

    // ---- Choose

    void use(String program) {
        radio(program).check();
    }

    void chooseType(KeySpec spec) {
        String bits = String.valueOf(spec.bits());
        switch (spec.algorithm()) {
            case RSA -> {
                radio("RSA").check();
                if (spec.bits() > 4096) {
                    openAdvanced();
                    body.getByLabel("Larger RSA key").selectOption(bits);
                } else {
                    rsaSize().selectOption(bits);
                }
            }
            case ED25519 -> radio("Ed25519").check();
            case ECDSA -> {
                radio("ECDSA").check();
                body.getByLabel("ECDSA curve").selectOption(bits);
            }
        }
    }

    void openAdvanced() {
        unfold();
        body.getByText("Advanced", new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    /** Type and name of the key are folded away, since their defaults are right. */
    private void unfold() {
        body.evaluate("body => body.querySelector('#key-details')?.setAttribute('open', '')");
        awaitHeight();
    }

    Locator rsaSize() {
        unfold();
        return body.getByLabel("RSA key size");
    }

    Locator radio(String name) {
        unfold();
        return body.getByRole(
                AriaRole.RADIO, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator comment() {
        unfold();
        return body.getByLabel("Key comment");
    }

    void generate() {
        button("Generate").click();
    }

    // ---- Move the mouse

    /**
     * Waits until the portal has given the frame the height of the screen that came up, two seconds at most, for those that
     * give it none; and a little longer: until then Chromium takes a click on what came into sight for one beside the frame.
     */
    private void awaitHeight() {
        if (framed) {
            body.evaluate(
                    """
                    async body => {
                      const right = () => Math.abs(body.getBoundingClientRect().height - innerHeight) <= 1;
                      for (let i = 0; i < 100 && !right(); i++) {
                        await new Promise(later => setTimeout(later, 20));
                      }
                      await new Promise(later => setTimeout(later, 150));
                    }""");
        }
    }

    Locator area() {
        return body.getByRole(AriaRole.APPLICATION);
    }

    /** Moves the real mouse over the area, as wildly as a person, until the bar is full. */
    void moveMouse() {
        area().waitFor();
        awaitHeight();
        area().scrollIntoViewIfNeeded();
        BoundingBox box = area().boundingBox();
        for (int i = 0; i < 2000 && area().isVisible(); i++) {
            page.mouse().move(box.x + box.width * near(i * 0.7), box.y + box.height * near(i * 1.3));
        }
    }

    private double near(double angle) {
        return 0.5 + 0.35 * Math.sin(angle + hand.nextDouble()) + 0.1 * hand.nextDouble();
    }

    void skipMoving() {
        area().waitFor();
        button("Use my browser's generator alone").click();
    }

    void awaitKey() {
        heading("Choose a passphrase").waitFor(new Locator.WaitForOptions().setTimeout(LONGEST_MAKING));
    }

    /** From the first screen to the passphrase, the short way. */
    void makeKey(KeySpec spec) {
        chooseType(spec);
        generate();
        skipMoving();
        awaitKey();
    }

    // ---- Passphrase

    Locator passphrase() {
        return body.getByLabel("Key passphrase");
    }

    Locator confirmation() {
        return body.getByLabel("Confirm passphrase");
    }

    void protect(String passphrase) {
        passphrase().fill(passphrase);
        confirmation().fill(passphrase);
        proceed();
    }

    void protectNot() {
        protect("");
        button("Save without a passphrase").click();
    }

    // ---- Save

    Path savePpk(Path directory) throws IOException {
        return save("For PuTTY", directory);
    }

    Path saveOpenSsh(Path directory) throws IOException {
        return save("For ssh", directory);
    }

    private Path save(String readers, Path directory) throws IOException {
        Path file = download(saveButton(readers), directory);
        saved(readers).waitFor();
        return file;
    }

    /** From the first screen to the public key, with a file for PuTTY that has no passphrase. */
    void makeAndSave(KeySpec spec, Path directory) throws IOException {
        makeKey(spec);
        protectNot();
        savePpk(directory);
        proceed();
    }

    /** From the first screen to the last, with a passphrase; the file for PuTTY that was saved on the way. */
    Path makeAndReachGuides(KeySpec spec, Path directory) throws IOException {
        makeKey(spec);
        protect("a passphrase");
        Path ppk = savePpk(directory);
        proceed();
        proceed();
        return ppk;
    }

    /** What can be saved, a row for each file. */
    Locator files() {
        return body.getByRole(AriaRole.LISTITEM);
    }

    /** @param words that stand in its row alone */
    Locator saveButton(String words) {
        return file(words).getByRole(AriaRole.BUTTON);
    }

    /** What says that a file has been saved. */
    Locator saved(String words) {
        return file(words).getByText("Saved", new Locator.GetByTextOptions().setExact(true));
    }

    private Locator file(String words) {
        return files().filter(new Locator.FilterOptions().setHasText(words));
    }

    Path savePublicKey(Path directory) throws IOException {
        return download(button("Save public key"), directory);
    }

    Path download(Locator button, Path directory) throws IOException {
        awaitHeight();
        return stored(page.waitForDownload(button::click), directory);
    }

    /** Under the name that the page gives it, readable by its owner alone, as ssh wants it. */
    static Path stored(Download download, Path directory) throws IOException {
        Path file = Files.createDirectories(directory).resolve(download.suggestedFilename());
        download.saveAs(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file;
    }

    /** Picks a file under "Check the file I saved" and returns what the wizard says of it. */
    String check(Path file) {
        body.getByLabel("Choose the saved file").setInputFiles(file);
        Locator verdict = body.getByRole(
                        AriaRole.REGION, new Locator.GetByRoleOptions().setName("Check the file I saved"))
                .locator(".notice")
                .filter(new Locator.FilterOptions()
                        .setHasText(file.getFileName().toString() + ":"));
        return verdict.innerText();
    }

    // ---- Public key

    String publicLine() {
        return body.getByLabel("Public key for pasting into OpenSSH authorized_keys file")
                .inputValue();
    }

    String sha256() {
        return fingerprint("SHA256");
    }

    String md5() {
        return fingerprint("MD5");
    }

    private String fingerprint(String name) {
        return body.locator(".prints > div")
                .filter(new Locator.FilterOptions().setHas(page.locator("dt").getByText(name)))
                .locator("dd")
                .innerText();
    }

    void handOver() {
        handOver("Meridian Cloud");
    }

    void handOver(String portal) {
        button("Add this key to " + portal).click();
    }

    // ---- All screens

    void proceed() {
        button("Continue").click();
    }

    void back() {
        button("Back").click();
    }

    Locator button(String name) {
        awaitHeight();
        return body.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator heading(String text) {
        return body.getByRole(
                AriaRole.HEADING, new Locator.GetByRoleOptions().setName(text).setExact(true));
    }

    Locator text(String text) {
        return body.getByText(text);
    }
}
