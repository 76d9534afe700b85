package io.dormouse.wizard;

import io.dormouse.wizard.words.Words;
import org.teavm.flavour.templates.BindTemplate;

/** Asks whether a key that is not saved is to be given up. */
@BindTemplate("templates/leave.html")
final class LeaveScreen implements Screen {
    private final Wizard wizard;

    LeaveScreen(Wizard wizard) {
        this.wizard = wizard;
    }

    @Override
    public String title() {
        return Words.of("leave.title");
    }

    @Override
    public int step() {
        return -1;
    }

    public void stay() {
        wizard.stay();
    }

    public void leave() {
        wizard.leave();
    }
}
