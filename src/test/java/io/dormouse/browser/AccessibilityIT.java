package io.dormouse.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every screen and state: what axe finds, what a screen reader is told, and whether it holds when people change its looks. */
class AccessibilityIT {

    static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final Path TREES = Path.of("src", "test", "resources", "screens");

    /** Text spacing of WCAG 2.2, 1.4.12, as a user's own style sheet would have it. */
    private static final String SPACED =
            "document.styleSheets[0].insertRule('* { line-height: 1.5 !important; letter-spacing: 0.12em !important;"
                    + " word-spacing: 0.16em !important; } ', document.styleSheets[0].cssRules.length)";

    /** Links in a line of text may be smaller; for what has a label that is pressed in its place, that is measured. */
    private static final String SMALL_TARGETS =
            """
            [...document.querySelectorAll('button, select, summary, input, textarea')]
              .map(e => ['radio', 'file'].includes(e.type) ? e.labels[0] : e)
              .filter(e => e.checkVisibility() && !e.closest('.visually-hidden'))
              .map(e => [e, e.getBoundingClientRect()])
              .filter(([e, box]) => Math.min(box.width, box.height) < 24)
              .map(([e, box]) => e.outerHTML.slice(0, 80) + ' ' + box.width + ' x ' + box.height)""";

    private static final String CUT =
            """
            [...document.querySelectorAll('button, h1, h2, legend, .label, .hint, summary')]
              .filter(e => e.checkVisibility() && !e.classList.contains('visually-hidden'))
              .filter(e => e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display !== 'inline')
              .map(e => e.outerHTML.slice(0, 80))""";

    @RegisterExtension
    final Chromium chromium = new Chromium();

    @RegisterExtension
    final Served site = new Served();

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "en-US, LIGHT, NONE, 1280",
        "en-US, DARK, NONE, 360",
        "ar, LIGHT, NONE, 360",
        "ar, DARK, NONE, 1280",
        "en-US, DARK, ACTIVE, 1280"
    })
    void axeFindsNothing(String language, ColorScheme scheme, ForcedColors forced, int width) throws Exception {
        Page page = page(language, scheme, forced, width);
        List<String> violations = new ArrayList<>();
        String colours =
                forced == ForcedColors.ACTIVE ? "forced" : scheme.name().toLowerCase(Locale.ROOT);
        String picture = language + "-" + colours + "-" + width + "-";
        Screens.walk(page, directory, screen -> {
            page.screenshot(Chromium.picture(Path.of("target", "screens", picture + screen + ".png")));
            AxeBuilder axe = new AxeBuilder(page).withTags(TAGS).setLegacyMode(true);
            if (forced == ForcedColors.ACTIVE) {
                // These are the system's; axe reckons with the text's own, which nobody sees then.
                axe.disableRules(List.of("color-contrast"));
            }
            for (Rule rule : axe.analyze().getViolations()) {
                violations.add(screen + ": " + rule.getId() + " at "
                        + rule.getNodes().get(0).getHtml());
            }
        });

        assertEquals(List.of(), violations);
    }

    /** {@code -Dscreens.write=true} writes the trees anew; look at what changed. */
    @Test
    void aScreenReaderIsToldWhatItWas() throws Exception {
        Page page = page("en-US", ColorScheme.LIGHT, ForcedColors.NONE, 1280);
        List<String> changed = new ArrayList<>();
        Screens.walk(page, directory, screen -> {
            String tree = withoutChance(page.locator("#main").ariaSnapshot()) + "\n";
            Path file = TREES.resolve(screen + ".txt");
            if (Boolean.getBoolean("screens.write")) {
                Files.createDirectories(TREES);
                Files.writeString(file, tree);
            } else if (!Files.exists(file) || !tree.equals(Files.readString(file, StandardCharsets.UTF_8))) {
                Path seen = Files.createDirectories(Path.of("target", "trees")).resolve(screen + ".txt");
                Files.writeString(seen, tree);
                changed.add(file + " is not " + seen);
            }
        });

        assertEquals(List.of(), changed);
    }

    /** Keys, fingerprints and dates are other ones each time. */
    private static String withoutChance(String tree) {
        return tree.replaceAll("SHA256:[A-Za-z0-9+/]{43}", "SHA256:…")
                .replaceAll("([0-9a-f]{2}:){15}[0-9a-f]{2}", "…")
                .replaceAll("AAAA[A-Za-z0-9+/=]{20,}", "AAAA…")
                .replaceAll("-key-\\d{8}", "-key-…")
                .replaceAll("(?s)\\+-+\\[.*?\\[SHA256\\]-+\\+", "(randomart)")
                .replaceAll("\\+--\\[ED25519 256\\]--\\+[^\\n]*", "(randomart)")
                .replaceAll("PuTTY-User-Key-File-3:[^\\n]*", "PuTTY-User-Key-File-3 …")
                .replaceAll("textbox \"Key passphrase\": ([a-z]+ ){5}[a-z]+", "textbox \"Key passphrase\": …")
                .replaceAll("- paragraph: \"Numbers tested [^\\n]*", "- paragraph")
                .replaceAll("\\d+%(, .* more)?", "…%")
                .replaceAll("Printed on [A-Za-z]+ \\d+, \\d+", "Printed on …")
                .replaceAll("[0-9A-Fa-f]{40,}", "…")
                .replaceAll("(?s)---- BEGIN SSH2 PUBLIC KEY.*?END SSH2 PUBLIC KEY ----", "(RFC 4716)")
                .replaceAll("(?s)-----BEGIN PUBLIC KEY.*?END PUBLIC KEY-----", "(PEM)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de", "ar", "he", "hi", "ja", "ko", "zh-Hans", "zh-Hant"})
    void nothingIsCutOrScrollsSidewaysAt320PixelsWithSpacedText(String language) throws Exception {
        Page page = page(language, ColorScheme.LIGHT, ForcedColors.NONE, 320);
        List<String> wrong = new ArrayList<>();
        Screens.walk(page, directory, screen -> {
            page.screenshot(Chromium.picture(Path.of("target", "screens", language + "-320-" + screen + ".png")));
            if ((Boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth")) {
                wrong.add(screen + " scrolls sideways");
            }
            page.evaluate(SPACED);
            if ((Boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth")) {
                wrong.add(screen + " scrolls sideways with spaced text");
            }
            ((List<?>) page.evaluate(CUT)).forEach(cut -> wrong.add(screen + " cuts " + cut));
            page.evaluate("document.styleSheets[0].deleteRule(document.styleSheets[0].cssRules.length - 1)");
            ((List<?>) page.evaluate(SMALL_TARGETS)).forEach(small -> wrong.add(screen + " is small: " + small));
        });

        assertEquals(List.of(), wrong);
    }

    private Page page(String language, ColorScheme scheme, ForcedColors forced, int width) {
        Page page = chromium.context(new Browser.NewContextOptions()
                        .setLocale(language)
                        .setViewportSize(width, 900)
                        .setColorScheme(scheme)
                        .setForcedColors(forced))
                .newPage();
        WizardPage.open(page, site.address()).body().locator("#main h1").waitFor();
        return page;
    }
}
