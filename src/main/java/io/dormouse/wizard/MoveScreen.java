package io.dormouse.wizard;

import io.dormouse.protocol.Answer;
import io.dormouse.protocol.Gesture;
import io.dormouse.protocol.Request;
import io.dormouse.wizard.words.Words;
import java.util.List;
import org.teavm.flavour.templates.BindTemplate;

/** Collects the user's movements until the bar is full, or the user asks to go without. */
@BindTemplate("templates/move.html")
final class MoveScreen implements Screen {
    private static final int NEEDED_BEFORE_THE_ENGINE_SAYS = 256;

    private final Wizard wizard;
    private int bits;
    private int needed = NEEDED_BEFORE_THE_ENGINE_SAYS;
    private boolean making;

    MoveScreen(Wizard wizard) {
        this.wizard = wizard;
    }

    @Override
    public String title() {
        return Words.of(Browser.isTouched() ? "move.tab-touch" : "move.tab");
    }

    @Override
    public int step() {
        return 1;
    }

    @Override
    public void shown() {
        new MotionArea(Browser.element("area"), Browser.element("trace"), this::moved);
    }

    private void moved(List<Gesture> gestures) {
        if (!making) {
            wizard.engine().send(this, new Request.Stir(gestures));
        }
    }

    @Override
    public void heard(Answer answer) {
        if (answer instanceof Answer.Stirred stirred) {
            bits = Math.min(stirred.bits(), stirred.needed());
            needed = stirred.needed();
            if (bits == needed && wizard.isUp(this)) {
                make();
            }
        }
    }

    public String getHeading() {
        return Words.of(Browser.isTouched() ? "move.title-touch" : "move.title");
    }

    public String getLede() {
        return Words.of(Browser.isTouched() ? "move.lede-touch" : "move.lede");
    }

    public String getAreaClass() {
        return bits > 0 ? "area area-live" : "area";
    }

    public int getBits() {
        return bits;
    }

    public int getNeeded() {
        return needed;
    }

    public String getWords() {
        return Words.of("move.bits", bits, needed);
    }

    /** Said at each quarter, so that a screen reader is not talking all the time. */
    public String getAnnouncement() {
        int quarter = bits * 4 / needed;
        return quarter == 0 ? "" : Words.of("move.quarter", quarter * 25);
    }

    public void make() {
        if (!making) {
            making = true; // What comes of the area now is no part of the seed any more.
            wizard.replace(new MakingScreen(wizard));
        }
    }

    public void back() {
        wizard.back();
    }
}
