package io.dormouse.wizard;

import io.dormouse.wizard.words.Words;
import org.teavm.flavour.templates.BindTemplate;
import org.teavm.jso.browser.Window;

/** The engine cannot work: says why, and offers to start it again. */
@BindTemplate("templates/broken.html")
final class BrokenScreen implements Screen {
    private final Wizard wizard;
    private final String sentence;

    BrokenScreen(Wizard wizard, String sentence) {
        this.wizard = wizard;
        this.sentence = sentence;
    }

    @Override
    public String title() {
        return Words.of("broken.title");
    }

    @Override
    public int step() {
        return -1;
    }

    public String getSentence() {
        return sentence;
    }

    /** Whether the other edition can do what this page could not here. */
    public boolean isOtherEdition() {
        return !Browser.runsEngine();
    }

    /** A portal's window is known by the end of its address. */
    public String getOtherEditionAddress() {
        return "compat.html" + Window.current().getLocation().getHash();
    }

    public void again() {
        wizard.startAgain();
    }
}
