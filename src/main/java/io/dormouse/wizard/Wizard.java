package io.dormouse.wizard;

import io.dormouse.portal.Portal;
import io.dormouse.portal.PortalRules;
import io.dormouse.protocol.Answer;
import io.dormouse.protocol.Request;
import io.dormouse.wizard.words.Language;
import io.dormouse.wizard.words.Words;
import org.teavm.flavour.templates.BindTemplate;
import org.teavm.flavour.templates.Fragment;
import org.teavm.flavour.templates.Templates;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;

/** Shows one screen at a time and carries the engine's answers to it. */
@BindTemplate("templates/wizard.html")
public final class Wizard {
    private final EngineClient engine = new EngineClient(this::heard);
    private final Portal portal = Portal.aroundThisPage(this::met, this::answered, () -> Words.of("portal.nameless"));
    private final Trail trail = new Trail(new ChooseScreen(this), this::wentTo);
    private Session session = new Session(PortalRules.NONE);
    private Answer.SelfTested selfTested;
    private Screen screen = trail.here();
    private Fragment content;

    /** What went wrong where the screen that is up does not say it. */
    private final ErrorSummary summary = new ErrorSummary(this);

    /** Where the user wants to go back to, while they are asked about the key that is not saved; else -1. */
    private int wanted = -1;

    private final Forgetting forgetting = new Forgetting(this);
    private final Fragment notice = forgetting.fragment();
    private final Fragment steps = StepLine.of(() -> screen);

    private Wizard() {}

    public static void main(String[] args) {
        Words.speak(Language.firstOf(Words.wantedByTheBrowser()), Wizard::start);
    }

    private static void start() {
        Wizard wizard = new Wizard();
        Browser.warnBeforeLeaving(() -> wizard.session.unsaved());
        Browser.dropStraySecondClicks();
        wizard.content = Templates.create(wizard.screen);
        Templates.bind(wizard, "main");
        // When the first screen is built: the engine's threads would take the processor from it.
        Window.setTimeout(wizard.engine::start, 0);
        wizard.forgetting.watch();
        CapsLock.watch();
        LanguageMenu.fill(Browser.element("language"), wizard::refresh);
    }

    /** The next screen; the browser's Back leads to the present one again. */
    void show(Screen next) {
        trail.forward(next);
        turnTo(next);
    }

    /** A screen in the place of the present one, which there is no way back to. */
    void replace(Screen next) {
        trail.replace(next);
        turnTo(next);
    }

    /** The click is answered before the next screen is built, which takes a slow processor longer than a tenth of a second. */
    private void turnTo(Screen next) {
        screen = next;
        Browser.afterNextFrame(Browser.element("main"), () -> {
            if (screen == next) {
                display(next);
            }
        });
    }

    /** Puts a screen into the place of the one that is being left, for when the user comes forward again. */
    void leaveBehind(Screen instead) {
        trail.replace(instead);
    }

    /** Back by the button on the page: the same as the browser's. */
    void back() {
        if (trail.place() > 0) {
            trail.walkTo(trail.place() - 1);
        }
    }

    /** Brings a screen up: its title, its heading to the reader's ear, the top of the page to the eye. */
    void display(Screen next) {
        screen = next;
        forgetting.stop();
        summary.clear();
        content = Templates.create(next);
        refresh();
        focusHeading();
        Window.current().scrollTo(0, 0);
        next.shown();
        tellState();
    }

    private static void focusHeading() {
        HTMLElement heading = Window.current().getDocument().querySelector("#main h1");
        if (heading != null) {
            heading.focus();
        }
    }

    /** Whether the user is there. */
    boolean isUp(Screen asked) {
        return screen == asked;
    }

    /** Asks something of the engine for a screen, which hears the answer. */
    void ask(Screen asker, Request request) {
        summary.clear();
        engine.send(asker, request);
    }

    /** Says above the screen that is up what went wrong. */
    void say(Problem found) {
        summary.say(found);
    }

    private void answered() {
        Templates.update();
        screen.answered();
    }

