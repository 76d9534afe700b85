package io.dormouse.wizard;

import org.teavm.flavour.templates.BindTemplate;
import org.teavm.flavour.templates.Fragment;
import org.teavm.flavour.templates.Templates;

/** Says beside a passphrase that caps lock is on. A page hears of it with a key that is pressed, not before. */
@BindTemplate("templates/caps-lock.html")
final class CapsLock {
    private static boolean on;

    private CapsLock() {}

    /** To be called once, when the page is there. */
    static void watch() {
        Browser.onCapsLock(now -> {
            on = now;
            Templates.update();
        });
    }

    static Fragment hint() {
        return Templates.create(new CapsLock());
    }

    public boolean isOn() {
        return on;
    }
}
