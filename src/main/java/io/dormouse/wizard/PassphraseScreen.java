package io.dormouse.wizard;

import io.dormouse.protocol.Answer;
import io.dormouse.protocol.Request;
import io.dormouse.wizard.words.Amounts;
import io.dormouse.wizard.words.Words;
import org.teavm.flavour.templates.BindTemplate;
import org.teavm.flavour.templates.Fragment;

/** The passphrase, typed twice or seen, with how long it withstands a guesser; an empty one is asked about. */
@BindTemplate("templates/passphrase.html")
final class PassphraseScreen implements Screen {
    private static final int SUGGESTED_WORDS = 6;

    private final Wizard wizard;
    private final ErrorSummary summary;
    private String passphrase;
    private String confirmed;
    private GuessingCost cost;
    private boolean visible;
    private boolean askedAboutNone;
    private boolean reconsidered;

    /** What stood in the field when a suggestion was asked for, which takes the place of nothing else. */
    private String beforeSuggestion;

    private final Fragment capsLock = CapsLock.hint();
    private final Fragment strength = Strength.of(() -> cost);

    PassphraseScreen(Wizard wizard) {
        this.wizard = wizard;
        summary = new ErrorSummary(wizard);
        takeSessions();
    }

    private void takeSessions() {
        setPassphrase(wizard.session().passphrase());
        confirmed = passphrase;
    }

    @Override
    public String title() {
        if (askedAboutNone) {
            return Words.of("passphrase.none-title");
        }
        return summary.titled(getHeading());
    }

    @Override
    public boolean needsKey() {
        return true;
    }

    @Override
    public int step() {
        return 2;
    }

    @Override
    public void shown() {
        Amounts.prepare();
        if (isKept() && !askedAboutNone) {
            Browser.selectWhenClicked(Browser.element("passphrase-form"));
        }
        if (reconsidered) {
            reconsidered = false;
            Browser.focus("passphrase");
        }
    }

    @Override
    public void heard(Answer answer) {
        if (answer instanceof Answer.Suggested suggested && isAwaited()) {
            setPassphrase(suggested.passphrase());
            confirmed = passphrase;
            visible = true;
            summary.clear();
            wizard.refresh();
            Browser.focus("passphrase");
        }
    }

    /** Whether the user still looks at the field that the suggestion is for: else nobody would see what the file is locked with. */
    private boolean isAwaited() {
        return wizard.isUp(this) && !askedAboutNone && passphrase.equals(beforeSuggestion);
    }

    public String getHeading() {
        return Words.of(isKept() ? "passphrase.title-loaded" : "passphrase.title");
    }

    /** Whether the fields hold the passphrase that a loaded file had. */
    public boolean isKept() {
        return wizard.session().isLoaded() && !wizard.session().passphrase().isEmpty();
    }

    public String getKeyName() {
        return wizard.session().key.comment();
    }

    public String getPassphrase() {
        return passphrase;
    }

    public void setPassphrase(String passphrase) {
        this.passphrase = passphrase;
        this.cost = passphrase.isEmpty() ? null : GuessingCost.of(PassphraseStrength.bits(passphrase));
    }

    public String getConfirmed() {
        return confirmed;
    }

    public void setConfirmed(String confirmed) {
        this.confirmed = confirmed;
    }

    public Fragment getSummary() {
        return summary.fragment();
    }

    public boolean isMismatch() {
        return summary.isAbout("confirm");
    }

    public boolean isAskedAboutNone() {
        return askedAboutNone;
    }

    public Fragment getCapsLock() {
        return capsLock;
    }

    /** Older programs and terminals send letters with accents and other scripts differently. */
    public boolean isForeign() {
        for (int i = 0; i < passphrase.length(); i++) {
            if (passphrase.charAt(i) > 126) {
                return true;
            }
        }
        return false;
    }

    public Fragment getStrength() {
        return strength;
    }

    public void suggest() {
        beforeSuggestion = passphrase;
        wizard.ask(this, new Request.Suggest(SUGGESTED_WORDS));
    }

    public String getFieldType() {
        return visible ? "text" : "password";
    }

    public boolean isVisible() {
        return visible;
    }

    /** Whoever sees what they type need not type it twice. */
    public void show() {
        if (visible) {
            confirmed = passphrase;
        }
        visible = !visible;
        summary.clear();
    }

    public void submit() {
        boolean mismatch = !visible && !passphrase.equals(confirmed);
        askedAboutNone = !mismatch && passphrase.isEmpty();
        summary.clear();
        if (mismatch) {
            summary.say(new Problem("confirm", "passphrase.mismatch", ""));
        } else if (askedAboutNone) {
            wizard.show(this); // A place of its own, from which Back leads to the field.
        } else {
            wizard.session().protect(passphrase);
            wizard.show(new SaveScreen(wizard));
        }
    }

    public void reconsider() {
        wizard.back();
    }

    @Override
    public void left() {
        reconsidered = askedAboutNone;
        if (!askedAboutNone) { // From the question the way leads to the field, as it was.
            takeSessions();
            summary.clear();
        }
        askedAboutNone = false;
    }

    public void accept() {
        askedAboutNone = false;
        wizard.session().protect("");
        wizard.replace(new SaveScreen(wizard));
    }

    public void back() {
        wizard.back();
    }
}
