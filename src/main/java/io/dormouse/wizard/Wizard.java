package io.dormouse.wizard;

import io.dormouse.portal.Portal;
import io.dormouse.protocol.Answer;
import io.dormouse.wizard.words.Language;
import io.dormouse.wizard.words.Words;
import java.util.List;
import org.teavm.flavour.templates.BindTemplate;
import org.teavm.flavour.templates.Fragment;
import org.teavm.flavour.templates.Templates;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;

/** Shows one screen at a time and carries the engine's answers to it. */
@BindTemplate("templates/wizard.html")
public final class Wizard {
    static final List<String> STEPS =
            List.of("step.choose", "step.move", "step.passphrase", "step.save", "step.public-key", "step.next");

    private final EngineClient engine = new EngineClient(this::heard);
    private final Portal portal = Portal.aroundThisPage(Templates::update);
    private Session session = new Session();
    private Screen screen;
    private Fragment content;

    private Wizard() {}

    public static void main(String[] args) {
        Words.speak(Language.firstOf(Words.wantedByTheBrowser()), Wizard::start);
    }

    private static void start() {
        Wizard wizard = new Wizard();
        Browser.warnBeforeLeaving(() -> wizard.session.unsaved());
        wizard.screen = new ChooseScreen(wizard);
        wizard.content = Templates.create(wizard.screen);
        Templates.bind(wizard, "main");
        LanguageMenu.fill(Browser.element("language"), wizard::refresh);
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
        Window.current().getDocument().setTitle(screen.title() + " - " + Words.of("page.title"));
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

    public String stepName(String step) {
        return Words.of(step);
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
