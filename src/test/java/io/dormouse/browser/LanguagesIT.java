package io.dormouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.dormouse.key.KeySpec;
import io.dormouse.key.KeySpec.Algorithm;
import io.dormouse.wizard.words.Language;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The language is the browser's, is changed at the top, and takes nothing with it. */
class LanguagesIT {

    @RegisterExtension
    final Chromium chromium = new Chromium();

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void theBrowsersLanguageIsSpokenFromTheBeginning(Language language) throws Exception {
        Page page = chromium.context(new Browser.NewContextOptions().setLocale(language.tag()))
                .newPage();
        WizardPage.open(page, Site.fileAddress());
        page.locator("#main h1").waitFor();

        assertEquals(
                words(language).getProperty("choose.title"),
                page.locator("#main h1").innerText());
        assertEquals(
                words(language).getProperty("page.secure"),
                page.locator(".secure").innerText());
        assertEquals(language.tag(), page.locator("html").getAttribute("lang"));
        assertEquals(
                language.isRightToLeft() ? "rtl" : "ltr", page.locator("html").getAttribute("dir"));
        assertEquals(
                language.ownName(), page.locator("#language option:checked").innerText());
    }

    @Test
    void changingTheLanguageLosesNeitherTheKeyNorWhatWasTyped() throws Exception {
        Page page = chromium.page();
        WizardPage wizard = WizardPage.open(page, Site.fileAddress());
        wizard.makeKey(new KeySpec(Algorithm.ED25519, 255));
        wizard.passphrase().fill("typed before");

        page.locator("#language").selectOption("ar");
        assertThat(page.locator("#main h1")).hasText(words(Language.ARABIC).getProperty("passphrase.title"));
        assertTrue(page.title().startsWith(words(Language.ARABIC).getProperty("passphrase.title")));
        assertEquals("typed before", page.locator("#passphrase").inputValue());

        page.locator("#confirm").fill("typed before");
        page.locator("button[type=submit]").click();
        Path inArabic = wizard.download(page.locator(".file-do button").first(), directory);
        page.locator("#language").selectOption("en");
        wizard.heading("Save the private key").waitFor();
        wizard.proceed();
        assertEquals(new SavedKey(inArabic, "typed before").openedByPuttygen().sha256(), wizard.sha256());
        page.locator("#language").selectOption("ar");
        assertEquals("ltr", page.locator(".prints dd").first().getAttribute("dir"));
    }

    @Test
    void whatTheEngineSaysHasASentenceInTheUsersLanguageBeforeIt() throws Exception {
        Page page = chromium.context(new Browser.NewContextOptions().setLocale("de"))
                .newPage();
        WizardPage.open(page, Site.fileAddress());
        page.locator(".doors button").first().click();
        Path notes = Files.createTempFile("notes", ".txt");
        Files.writeString(notes, "nothing to see here");
        page.locator("#key-file").setInputFiles(notes);
        page.locator("#problem").waitFor();

        assertTrue(page.locator("#problem")
                .innerText()
                .contains(words(Language.GERMAN).getProperty("trouble.no-key")));
        assertTrue(page.locator("#problem [lang=en]").innerText().startsWith("This is no SSH key"));
        assertFalse(page.title().startsWith("Error"));
        assertTrue(page.title().startsWith("Fehler"));
    }

    /** An old one, and one that fails at what it is given. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete window.DecompressionStream;",
                """
                window.DecompressionStream = class {
                  constructor() { return new TransformStream({transform() { throw new Error('cannot'); }}); }
                };"""
            })
    void aBrowserThatCannotUnpackTheOtherLanguagesHasEnglish(String browser) {
        BrowserContext old = chromium.context(new Browser.NewContextOptions().setLocale("de"));
        old.addInitScript(browser);
        Page page = old.newPage();
        WizardPage wizard = WizardPage.open(page, Site.compatibilityAddress());
        wizard.heading("Make an SSH key").waitFor();
        assertEquals("en", page.locator("html").getAttribute("lang"));

        page.locator("#language").selectOption("fr");

        assertThat(page.locator("#language")).hasValue("en");
        wizard.makeKey(new KeySpec(Algorithm.ED25519, 255));
    }

    private static Properties words(Language language) throws IOException {
        Properties words = new Properties();
        try (Reader reader =
                Files.newBufferedReader(Path.of("src/main/resources/words", language.tag() + ".properties"))) {
            words.load(reader);
        }
        return words;
    }
}
