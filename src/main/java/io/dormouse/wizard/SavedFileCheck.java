package io.dormouse.wizard;

import io.dormouse.protocol.Answer;
import io.dormouse.wizard.words.Words;
import java.util.function.Consumer;
import org.teavm.flavour.templates.BindTemplate;
import org.teavm.flavour.templates.Fragment;
import org.teavm.flavour.templates.Templates;

/** Has a saved file opened once more, and says whether it holds the key. */
@BindTemplate("templates/verify.html")
final class SavedFileCheck {
    static final String FIELD = "check-file";

    private final Consumer<byte[]> asked;
    private final Runnable unreadable;
    private Answer.Checked found;
    private String name = "";

    /** How many files the engine has not answered for yet: only the last verdict is about the file that is named. */
    private int unanswered;

    /**
     * @param asked gets the file that the user chose
     * @param unreadable runs where the browser cannot read it
     */
    SavedFileCheck(Consumer<byte[]> asked, Runnable unreadable) {
        this.asked = asked;
        this.unreadable = unreadable;
    }

    Fragment fragment() {
        return Templates.create(this);
    }

    void heard(Answer.Checked answer) {
        if (unanswered > 0 && --unanswered == 0) {
            found = answer;
        }
    }

    /** The engine could not do what this screen asked for; which of it, nobody knows. */
    void failed() {
        unanswered = 0;
    }

    public void choose() {
        found = null; // It was about another file.
        GivenFile.chosenIn(
                Browser.element(FIELD),
                (chosen, content) -> {
                    name = chosen;
                    unanswered++;
                    asked.accept(Browser.bytes(content));
                },
                unreadable::run);
    }

    public boolean isGood() {
        return found != null && found.same();
    }

    public boolean isBad() {
        return found != null && !found.same();
    }

    /** Whether the reason is said in the user's language before the engine's English. */
    public boolean isReasoned() {
        return !isLockedOtherwise() && !Words.isEngines();
    }

    /** The engine would have the passphrase typed again, and nothing is typed here. */
    public boolean isLockedOtherwise() {
        return found.cause().equals("WRONG_PASSPHRASE");
    }

    public String getReason() {
        return Words.of(found.cause().isEmpty() ? "verify.other-key" : Problem.heading(found.cause()));
    }

    public String getName() {
        return name;
    }

    public String getSentence() {
        return found.sentence();
    }
}
