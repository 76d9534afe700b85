package io.dormouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.dormouse.browser.ElementPage.button;
import static io.dormouse.browser.ElementPage.create;
import static io.dormouse.browser.ElementPage.dialog;
import static io.dormouse.browser.ElementPage.events;
import static io.dormouse.browser.ElementPage.frame;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.dormouse.key.KeySpec;
import io.dormouse.key.KeySpec.Algorithm;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The element {@code <dormouse-key>}: its forms, its attributes, its events, and its place in a form. */
class ElementIT {
    private static final KeySpec ED25519 = new KeySpec(Algorithm.ED25519, 255);

    @RegisterExtension
    final Chromium chromium = new Chromium();

    @RegisterExtension
    final Served site = new Served();

    @RegisterExtension
    final Elsewhere portal = new Elsewhere();

    @TempDir
    Path directory;

    @Test
    void escapeClosesTheDialogAndGivesTheFocusBack() {
        Page page = open("<dormouse-key mode=button></dormouse-key>");
        create(page);

        page.keyboard().press("Escape");

        assertThat(dialog(page)).isHidden();
        assertThat(page.getByText("Create a key…")).isFocused();
        assertEquals("dormouse-cancel", events(page));
    }

    @Test
    void anUnsavedKeyIsAskedAboutBeforeTheDialogCloses() {
        Page page = open("<dormouse-key mode=button></dormouse-key>");
        WizardPage wizard = create(page);
        wizard.makeKey(ED25519);

        page.keyboard().press("Escape");
        assertThat(page.getByText("The private key is not saved yet.")).isVisible();
        assertThat(page.getByText("Go on with the key")).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.getByText("The private key is not saved yet.")).isHidden();
        assertThat(wizard.heading("Choose a passphrase")).isVisible();

        button(page, "Close").click();
        button(page, "Go on with the key").click();
        assertThat(wizard.heading("Choose a passphrase")).isVisible();
        assertEquals("", events(page));

