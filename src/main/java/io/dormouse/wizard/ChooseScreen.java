package io.dormouse.wizard;

import io.dormouse.portal.NameRule;
import io.dormouse.portal.PortalRules;
import io.dormouse.portal.Preset;
import io.dormouse.wizard.words.Words;
import org.teavm.flavour.templates.BindTemplate;
import org.teavm.flavour.templates.Fragment;
import org.teavm.flavour.templates.Templates;

/** Which program, which type of key, which comment. */
@BindTemplate("templates/choose.html")
final class ChooseScreen implements Screen {
    private final Wizard wizard;
    private final ErrorSummary summary;

    ChooseScreen(Wizard wizard) {
        this.wizard = wizard;
        summary = new ErrorSummary(wizard);
    }

    @Override
    public String title() {
        return summary.titled(Words.of("choose.title"));
    }

    @Override
    public int step() {
        return 0;
    }

    public KeyChoice getChoice() {
        return wizard.session().choice;
    }

    public String getPortalName() {
        return wizard.portal().getName();
    }

    /** The portal around this page says itself what it takes. */
    public boolean isPresetOpen() {
        return !wizard.portal().isConnected();
    }

    public boolean isNameRefused() {
        return getChoice().nameProblem() != NameRule.Problem.NONE;
    }

    public String getNameProblem() {
        return NameWords.problem(
                wizard.portal(), getChoice().rules(), getChoice().getComment());
    }

    public boolean isUserName() {
        return getChoice().rules().wanted() == Preset.GOOGLE;
    }

    public boolean uses(String program) {
        return getChoice().program().name().equals(program);
    }

    public void use(String program) {
        getChoice().setProgram(Program.valueOf(program));
    }

    public void load() {
        wizard.show(new LoadScreen(wizard));
    }

    public void check() {
        wizard.show(new CheckScreen(wizard));
    }

    @Override
    public void shown() {
        if (wizard.portal().isConnected()) {
            getChoice().follow(wizard.portal().rules());
            Templates.update();
        }
    }

    /** Without a button the form is still submitted by Enter. */
    public void generate() {
        if (getChoice().isImpossible()) {
            return;
        }
        Problem found = commentProblem();
        if (found == null) {
            summary.clear();
            wizard.show(new MoveScreen(wizard));
        } else {
            Browser.element("key-details").setAttribute("open", "");
            summary.say(found);
        }
    }

    private Problem commentProblem() {
        if (isNameRefused()) {
            PortalRules rules = getChoice().rules();
            String typed = getChoice().getComment();
            return new Problem("comment", () -> NameWords.problem(wizard.portal(), rules, typed));
        }
        return getChoice().isCommentTaken() ? new Problem("comment", "choose.taken", getPortalName()) : null;
    }

    public Fragment getSummary() {
        return summary.fragment();
    }
}
