package io.dormouse.browser;

import io.dormouse.key.KeySpec;
import io.dormouse.webdriver.Element;
import io.dormouse.webdriver.Frame;
import io.dormouse.webdriver.RunningBrowser;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** The wizard in any browser, by real moves, clicks and keys: the way to a saved key. {@link WizardPage} knows all of it. */
public final class WizardByHand {
    private static final Duration LONGEST_MAKING = Duration.ofMinutes(3);
    private static final Element AREA = Element.css("[role=application]");
    private static final Element PASSPHRASE = Element.css("#passphrase");

    private final RunningBrowser browser;
    private final Frame frame;
    private final Random hand = new Random();

    /** @param frame where the wizard is: a page, or what is inside a portal's frame */
    public WizardByHand(RunningBrowser browser, Frame frame) {
        this.browser = browser;
        this.frame = frame;
    }

    public static WizardByHand open(RunningBrowser browser, String address) {
        return new WizardByHand(browser, browser.open(address));
    }

    public Frame frame() {
        return frame;
    }

    public void chooseType(KeySpec spec) {
        frame.await(Element.css("#key-details"));
        frame.evaluate("() => document.querySelector('#key-details').setAttribute('open', '')");
        frame.click(Element.css("label[for=type-" + spec.algorithm().name().toLowerCase(Locale.ROOT) + "]"));
        switch (spec.algorithm()) {
            case RSA -> select("#rsa-size", spec.bits());
            case ECDSA -> select("#curve", spec.bits());
            case ED25519 -> {}
        }
    }

    /** The list of a select is the browser's own window, which no driver reaches alike. */
    private void select(String list, int value) {
        frame.await(Element.css(list));
        frame.evaluate(
                """
                (selector, value) => {
                  const list = document.querySelector(selector);
                  list.value = value;
                  for (const type of ['input', 'change']) list.dispatchEvent(new Event(type, {bubbles: true}));
                }""",
                list,
                String.valueOf(value));
    }

    public void generate() {
        press("Generate");
    }

    /** Moves the real mouse over the area, as wildly as a person, until the bar is full. */
    public void moveMouse() {
        Frame.Box box = frame.box(AREA);
        for (int i = 0; i < 40 && frame.has(AREA); i++) {
            List<Frame.Point> way = new ArrayList<>();
            for (int k = 25 * i; k < 25 * i + 25; k++) {
                way.add(box.at(near(k * 0.7), near(k * 1.3)));
            }
            frame.moveMouse(way, Duration.ofMillis(12));
        }
    }

    private double near(double angle) {
        return 0.5 + 0.35 * Math.sin(angle + hand.nextDouble()) + 0.1 * hand.nextDouble();
    }

    public void awaitKey() {
        frame.await(LONGEST_MAKING, "() => !!" + PASSPHRASE.expression());
    }

    public void protect(String passphrase) {
        frame.fill(PASSPHRASE, passphrase);
        frame.fill(Element.css("#confirm"), passphrase);
        press("Continue");
    }

    /** @param part of the file's name; the button that saves it stands in the same row */
    public Path save(String part) {
        Element button = new Element("[...document.querySelectorAll('.file')].find(row =>"
                + " row.querySelector('.file-name').textContent.includes('" + part
                + "') && row.getClientRects().length)?.querySelector('button')");
        return browser.download(() -> frame.click(button));
    }

    public String publicLine() {
        return frame.textOf(new Element(
                "[...document.querySelectorAll('textarea')].find(area =>" + " /^(ssh|ecdsa)-/.test(area.value))"));
    }

    /** Presses a button by what stands on it. */
    public void press(String button) {
        frame.click(Element.button(button));
    }
}
