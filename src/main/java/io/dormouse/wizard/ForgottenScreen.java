package io.dormouse.wizard;

import io.dormouse.wizard.words.Words;
import org.teavm.flavour.templates.BindTemplate;

/** The key is forgotten: the user asked for it, or had not used it for long. */
@BindTemplate("templates/forgotten.html")
final class ForgottenScreen implements Screen {
    private final Wizard wizard;

    ForgottenScreen(Wizard wizard) {
        this.wizard = wizard;
    }

    @Override
    public String title() {
        return Words.of("forgotten.title");
    }

    @Override
    public int step() {
        return -1;
    }

    public void load() {
        wizard.show(new LoadScreen(wizard));
    }

    public void again() {
        wizard.startAgain();
    }
}