    /** The portal has said what it takes: on the first screen nothing is lost by beginning anew. */
    private void met() {
        if (screen instanceof ChooseScreen) {
            session = new Session(portal.rules());
        }
        tellState();
        if (portal.rules().language().isEmpty()) {
            Templates.update();
        } else {
            Words.speak(Language.firstOf(portal.rules().language() + "," + Words.wantedByTheBrowser()), () -> {
                LanguageMenu.follow(Browser.element("language"));
                refresh();
            });
        }
    }

    private void tellState() {
        portal.tellState(screen.step() + 1, session.unsaved());
    }

    /** Draws what changed on the screen that is up, its title included. */
    void refresh() {
        Window.current().getDocument().setTitle(summary.titled(screen.title()) + " - " + Words.of("page.title"));
        if (selfTested != null) {
            int milliseconds = (int) Math.round(selfTested.milliseconds());
            Browser.element("self-test").setInnerText(Words.of("page.self-test", selfTested.answers(), milliseconds));
        }
        Templates.update();
    }

    /** Back and Forward: never past a key that is not saved, without a question. */
    private void wentTo(int place) {
        if (place == trail.place()) {
            return; // Where it was refused to leave.
        }
        if (isGone(place)) {
            trail.refuse();
        } else if (!trail.at(place).needsKey() && trail.here().needsKey() && session.unsaved()) {
            wanted = place;
            trail.refuse();
            display(new LeaveScreen(this));
        } else {
            trail.here().left();
            if (isGone(place)) { // What was left has given the key up.
                trail.refuse();
                Templates.update();
                return;
            }
            trail.goTo(place);
            display(trail.here());
        }
    }

    /** Whether it is about a key that nobody holds any more. */
    private boolean isGone(int place) {
        return trail.at(place).needsKey() && session.key == null;
    }

    /** The user stays with the key that is not saved. */
    void stay() {
        wanted = -1;
        display(trail.here());
    }

    /** The user gives that key up; the choices stay. */
    void leave() {
        if (wanted >= 0) {
            engine.forget();
            session.forgetKey();
            trail.walkTo(wanted);
            wanted = -1;
        }
    }

    /** Gives up the key at hand and whatever the engine does, and begins anew. */
    void startAgain() {
        beginWith(new ChooseScreen(this));
    }

    private void beginWith(Screen first) {
        engine.forget();
        showAlone(first);
    }

    /** A screen with no way back from it: what was before is gone. */
    private void showAlone(Screen first) {
        portal.reset();
        session = new Session(portal.rules());
        wanted = -1;
        trail.startWith(first);
        display(first);
    }

    /** Forgets the key at hand and says so. */
    void forget() {
        beginWith(new ForgottenScreen(this));
    }

    boolean holdsSecret() {
        return session.key != null || screen.holdsSecret();
    }

    /** Forgets what nobody has used for long. */
    void forgetUnused() {
        if (screen.outlivesKey()) {
            forgetBehind();
        } else {
            forget();
        }
    }

    /** Forgets the key; the screen that is up stays, and there is no way back from it. */
    private void forgetBehind() {
        engine.forget();
        session.forgetKey();
        trail.startWith(screen);
        redraw();
        tellState();
    }

    /** Where what has the focus goes, the heading gets it. */
    void redraw() {
        boolean focused = Browser.hasFocus();
        refresh();
        if (focused && !Browser.hasFocus()) {
            focusHeading();
        }
    }

    private void heard(Screen asker, Answer answer) {
        if (answer instanceof Answer.Broken broken) {
            showAlone(new BrokenScreen(this, broken.sentence()));
        } else if (answer instanceof Answer.SelfTested passed) {
            selfTested = passed;
            refresh();
        } else if (answer instanceof Answer.Failed failed) {
            if (asker == null || !asker.failed(failed)) {
                say(Problem.ofEngine("", failed.cause(), failed.sentence()));
            }
            Templates.update();
        } else if (asker != null) {
            if (answer instanceof Answer.KeyReady ready) {
                portal.follow(ready.key().sha256());
            }
            asker.heard(answer);
            Templates.update();
            tellState();
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

    public Portal getPortal() {
        return portal;
    }

    public Fragment getSummary() {
        return summary.fragment();
    }

    public Fragment getSteps() {
        return steps;
    }

    /** That the key will be forgotten soon, where it will. */
    public Fragment getNotice() {
        return notice;
    }

    public Fragment getContent() {
        return content;
    }
}
