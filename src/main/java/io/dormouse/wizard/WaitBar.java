package io.dormouse.wizard;

import io.dormouse.protocol.Answer;
import io.dormouse.wizard.words.Amounts;
import io.dormouse.wizard.words.Words;
import org.teavm.flavour.templates.BindTemplate;
import org.teavm.flavour.templates.Fragment;
import org.teavm.flavour.templates.Templates;
import org.teavm.jso.browser.Window;

/**
 * A bar for work that cannot tell how far it is: it goes by the time that the engine expects, says "about", and is never
 * full before the work is done.
 */
@BindTemplate("templates/wait.html")
final class WaitBar {
    private static final int INTERVAL = 200;
    private static final int MOST = 99;

    private final Fragment fragment = Templates.create(this);
    private double seconds;
    private double elapsed;
    private int timer;
    private boolean running;

    void begin(Answer.Deriving deriving) {
        end();
        seconds = deriving.seconds();
        elapsed = 0;
        running = true;
        double began = Browser.milliseconds();
        timer = Window.setInterval(
                () -> {
                    elapsed = (Browser.milliseconds() - began) / 1000;
                    Templates.update();
                },
                INTERVAL);
    }

    /** To be called when the answer is there, or nobody waits for it any more. */
    void end() {
        if (running) {
            Window.clearInterval(timer);
            running = false;
        }
    }

    boolean isRunning() {
        return running;
    }

    Fragment fragment() {
        return fragment;
    }

    public int getPercent() {
        return (int) Math.min(MOST, 100 * elapsed / seconds);
    }

    public String getWords() {
        double left = seconds - elapsed;
        return left < 1
                ? Words.of("wait.longer", getPercent())
                : Words.of("wait.left", getPercent(), Amounts.duration(left));
    }
}
