package io.dormouse.wizard;

import io.dormouse.wizard.words.Words;
import org.teavm.flavour.templates.BindTemplate;
import org.teavm.flavour.templates.Fragment;
import org.teavm.flavour.templates.Templates;

/** The place at the top of a screen where it says what went wrong, if anything did; the title of the page follows. */
@BindTemplate("templates/error-summary.html")
final class ErrorSummary {
    private final Wizard wizard;
    private final Fragment fragment = Templates.create(this);
    private Problem problem;
    private Fragment problemShown;

    ErrorSummary(Wizard wizard) {
        this.wizard = wizard;
    }

    Fragment fragment() {
        return fragment;
    }

    /** Says it, to a screen reader too. */
    void say(Problem found) {
        problem = found;
        problemShown = found.fragment();
        wizard.refresh();
        Browser.focus("problem");
    }

    void clear() {
        problem = null;
    }

    /** Takes this one back, and no other. */
    void clear(Problem mended) {
        problem = problem == mended ? null : problem;
    }

    String titled(String title) {
        return problem == null ? title : Words.of("page.error-title", title);
    }

    /** @param field the id of a field */
    boolean isAbout(String field) {
        return problem != null && problem.field().equals(field);
    }

    /** For beside the field; empty where there is none. */
    String sentence() {
        return problem == null ? "" : problem.getSentence();
    }

    public boolean isSaid() {
        return problem != null;
    }

    public Fragment getProblem() {
        return problemShown;
    }
}
