package io.dormouse.wizard;

import org.teavm.flavour.templates.BindTemplate;
import org.teavm.flavour.templates.Fragment;
import org.teavm.flavour.templates.Templates;
import org.teavm.jso.browser.Window;

/** Has the wizard forget what nobody uses any more, and says so two minutes before. */
@BindTemplate("templates/forgetting.html")
final class Forgetting {
    private static final int EVERY_FEW_SECONDS = 5000;

    private final Wizard wizard;
    private final ForgetTimer timer = new ForgetTimer();
    private boolean announced;

    Forgetting(Wizard wizard) {
        this.wizard = wizard;
    }

    /** To be called once, when the page is there. */
    void watch() {
        Window.setInterval(this::look, EVERY_FEW_SECONDS);
        Browser.onUse(() -> timer.used(System.currentTimeMillis()));
    }

    /** Another screen is up. */
    void stop() {
        timer.stop();
    }

    private void look() {
        if (!wizard.holdsSecret()) {
            return;
        }
        switch (timer.at(System.currentTimeMillis())) {
            case ANNOUNCEMENT -> {
                announced = true;
                wizard.refresh();
            }
            case FORGETTING -> wizard.forgetUnused();
            case NOTHING -> {
                if (announced && !timer.isAnnounced()) {
                    announced = false; // Who goes on using the page needs it no longer.
                    wizard.redraw();
                }
            }
        }
    }

    Fragment fragment() {
        return Templates.create(this);
    }

    public boolean isSoon() {
        return timer.isAnnounced();
    }

    /** The user needs the key for longer. */
    public void keep() {
        timer.used(System.currentTimeMillis());
        wizard.redraw();
    }
}
