package io.dormouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.dormouse.key.KeySpec;
import io.dormouse.key.KeySpec.Algorithm;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The blank area takes whatever a person has: a mouse, a finger, a keyboard, or none of it. */
class GesturesIT {

    private static final KeySpec ED25519 = new KeySpec(Algorithm.ED25519, 255);

    @RegisterExtension
    final Chromium chromium = new Chromium();

    private final Random hand = new Random();

    @Test
    void aFingerOnAPhoneFillsTheBar() {
        Page page = chromium.context(new Browser.NewContextOptions()
                        .setViewportSize(360, 740)
                        .setIsMobile(true)
                        .setHasTouch(true))
                .newPage();
        WizardPage wizard = WizardPage.open(page, Site.fileAddress());
        wizard.chooseType(ED25519);
        wizard.generate();
        wizard.area().scrollIntoViewIfNeeded();
        CDPSession finger = page.context().newCDPSession(page);
        BoundingBox box = wizard.area().boundingBox();

        touch(finger, "touchStart", box);
        for (int i = 0; i < 2000 && wizard.area().isVisible(); i++) {
            touch(finger, "touchMove", box);
        }
        finger.send("Input.dispatchTouchEvent", touch("touchEnd", new JsonArray()));

        wizard.awaitKey();
    }

    private void touch(CDPSession finger, String type, BoundingBox box) {
        JsonObject point = new JsonObject();
        point.addProperty("x", Math.round(box.x + box.width * (0.1 + 0.8 * hand.nextDouble())));
        point.addProperty("y", Math.round(box.y + box.height * (0.1 + 0.8 * hand.nextDouble())));
        JsonArray points = new JsonArray();
        points.add(point);
        finger.send("Input.dispatchTouchEvent", touch(type, points));
    }

    private static JsonObject touch(String type, JsonArray points) {
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        return event;
    }

    @Test
    void tabLeavesTheAreaAgain() {
        Page page = chromium.page();
        WizardPage wizard = WizardPage.open(page, Site.fileAddress());
        wizard.generate();
        wizard.area().focus();

        page.keyboard().press("Tab");

        assertEquals("Use my browser's generator alone", page.evaluate("document.activeElement.textContent"));
    }

    @Test
    void oneKeyHeldDownFillsNothing() {
        Page page = chromium.page();
        WizardPage wizard = WizardPage.open(page, Site.fileAddress());
        wizard.generate();
        wizard.area().focus();

        for (int i = 0; i < 30; i++) {
            page.keyboard().down("a");
            page.waitForTimeout(15);
        }

        // Another key comes after all those: once it is counted, they are.
        page.keyboard().press("b");
        assertThat(bits(wizard)).hasText("2 of 256 bits");
    }

    @Test
    void eventsThatAScriptMakesCountForNothing() {
        Page page = chromium.page();
        WizardPage wizard = WizardPage.open(page, Site.fileAddress());
        wizard.generate();
        wizard.area().waitFor();

        page.evaluate(
                """
                async () => {
                  const area = document.getElementById('area');
                  for (let i = 0; i < 40; i++) {
                    area.dispatchEvent(new PointerEvent('pointermove',
                      {clientX: 100 + Math.random() * 400, clientY: 300 + Math.random() * 100, bubbles: true}));
                    area.dispatchEvent(new KeyboardEvent('keydown',
                      {key: 'abcdefgh'[i % 8], code: 'Key' + i, bubbles: true}));
                    await new Promise(done => setTimeout(done, 15));
                  }
                }""");
        wizard.area().focus();
        page.keyboard().press("a");
        assertThat(bits(wizard)).hasText("1 of 256 bits");

        wizard.moveMouse();
        wizard.heading("Choose a passphrase")
                .or(wizard.heading("Making your key…"))
                .waitFor();
    }

    /** All of what is said, and not a part of it: 11 of 256 contains 1 of 256. */
    private static Locator bits(WizardPage wizard) {
        return wizard.body().locator(".meter-words strong");
    }

    @Test
    void theBrowsersGeneratorAloneIsEnough() {
        WizardPage wizard = WizardPage.open(chromium.page(), Site.fileAddress());
        wizard.chooseType(ED25519);
        wizard.generate();

        wizard.skipMoving();

        wizard.awaitKey();
        assertFalse(wizard.area().isVisible());
    }
}
