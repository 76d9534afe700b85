package io.dormouse.wizard;

import io.dormouse.wizard.words.Words;
import org.teavm.flavour.templates.BindTemplate;
import org.teavm.flavour.templates.Fragment;
import org.teavm.flavour.templates.Templates;

/** A field for a whole number between two others, with what is wrong beside it, once it was said. */
@BindTemplate("templates/number-field.html")
final class NumberField {
    private static final int MOST_DIGITS = 9;

    private final ErrorSummary summary;
    private final String id;
    private final String label;
    private final Problem problem;
    private final int least;
    private final int most;
    private final Fragment fragment = Templates.create(this);
    private String text;

    /**
     * @param summary where it is said, and then here, what is wrong
     * @param id of the field in the page
     * @param label the key of its label
     * @param wrong the key of what is said of a number outside
     * @param usual the number that stands there at first
     */
    NumberField(ErrorSummary summary, String id, String label, String wrong, int least, int most, int usual) {
        this.summary = summary;
        this.id = id;
        this.label = label;
        this.problem = new Problem(id, wrong, "");
        this.least = least;
        this.most = most;
        this.text = String.valueOf(usual);
    }

    Fragment fragment() {
        return fragment;
    }

    /** What is wrong with what was typed; null where nothing is. */
    Problem problem() {
        return isGood() ? null : problem;
    }

    boolean isGood() {
        int number = number();
        return number >= least && number <= most;
    }

    /** What was typed; -1 for anything that is no number of at most 9 digits. */
    int number() {
        String digits = text.strip();
        if (digits.isEmpty() || digits.length() > MOST_DIGITS) {
            return -1;
        }
        int number = 0;
        for (char c : digits.toCharArray()) {
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }

    public String getId() {
        return id;
    }

    public String getLabel() {
        return Words.of(label);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public boolean isBad() {
        return summary.isAbout(id);
    }

    public String getErrorId() {
        return id + "-error";
    }

    public String getSentence() {
        return summary.sentence();
    }
}
