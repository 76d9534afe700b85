package io.dormouse.wizard;

import io.dormouse.portal.HandedKey;
import io.dormouse.portal.Portal;
import io.dormouse.portal.PortalRules;
import io.dormouse.protocol.Answer;
import io.dormouse.protocol.PublicHalf;
import io.dormouse.protocol.Request;
import io.dormouse.wizard.words.Words;
import java.nio.charset.StandardCharsets;
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
    private String name;
    /** The key of what became of the last copy or file. */
    private String outcome = "";

    private boolean proving;
    private String unproved = "";

    PublicKeyScreen(Wizard wizard) {
        this.wizard = wizard;
        this.key = wizard.session().key;
        this.fingerprints = Fingerprints.of(key, rules().wanted());
        this.authorizing = Copyable.of(Commands.authorize(key.line()));
        this.name = rules().free(key.comment());
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

    public Portal getPortal() {
        return wizard.portal();
    }

    /** The name in the portal's list: the comment at first; another one where that is taken there. */
    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public boolean isNameTaken() {
        return rules().isTaken(name.strip());
    }

    /** Whether the portal has said beforehand that it does not take keys of this type or size. */
    public boolean isTypeRefused() {
        return !rules().takes(key.algorithm(), key.bits());
    }

    /** Whether the portal has the key already, and not from here. */
    public boolean isKnown() {
        return rules().knows(key.sha256(), key.md5()) && !getPortal().isAdded();
    }

    public boolean isAddable() {
        return getPortal().isConnected() && !getPortal().isAdded() && !isTypeRefused() && !isKnown();
    }

    public String getType() {
        return key.type();
    }

    private PortalRules rules() {
        return getPortal().isConnected()
                ? getPortal().rules()
                : wizard.session().choice.rules();
    }

    public boolean isNameRefused() {
        return !getNameProblem().isEmpty();
    }

    public String getNameProblem() {
        return name.strip().isEmpty() ? Words.of("name.empty") : NameWords.problem(getPortal(), rules(), name);
    }

    /** Whether the portal wants to see that the private key is there. */
    public boolean isChallenged() {
        return !getChallenge().isEmpty();
    }

    public String getChallenge() {
        return rules().challenge();
    }

    public boolean isBusy() {
        return proving || getPortal().isWaiting();
    }

    public boolean isUnproved() {
        return !unproved.isEmpty();
    }

    /** Why the key could not sign. */
    public String getProofProblem() {
        return unproved;
    }

    @Override
    public void shown() {
        proving = false;
    }

    @Override
    public void heard(Answer answer) {
        if (proving && answer instanceof Answer.Proved proved) {
            proving = false;
            if (wizard.isUp(this)) {
                hand(proved.proof());
            }
        }
    }

    @Override
    public boolean failed(Answer.Failed failed) {
        if (proving) {
            unproved = failed.sentence();
        }
        proving = false;
        return !unproved.isEmpty();
    }

    /** The form is gone, and what had the focus in it. */
    @Override
    public void answered() {
        if (getPortal().isAdded()) {
            Browser.focus("added");
        }
    }

    public void hand() {
        if (isNameTaken() || isNameRefused()) {
            Browser.focus("portal-key-name");
        } else if (isChallenged() && !isBusy()) {
            proving = true;
            unproved = "";
            wizard.ask(this, new Request.Prove(getChallenge()));
        } else if (!isBusy()) {
            hand("");
        }
    }

    private void hand(String proof) {
        getPortal()
                .add(new HandedKey(
                        name.strip(), key.line(), key.algorithm(), key.bits(), key.sha256(), key.md5(), proof));
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
        byte[] file = (key.line() + "\n").getBytes(StandardCharsets.UTF_8);
        String name = FileNames.publicKey(key);
        Destination.ask(
                name,
                destination -> destination.write(name, file, good -> {
                    outcome = good ? "save.saved" : "save.not-written";
                    Templates.update();
                }));
    }

    public void back() {
        wizard.back();
    }

    public void proceed() {
        wizard.show(new NextScreen(wizard));
    }
}
