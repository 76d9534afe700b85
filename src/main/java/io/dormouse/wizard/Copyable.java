package io.dormouse.wizard;

import io.dormouse.wizard.words.Words;
import org.teavm.flavour.templates.BindTemplate;
import org.teavm.flavour.templates.Fragment;
import org.teavm.flavour.templates.Templates;

/** Lines for a terminal or a file, with a button that copies them. */
@BindTemplate("templates/copyable.html")
final class Copyable {
    private final String text;
    private String outcome = "";

    private Copyable(String text) {
        this.text = text;
    }

    static Fragment of(String text) {
        return Templates.create(new Copyable(text));
    }

    public String getText() {
        return text;
    }

    public void copy() {
        Browser.copy(text, good -> {
            outcome = good ? "public.copied" : "check.copy-by-hand";
            Templates.update();
        });
    }

    public String getOutcome() {
        return outcome.isEmpty() ? "" : Words.of(outcome);
    }
}
