package io.dormouse.wizard;

import io.dormouse.wizard.words.Words;
import java.util.List;
import java.util.function.Supplier;
import org.teavm.flavour.templates.BindTemplate;
import org.teavm.flavour.templates.Fragment;
import org.teavm.flavour.templates.Templates;

/** The six steps at the top of the page, and which of them the user is at; nothing at a side door. */
@BindTemplate("templates/steps.html")
final class StepLine {
    private static final List<String> STEPS =
            List.of("step.choose", "step.move", "step.passphrase", "step.save", "step.public-key", "step.next");

    private final Supplier<Screen> screen;

    private StepLine(Supplier<Screen> screen) {
        this.screen = screen;
    }

    /** @param screen the one that is up, asked each time the page is drawn */
    static Fragment of(Supplier<Screen> screen) {
        return Templates.create(new StepLine(screen));
    }

    private int at() {
        return screen.get().step();
    }

    public boolean isShown() {
        return at() >= 0;
    }

    public List<String> getSteps() {
        return STEPS;
    }

    public String name(String step) {
        return Words.of(step);
    }

    public String style(int index) {
        return index < at() ? "step step-done" : "step";
    }

    public String current(int index) {
        return index == at() ? "step" : "false";
    }
}
