package io.dormouse.wizard;

import io.dormouse.protocol.Answer;
import io.dormouse.protocol.Request;
import io.dormouse.wizard.words.Words;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.teavm.flavour.templates.BindTemplate;
import org.teavm.flavour.templates.Templates;

/** The side door for a public key that does not work: says what the pasted text is, and mends it. */
@BindTemplate("templates/check.html")
final class CheckScreen implements Screen {
    private final Wizard wizard;
    private String pasted = "";
    private Answer.Inspected found;
    private String copied = "";

    CheckScreen(Wizard wizard) {
        this.wizard = wizard;
    }

    @Override
    public String title() {
        return Words.of("check.title");
    }

    @Override
    public int step() {
        return -1;
    }

    public void check() {
        copied = "";
        if (pasted.getBytes(StandardCharsets.UTF_8).length > Request.LONGEST) {
            found = null;
            wizard.say(new Problem("pasted-public", "trouble.large", ""));
        } else {
            wizard.ask(this, new Request.Inspect(pasted));
        }
    }

    @Override
    public void heard(Answer answer) {
        if (answer instanceof Answer.Inspected inspected) {
            found = inspected;
            if (isPrivate()) {
                pasted = "";
            }
            if (wizard.isUp(this)) {
                wizard.refresh();
                Browser.focus("found");
            }
        }
    }

    public String getPasted() {
        return pasted;
    }

    public void setPasted(String pasted) {
        this.pasted = pasted;
    }

    public boolean isPrivate() {
        return found != null && found.cause().equals("PRIVATE_KEY");
    }

    public boolean isRefused() {
        return found != null && !isPrivate() && !found.cause().isEmpty();
    }

    public boolean isGood() {
        return found != null && found.cause().isEmpty();
    }

    public boolean isWarned() {
        return isGood() && !found.warnings().isEmpty();
    }

    public boolean isPasteable() {
        return isGood() && !found.line().isEmpty();
    }

    /** Whether the reason is said in the user's language before the engine's English. */
    public boolean isReasoned() {
        return !Words.isEngines();
    }

    /** Of a file there may be another copy; a text is copied once more. */
    public String getReason() {
        String heading = Problem.heading(found.cause());
        return Words.of(heading.equals("trouble.damaged") ? "check.damaged" : heading);
    }

    public String getSentence() {
        return found.sentence();
    }

    /** Whether type and size say all, as for any key but a certificate or the like. */
    public boolean isOrdinary() {
        return !found.type().isEmpty();
    }

    public String getType() {
        return found.type();
    }

    public String getDescription() {
        return found.description();
    }

    public boolean isCommented() {
        return !found.comment().isEmpty();
    }

    public String getComment() {
        return found.comment();
    }

    public List<String> getFacts() {
        return found.facts();
    }

    public boolean isChanged() {
        return !found.mended().isEmpty();
    }

    public List<String> getMended() {
        return found.mended();
    }

    public List<String> getWarnings() {
        return found.warnings();
    }

    public String getLine() {
        return found.line();
    }

    public String getSha256() {
        return found.sha256();
    }

    public String getMd5() {
        return found.md5();
    }

    public String getRandomart() {
        return found.randomart();
    }

    public void copy() {
        Browser.copy(found.line(), good -> {
            copied = good ? "public.copied" : "check.copy-by-hand";
            Templates.update();
        });
    }

    public String getCopied() {
        return copied.isEmpty() ? "" : Words.of(copied);
    }

    public void back() {
        wizard.back();
    }
}
