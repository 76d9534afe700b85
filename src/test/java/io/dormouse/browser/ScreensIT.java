package io.dormouse.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import io.dormouse.key.KeySpec;
import io.dormouse.key.KeySpec.Algorithm;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A picture of every screen in target/screens, for people to look at; that nothing hangs over the edge is checked. */
class ScreensIT {

    @RegisterExtension
    final Chromium chromium = new Chromium();

    @RegisterExtension
    final Served site = new Served();

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "light, LIGHT, NONE, 1280",
        "dark, DARK, NONE, 1280",
        "forced, DARK, ACTIVE, 1280",
        "phone, LIGHT, NONE, 360"
    })
    void everyScreenFitsItsWindow(String name, ColorScheme scheme, ForcedColors forced, int width) throws Exception {
        Page page = page(scheme, forced, width, width < 1000 ? 740 : 900);
        WizardPage wizard = WizardPage.open(page, site.address());
        picture(page, name, "1-choose", "#program-both");
        // Others may be ready before they are cancelled.
        wizard.chooseType(new KeySpec(Algorithm.RSA, 16384));
        picture(page, name, "1-choose-advanced", "#larger");
        wizard.generate();
        wizard.area().waitFor();
        page.mouse().move(width * 0.4, 450);
        for (int i = 0; i < 40; i++) {
            page.mouse().move(width * (0.5 + 0.2 * Math.sin(i * 0.9)), 450 + 60 * Math.cos(i * 1.7));
        }
        picture(page, name, "2-move", ".area-live");
        wizard.skipMoving();
        picture(page, name, "3-making", "progress");
        wizard.button("Cancel").click();
        wizard.makeKey(new KeySpec(Algorithm.ED25519, 255));
        picture(page, name, "4-passphrase", "#confirm");
        wizard.passphrase().fill("one");
        wizard.proceed();
        picture(page, name, "4-passphrase-mismatch", "#confirm-error");
        wizard.protect("");
        picture(page, name, "4-passphrase-none", ".notice-warn");
        wizard.button("Go back and choose a passphrase").click();
        wizard.protect("a passphrase");
        picture(page, name, "5-save", ".file");
        Path ppk = wizard.savePpk(directory);
        wizard.check(ppk);
        picture(page, name, "5-saved", ".check .notice");
        wizard.proceed();
        picture(page, name, "6-public-key", "#public-key");
        wizard.proceed();
        picture(page, name, "7-next", ".guides");

        WizardPage.open(page, Site.withWorkerPrefix("delete Crypto.prototype.getRandomValues;", directory));
        picture(page, name, "8-broken", "#main .notice-bad");
    }

    @ParameterizedTest
    @CsvSource({"light, LIGHT, 1280", "dark, DARK, 1280", "phone, LIGHT, 360"})
    void theWizardFitsThePortal(String name, ColorScheme scheme, int width) throws Exception {
        Page page = page(scheme, ForcedColors.NONE, width, 1700);
        PortalPage portal = PortalPage.open(page, site.portalAddress());
        picture(page, name, "portal-1-empty", "h1");
        WizardPage wizard = portal.createKey();
        picture(page, name, "portal-2-wizard", "dormouse-key");
        wizard.makeKey(new KeySpec(Algorithm.ED25519, 255));
        wizard.protect("a passphrase");
        wizard.savePpk(directory);
        wizard.proceed();
        wizard.body().locator("#public-key").waitFor();
        picture(page, name, "portal-3-public-key", "dormouse-key");
        wizard.handOver();
        wizard.text("The key was added.").waitFor();
        portal.keys().first().waitFor();
        picture(page, name, "portal-4-added", "dormouse-key");
    }

    /** A frame is drawn only where the window shows it: a portal's window is high enough for all of it. */
    private Page page(ColorScheme scheme, ForcedColors forced, int width, int height) {
        return chromium.context(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setColorScheme(scheme)
                        .setForcedColors(forced))
                .newPage();
    }

    /** @param there what the screen has and the one before it had not */
    private static void picture(Page page, String name, String screen, String there) {
        page.locator(there).first().waitFor();
        page.evaluate("scrollTo(0, 0)");
        page.screenshot(Chromium.picture(Path.of("target", "screens", name + "-" + screen + ".png")));
        assertTrue(
                (Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"),
                screen + " is wider than its window");
    }
}
