package io.dormouse.wizard;

import io.dormouse.portal.Portal;
import io.dormouse.portal.PortalRules;
import io.dormouse.protocol.Answer;
import io.dormouse.protocol.PublicHalf;
import io.dormouse.wizard.words.Words;
import org.teavm.flavour.templates.BindTemplate;
import org.teavm.flavour.templates.Fragment;
import org.teavm.flavour.templates.Templates;

/** The public key: handed to the portal around this page, copied, or saved. */
@BindTemplate("templates/public-key.html")
final class PublicKeyScreen implements Screen {
    private final Wizard wizard;
    private final PublicHalf key;
    private final Fragment fingerprints;
    private final Fragment authorizing;
    private final AddToPortal adding;

    /** The key of what became of the last copy or file. */
    private String outcome = "";

    PublicKeyScreen(Wizard wizard) {
        this.wizard = wizard;
        this.key = wizard.session().key;
        this.fingerprints = Fingerprints.of(key, rules().wanted(), wizard.portal());
        this.adding = new AddToPortal(wizard, this);
        this.authorizing = Copyable.of(Commands.authorize(key.line()));
    }

    @Override
    public String title() {
        return getHeading();
    }

    @Override
    public boolean needsKey() {
        return true;
    }

    @Override
    public int step() {
        return 4;
    }

    public String getHeading() {
        return getPortal().isConnected()
                ? Words.of("public.title-portal", getPortal().getName())
                : Words.of("public.title-server");
    }

    public Fragment getFingerprints() {
        return fingerprints;
    }

    public Fragment getAuthorizing() {
        return authorizing;
    }

    /** What to call the key where a portal asks for a name. */
    public String getComment() {
        return key.comment().isEmpty() ? key.type() : key.comment();
    }

    public String getLine() {
        return key.line();
    }

    public String getRfc4716() {
        return key.rfc4716();
    }

    public boolean isSpkiKnown() {
        return !key.spki().isEmpty();
    }

    public boolean isSshfpKnown() {
        return !key.sshfp().isEmpty();
    }

    public String getSpki() {
        return key.spki();
    }

    public String getSshfp() {
        return key.sshfp();
    }

    public Fragment getAdding() {
        return adding.fragment();
    }

    public Portal getPortal() {
        return wizard.portal();
    }

    private PortalRules rules() {
        return getPortal().isConnected()
                ? getPortal().rules()
                : wizard.session().choice.rules();
    }

    @Override
    public void shown() {
        adding.shown();
    }

    @Override
    public void heard(Answer answer) {
        if (answer instanceof Answer.Proved proved) {
            adding.heard(proved);
        }
    }

    @Override
    public boolean failed(Answer.Failed failed) {
        return adding.failed(failed);
    }

    /** The form is gone, and what had the focus in it. */
    @Override
    public void answered() {
        if (getPortal().isAdded()) {
            Browser.focus("added");
        }
    }

    private boolean isTaken() {
        return outcome.equals("public.copied") || outcome.equals("save.saved");
    }

    /** Whether what is to be done here is done, so that the next thing to press is Continue. */
    public boolean isGoingOn() {
        return isTaken() || getPortal().isAdded() || getPortal().isFilled();
    }

    public void select() {
        Browser.selectAll(Browser.element("public-key"));
    }

    public void copy() {
        Browser.copy(key.line(), good -> {
            outcome = good ? "public.copied" : "";
            Templates.update();
            if (!good) {
                select();
                outcome = "public.copy-by-hand";
                Templates.update();
            }
        });
    }

    public String getOutcome() {
        return outcome.isEmpty() ? "" : Words.of(outcome);
    }

    public String getOutcomeClass() {
        if (isTaken()) {
            return "tick";
        }
        return outcome.equals("save.not-written") ? "alert" : "hint";
    }

    public void save() {
        new PublicFile(key, good -> {
                    outcome = good ? "save.saved" : "save.not-written";
                    Templates.update();
                })
                .save();
    }

    public void back() {
        wizard.back();
    }

    public void proceed() {
        wizard.show(new NextScreen(wizard));
    }
}
