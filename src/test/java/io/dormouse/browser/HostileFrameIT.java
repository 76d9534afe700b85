package io.dormouse.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A frame that is no wizard, against the element in a portal's page: what is not a public key does not get into the form. */
class HostileFrameIT {
    @RegisterExtension
    final Chromium chromium = new Chromium();

    @RegisterExtension
    final Served site = new Served();

    @RegisterExtension
    final Elsewhere portal = new Elsewhere();

    @Test
    void everyForgedMessageIsRefusedAndCounted() throws Exception {
        Page page = chromium.page();
        String evil = portal.resource("hostile-frame.html", site.address());
        page.navigate(portal.page("<!doctype html><title>A portal</title><link rel=icon href=data:,>"
                + "<script type=module src=" + site.address() + "embed.js></script>"
                + "<script>window.keys = []; document.addEventListener('dormouse-key', (e) => keys.push(e.detail));"
                + "for (const type of ['dormouse-cancel', 'dormouse-error']) document.addEventListener(type, () => keys.push(type));"
                + "</script><input id=name><textarea id=key></textarea>"
                + "<iframe sandbox=allow-scripts src=" + evil + "></iframe>"
                + "<dormouse-key for-key='#key' for-name='#name' src=" + evil + "></dormouse-key>"));
        Frame frame = page.locator("dormouse-key iframe").elementHandle().contentFrame();
        frame.waitForFunction("() => port");

        int sent = ((Number) frame.evaluate("() => attack()")).intValue();
        page.waitForFunction("sent => document.querySelector('dormouse-key').refusedMessages >= sent", sent);

        assertEquals(125, sent, "forged messages");
        assertEquals(sent, page.evaluate("() => document.querySelector('dormouse-key').refusedMessages"));
        assertEquals("", page.evaluate("() => keys.join() + document.querySelector('#key').value"));
        assertEquals(
                "512px",
                page.evaluate(
                        "() => getComputedStyle(document.querySelector('dormouse-key').shadowRoot.querySelector('iframe')).height"));

        // A wizard that handed over what is none of a key does not wait for an answer in vain.
        assertEquals("refused", frame.evaluate("() => [...new Set(heard.map(({ ok, code }) => ok || code))].join()"));

        // The frame beside it, of the same page and as opaque, was never spoken to.
        Frame other = page.locator("body > iframe").elementHandle().contentFrame();
        assertEquals(true, other.evaluate("() => port === undefined"));

        // The one good message gets through, its name as the text it is.
        frame.evaluate("() => port.postMessage({ ...good(), proof: signature('U1NIU0lHAAAAAQ==') })");
        page.waitForFunction("() => keys.length");
        assertEquals(true, page.evaluate("() => keys[0].proof.includes('U1NIU0lH')"));
        assertEquals("<img src=x onerror=alert(1)>", page.evaluate("() => document.querySelector('#name').value"));
        assertEquals(0, page.locator("img").count());
        assertEquals(sent, page.evaluate("() => document.querySelector('dormouse-key').refusedMessages"));
    }
}
