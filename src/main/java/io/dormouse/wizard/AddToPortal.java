package io.dormouse.wizard;

import io.dormouse.portal.HandedKey;
import io.dormouse.portal.Portal;
import io.dormouse.portal.PortalRules;
import io.dormouse.protocol.Answer;
import io.dormouse.protocol.PublicHalf;
import io.dormouse.protocol.Request;
import io.dormouse.wizard.words.Words;
import org.teavm.flavour.templates.BindTemplate;
import org.teavm.flavour.templates.Fragment;
import org.teavm.flavour.templates.Templates;

/** Hands the public key to the portal around this page, under a name, and says what the portal makes of it. */
@BindTemplate("templates/add-to-portal.html")
final class AddToPortal {
    private final Wizard wizard;
    private final PublicKeyScreen screen;
    private final PublicHalf key;
    private final Fragment fragment = Templates.create(this);
    private String name;
    private boolean proving;
    private String unproved = "";

    /** @param screen that this is a part of, which hears what the engine answers */
    AddToPortal(Wizard wizard, PublicKeyScreen screen) {
        this.wizard = wizard;
        this.screen = screen;
        this.key = wizard.session().key;
        this.name = rules().free(key.comment());
    }

    Fragment fragment() {
        return fragment;
    }

    private PortalRules rules() {
        return getPortal().rules();
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

    public boolean isNameRefused() {
        return !getNameProblem().isEmpty();
    }

    public String getNameProblem() {
        return name.strip().isEmpty() ? Words.of("name.empty") : NameWords.problem(getPortal(), rules(), name);
    }

    public String getType() {
        return key.type();
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
        return !getPortal().isAdded() && !isTypeRefused() && !isKnown();
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

    void shown() {
        proving = false;
    }

    void heard(Answer.Proved proved) {
        if (proving) {
            proving = false;
            if (wizard.isUp(screen)) {
                hand(proved.proof());
            }
        }
    }

    /** Whether it is said here. */
    boolean failed(Answer.Failed failed) {
        if (proving) {
            unproved = failed.sentence();
        }
        proving = false;
        return isUnproved();
    }

    public void hand() {
        if (isNameTaken() || isNameRefused()) {
            Browser.focus("portal-key-name");
        } else if (isChallenged() && !isBusy()) {
            proving = true;
            unproved = "";
            wizard.ask(screen, new Request.Prove(getChallenge()));
        } else if (!isBusy()) {
            hand("");
        }
    }

    private void hand(String proof) {
        getPortal()
                .add(new HandedKey(
                        name.strip(), key.line(), key.algorithm(), key.bits(), key.sha256(), key.md5(), proof));
    }
}
