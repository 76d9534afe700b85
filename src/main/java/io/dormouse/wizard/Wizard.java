package io.dormouse.wizard;

import io.dormouse.portal.Portal;
import io.dormouse.protocol.Answer;
import java.util.List;
import org.teavm.flavour.templates.BindTemplate;
import org.teavm.flavour.templates.Fragment;
import org.teavm.flavour.templates.Templates;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;

/** Shows one screen at a time and carries the engine's answers to it. */
@BindTemplate("templates/wizard.html")
public final class Wizard {
    static final List<String> STEPS = List.of("Choose", "Move", "Passphrase", "Save", "Public key", "Next");

    private final EngineClient engine = new EngineClient(this::heard);
    private final Portal portal = Portal.aroundThisPage(Templates::update);
    private Session session = new Session();
    private Screen screen;
    private Fragment content;

    private Wizard() {}

    public static void main(String[] args) {
        Wizard wizard = new Wizard();
        Browser.warnBeforeLeaving(() -> wizard.session.unsaved());
        wizard.screen = new ChooseScreen(wizard);
        wizard.content = Templates.create(wizard.screen);
        Templates.bind(wizard, "main");
    }

    /** Brings a screen up: its title, its heading to the reader's ear, the top of the page to the eye. */
    void show(Screen next) {
        screen = next;
        content = Templates.create(next);
        refresh();
        HTMLElement heading = Window.current().getDocument().querySelector("#main h1");
        if (heading != null) {
            heading.focus();
        }
        Window.current().scrollTo(0, 0);
        next.shown();
    }

    /** Draws what changed on the screen that is up, its title included. */
    void refresh() {
        Window.current().getDocument().setTitle(screen.title() + " - Dormouse");
        Templates.update();
    }

    /** Gives up the key at hand and whatever the engine does, and begins anew. */
    void startAgain() {
        engine.restart();
        portal.reset();
        session = new Session();
        show(new ChooseScreen(this));
    }

    private void heard(Answer answer) {
        if (answer instanceof Answer.Broken broken) {
            session = new Session();
            show(new BrokenScreen(this, broken.sentence()));
        } else if (answer instanceof Answer.SelfTested tested) {
            Browser.element("self-test")
                    .setInnerText("Self-test passed: " + tested.answers() + " known answers in "
                            + Math.round(tested.milliseconds()) + " ms.");
        } else {
            screen.heard(answer);
            Templates.update();
        }
    }

    Session session() {
        return session;
    }

    EngineClient engine() {
        return engine;
    }

    Portal portal() {
        return portal;
    }

    public Fragment getContent() {
        return content;
    }

    public List<String> getSteps() {
        return STEPS;
    }

    public boolean isStepsShown() {
        return screen.step() >= 0;
    }

    public String stepClass(int index) {
        return index < screen.step() ? "step step-done" : "step";
    }

    public String stepCurrent(int index) {
        return index == screen.step() ? "step" : "false";
    }
}