        button(page, "Close").click();
        button(page, "Close and lose the key").click();
        assertThat(dialog(page)).isHidden();
        assertEquals("dormouse-cancel", events(page));
    }

    @Test
    void onlyWhatThePortalTakesIsOffered() {
        Page page = open(
                """
                <dormouse-key allowed-types="ecdsa-sha2-nistp384, ecdsa-sha2-nistp521, rsa" min-rsa-bits=4096
                  preferred-type=ecdsa-sha2-nistp521 suggested-name=laptop existing-names="Laptop, laptop-2"></dormouse-key>
                """);
        WizardPage wizard = frame(page);

        assertTrue(wizard.radio("ECDSA").isChecked());
        assertEquals("521", wizard.body().getByLabel("ECDSA curve").inputValue());
        assertEquals(0, wizard.radio("Ed25519").count());
        assertEquals("laptop-3", wizard.comment().inputValue());
        wizard.radio("RSA").check();
        assertEquals("4096", wizard.rsaSize().inputValue());
        assertThat(wizard.rsaSize().locator("option[value='3072']")).isDisabled();
        wizard.comment().fill("LAPTOP");
        wizard.text("has a key of this name already").first().waitFor();
        wizard.generate();
        assertThat(wizard.heading("Make an SSH key")).isVisible();
    }

    @Test
    void aNameThatIsTakenAfterAllIsChangedInTheWizard() throws Exception {
        Page page = open(
                """
                <input id=name><textarea id=key></textarea>
                <dormouse-key for-key="#key" for-name="#name" portal-name="Cloud Nine"></dormouse-key>
                <script>
                  document.addEventListener("dormouse-key", ({ target, detail }) => target.added(detail.name === "other"
                    ? { ok: true } : { ok: false, code: "name-taken", message: "<b>No</b>, that one is taken." }));
                </script>
                """);
        WizardPage wizard = frame(page);
        wizard.makeAndSave(ED25519, directory);

        wizard.handOver("Cloud Nine");
        wizard.text("<b>No</b>, that one is taken.").waitFor();
        wizard.text("Change the name below, then press the button again.").waitFor();
        wizard.body().getByLabel("Name of the key in Cloud Nine").fill(" ");
        wizard.text("Give the key a name.").waitFor();
        wizard.body().getByLabel("Name of the key in Cloud Nine").fill("other");
        wizard.handOver("Cloud Nine");

        wizard.text("The key was added.").waitFor();
        assertThat(page.locator("#name")).hasValue("other");
        assertEquals("dormouse-key dormouse-key", events(page));
    }

    @Test
    void anAnswerSaysWhatToDo() throws Exception {
        Page page = open("<dormouse-key name=ssh portal-name='Cloud Nine'></dormouse-key>");
        WizardPage wizard = frame(page);
        wizard.makeAndSave(ED25519, directory);
        wizard.handOver("Cloud Nine");
        wizard.text("The key is in the form of Cloud Nine.").waitFor();

        answer(page, "{ok: false, code: 'key-exists'}");
        wizard.text("The key is there already").waitFor();
        answer(page, "{ok: false, code: 'type-refused'}");
        wizard.text("Go back to the beginning and make a key of a type that is offered there.")
                .waitFor();
        answer(page, "{ok: true}");
        wizard.text("The key was added.").waitFor();
    }

    @Test
    void aPortalWithoutAFieldForTheKeyIsWaitedFor() throws Exception {
        chromium.expectComplaints("names no text field");
        Page page = open("<dormouse-key for-key='#gone' portal-name='Cloud Nine'></dormouse-key>");
        WizardPage wizard = frame(page);
        wizard.makeAndSave(ED25519, directory);
        wizard.handOver("Cloud Nine");

        wizard.text("Cloud Nine has not answered yet.").waitFor();
        assertEquals(0, wizard.text("The key is in the form").count());
        assertThat(page.getByLabel("Public key")).isHidden();
        answer(page, "{ok: true}");
        wizard.text("The key was added.").waitFor();
    }

    @Test
    void aWizardThatIsOpenedLaterKeepsClearOfWhatThePortalHasAdded() throws Exception {
        Page page = open(
                """
                <dormouse-key mode=button portal-name="Cloud Nine" suggested-name=laptop></dormouse-key>
                <script>document.addEventListener("dormouse-key", ({ target }) => target.added({ ok: true }));</script>
                """);
        WizardPage wizard = create(page);
        wizard.makeAndSave(ED25519, directory);
        wizard.handOver("Cloud Nine");
        wizard.text("The key was added.").waitFor();
        button(page, "Close").click();

        WizardPage later = create(page);

        assertThat(later.comment()).hasValue("laptop-2");
        later.comment().fill("laptop");
        later.text("has a key of this name already").first().waitFor();
    }

    /** Whoever closes the wizard right after handing the key over does not wait for the portal's answer. */
    @Test
    void anAnswerThatComesWhenTheWizardIsClosedIsRememberedForTheNext() throws Exception {
        Page page = open("<dormouse-key mode=button portal-name='Cloud Nine' suggested-name=laptop></dormouse-key>");
        WizardPage wizard = create(page);
        wizard.makeAndSave(ED25519, directory);
        wizard.handOver("Cloud Nine");
        page.waitForFunction("() => events.length");
        button(page, "Close").click();
        answer(page, "{ok: true}");

        assertThat(create(page).comment()).hasValue("laptop-2");
    }

    private static void answer(Page page, String outcome) {
        page.evaluate("() => document.querySelector('dormouse-key').added(" + outcome + ")");
    }

    @Test
    void theElementIsAFieldOfItsForm() throws Exception {
        Page page =
                open("<form><dormouse-key mode=button name=ssh required></dormouse-key><button>Send</button></form>");
        String data = "() => new FormData(document.forms[0]).get('ssh')";
        assertEquals(null, page.evaluate(data));
        button(page, "Send").click();
        assertEquals(false, page.evaluate("() => document.forms[0].checkValidity()"));
        assertEquals(true, page.evaluate("() => document.querySelector('dormouse-key').validity.valueMissing"));
        WizardPage wizard = create(page);
        wizard.makeAndSave(ED25519, directory);
        String line = wizard.publicLine();

        wizard.handOver(java.net.URI.create(page.url()).getAuthority());
        wizard.text("The key is in the form of").waitFor();

        assertEquals(line, page.evaluate(data));
        assertThat(page.getByLabel("Public key")).hasValue(line);
        assertEquals(true, page.evaluate("() => document.forms[0].checkValidity()"));
        page.evaluate("() => document.forms[0].reset()");
        assertEquals(null, page.evaluate(data));
        assertEquals(false, page.evaluate("() => document.forms[0].checkValidity()"));
    }

    /** Frameworks set the property where there is one, and would throw where it cannot be set. */
    @Test
    void thePropertyNamesTheFieldAsTheAttributeDoes() {
        Page page = open("<form><dormouse-key mode=button></dormouse-key></form>");

        page.evaluate("() => { 'use strict'; document.querySelector('dormouse-key').name = 'ssh'; }");

        assertThat(page.locator("dormouse-key")).hasAttribute("name", "ssh");
    }

    @Test
    void theWizardSpeaksThePortalsLanguageAndWearsItsColours() throws Exception {
        Page dark = chromium.context(new Browser.NewContextOptions().setColorScheme(ColorScheme.LIGHT))
                .newPage();
        dark.navigate(portal.page(html("<body lang=de style='color-scheme: dark'><dormouse-key></dormouse-key>")));
        WizardPage german = WizardPage.inFrame(dark, dark.frameLocator("iframe"));
        assertThat(dark.frameLocator("iframe").locator("#main h1"))
                .hasText(words("de").getProperty("choose.title"));
        assertThat(dark.frameLocator("iframe").locator("html")).hasAttribute("lang", "de");
        dark.waitForCondition(() -> background(german).equals("rgb(27, 30, 33)"));

        Page light = chromium.context(new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK))
                .newPage();
        light.navigate(portal.page(html("<dormouse-key></dormouse-key>")));
        WizardPage english = WizardPage.inFrame(light, light.frameLocator("iframe"));
        english.heading("Make an SSH key").waitFor();
        light.waitForCondition(() -> background(english).equals("rgb(255, 255, 255)"));
    }

    @Test
    void anAddressThatIsAScriptIsNoWizards() {
        Page page = open("<dormouse-key src='javascript:parent.ran = true'></dormouse-key>");

        assertThat(page.getByText("The address of the key wizard is not valid."))
                .isVisible();
        assertEquals("dormouse-error", events(page));
        assertEquals(1, page.frames().size());
        assertEquals(false, page.evaluate("() => 'ran' in window"));
    }

    @Test
    void aWizardThatNeverAnswersIsSaidAndAWindowIsOffered() {
        chromium.expectComplaints("no wizard answers at its address");
        String silent = portal.page("<!doctype html><title>No wizard</title><link rel=icon href=data:,>");
        Page page = chromium.page();
        page.clock().install();
        page.navigate(portal.page(html("<dormouse-key src='" + silent + "'></dormouse-key>")));
        page.frameLocator("iframe").locator("html").waitFor();
        page.clock().fastForward(15_000);
        assertEquals("", events(page));

        page.clock().fastForward(6_000);

        assertThat(page.getByText("The key wizard did not start.")).isVisible();
        assertThat(page.getByText("Create a key in a new window…")).isVisible();
        assertEquals("dormouse-error", events(page));
    }

    @Test
    void aSelectorThatIsNoneNamesNoField() throws Exception {
        chromium.expectComplaints("names no text field");
        Page page = open("<dormouse-key for-key='#[' src='" + portal.resource("hostile-frame.html", site.address())
                + "'></dormouse-key>");
        page.frameLocator("iframe").locator("html").waitFor();

        page.frames().get(1).waitForFunction("() => port");
        page.frames().get(1).evaluate("() => port.postMessage(good())");
        page.waitForFunction("() => events.length");

        assertEquals("dormouse-key", events(page));
    }

    @Test
    void movedInThePageWithItsDialogOpenTheElementBeginsAnew() {
        Page page = open("<dormouse-key mode=button></dormouse-key><p id=place></p>");
        create(page).makeKey(ED25519);

        page.evaluate("() => document.querySelector('#place').append(document.querySelector('dormouse-key'))");
        assertThat(dialog(page)).isHidden();
        create(page).heading("Make an SSH key").waitFor();
        button(page, "Close").click();

        assertThat(dialog(page)).isHidden();
        assertEquals("dormouse-cancel", events(page));
    }

    @Test
    void modeAndLanguageChangeWhileNoKeyIsBegun() {
        Page page = open("<dormouse-key></dormouse-key>");
        frame(page);
        String set = "([name, value]) => document.querySelector('dormouse-key').setAttribute(name, value)";

        page.evaluate(set, List.of("lang", "de"));
        WizardPage german = WizardPage.inFrame(page, page.frameLocator("iframe:visible"));
        german.heading("SSH-Schlüssel erzeugen").waitFor();
        page.evaluate(set, List.of("mode", "button"));
        assertThat(button(page, "Schlüssel erzeugen…")).isVisible();
        page.evaluate(set, List.of("mode", "inline"));
        page.evaluate(set, List.of("lang", "en"));
        WizardPage english = WizardPage.inFrame(page, page.frameLocator("iframe:visible"));
        english.heading("Make an SSH key").waitFor();
        english.makeKey(ED25519);
        page.evaluate(set, List.of("mode", "button"));

        page.waitForTimeout(800);
        assertThat(english.passphrase()).isVisible();
    }

    @Test
    void anAttributeThatIsSetToWhatItIsChangesNothing() {
        Page page = open("<dormouse-key lang='en'></dormouse-key>");
        WizardPage wizard = frame(page);
        wizard.comment().fill("typed already");

        page.evaluate("document.querySelector('dormouse-key').setAttribute('lang', 'en')");

        page.waitForTimeout(800);
        assertThat(wizard.comment()).hasValue("typed already");
    }

    /** In a sandboxed frame a portal has none; its wizard's host must forbid no frames then. */
    @Test
    void aPortalWithoutAnOriginIsNamedInTheLanguageOfTheWizard() throws Exception {
        String wizards = portal.page(Site.page());
        String inner = portal.page(html("<dormouse-key src='" + wizards + "'></dormouse-key>"));
        Page page = chromium.page();
        page.navigate(portal.page("<!doctype html><link rel=icon href=data:,><iframe width=1000 height=1200"
                + " sandbox='allow-scripts allow-downloads allow-modals' src='" + inner + "'></iframe>"));
        WizardPage wizard = WizardPage.inFrame(page, page.frameLocator("iframe").frameLocator("iframe"))
                .greeted();
        wizard.makeAndSave(ED25519, directory);

        wizard.text("The button hands it to the page around this frame.").waitFor();
        wizard.body().locator("#language").selectOption("de");

        wizard.text("die Seite um diesen Rahmen").first().waitFor();
    }

    /** A frame that may open none, as a blocker of windows lets none be opened. */
    @Test
    void aWindowThatTheBrowserDoesNotOpenIsSaid() {
        chromium.expectComplaints("Blocked opening");
        String inner = portal.page(html("<dormouse-key mode=window></dormouse-key>"));
        Page page = chromium.page();
        page.navigate(portal.page("<!doctype html><link rel=icon href=data:,><iframe sandbox=allow-scripts src='"
                + inner + "'></iframe>"));

        page.frameLocator("iframe").getByText("Create a key in a new window…").click();

        assertThat(page.frameLocator("iframe").getByText("The browser did not open the window."))
                .isVisible();
    }

    @ParameterizedTest
    @CsvSource({"pt, pt-BR", "de-AT, de", "zh-TW, zh-Hant", "zh, zh-Hans", "iw, he", "AR-eg, ar", "uk, uk", "fi, en"})
    void theButtonIsInTheLanguageOfThePage(String tag, String file) throws Exception {
        Page page = open("<div lang=" + tag + "><dormouse-key mode=button></dormouse-key></div>");

        assertThat(page.getByRole(AriaRole.BUTTON)).hasText(words(file).getProperty("embed.create"));
    }

    private static Properties words(String file) throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/words", file + ".properties"))) {
            words.load(reader);
        }
        return words;
    }

    private static String background(WizardPage wizard) {
        return String.valueOf(
                wizard.body().evaluate("() => getComputedStyle(document.querySelector('.page')).backgroundColor"));
    }

    @Test
    void theSamePageInAWindowWouldBeReadableAndIsRefused() {
        Page page = chromium.page();
        page.navigate(site.address() + "examples/window.html");
        page.evaluate("() => document.querySelector('dormouse-key').setAttribute('src', '../index.html')");

        button(page, "Create a key in a new window…").click();

        assertThat(page.getByText("The key wizard must come from another origin"))
                .isVisible();
    }

    private Page open(String body) {
        Page page = chromium.page();
        page.navigate(portal.page(html(body)));
        return page;
    }

    private String html(String body) {
        return ElementPage.html(site.address(), body);
    }
}
