package io.dormouse.wizard;

import io.dormouse.protocol.Answer;
import io.dormouse.wizard.words.Amounts;
import io.dormouse.wizard.words.Words;
import org.teavm.flavour.templates.BindTemplate;

/** The second phase of the bar: the engine makes the key. */
@BindTemplate("templates/making.html")
final class MakingScreen implements Screen {
    private final Wizard wizard;
    private int percent;
    private int rate;
    private int secondsToGo;
    private String problem = "";

    MakingScreen(Wizard wizard) {
        this.wizard = wizard;
        wizard.ask(this, wizard.session().choice.request());
    }

    @Override
    public String title() {
        return Words.of("making.title");
    }

    @Override
    public int step() {
        return 1;
    }

    @Override
    public void heard(Answer answer) {
        if (answer instanceof Answer.Progress progress) {
            percent = (int) Math.floor(progress.fraction() * 100);
            rate = (int) Math.round(progress.candidatesPerSecond());
            secondsToGo = (int) Math.round(progress.secondsToGo());
        } else if (answer instanceof Answer.KeyReady key) {
            wizard.session().made(key);
            wizard.replace(new PassphraseScreen(wizard));
        }
    }

    @Override
    public boolean failed(Answer.Failed failed) {
        problem = failed.sentence();
        return true;
    }

    public int getPercent() {
        return percent;
    }

    public String getPercentInWords() {
        return Amounts.percent(percent);
    }

    /** How fast, in words, and how long that takes from here; empty until something is known of it. */
    public String getRate() {
        if (rate == 0) {
            return "";
        }
        return secondsToGo < 3
                ? Words.of("making.rate", rate)
                : Words.of("making.rate-left", rate, Amounts.duration(secondsToGo));
    }

    /** A getter of its own: in a template {@code != ''} compares the objects, not the texts. */
    public boolean isFailed() {
        return !problem.isEmpty();
    }

    public String getProblem() {
        return problem;
    }

    public String getAnnouncement() {
        int quarter = percent / 25;
        return quarter == 0 ? "" : Words.of("making.quarter", quarter * 25);
    }

    /** The choices stay; the movements go with the engine that is ended. */
    @Override
    public void left() {
        wizard.engine().restart();
        wizard.session().forgetKey();
        wizard.leaveBehind(new MoveScreen(wizard));
    }

    public void cancel() {
        wizard.back();
    }
}
