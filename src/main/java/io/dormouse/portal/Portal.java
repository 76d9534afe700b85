package io.dormouse.portal;

import io.dormouse.portal.PortalAnswer.Outcome;
import java.util.function.Supplier;
import org.teavm.jso.browser.Window;

/** The portal page that shows this page in a frame or a window, if there is one, and what became of the key it was handed. */
public final class Portal {
    /** In milliseconds: for so long a portal may say nothing before the user hears that it does not. */
    private static final int PATIENCE = 10_000;

    private final Runnable met;
    private final Runnable answered;
    private final Supplier<String> nameless;
    private final String page = Surroundings.newPageId();
    private Link link;
    private String nonce = "";
    private PortalRules rules = PortalRules.NONE;
    private String host = "";
    private boolean warned;
    private boolean stranger;
    private HandedKey handed;

    /** How many answers the portal still has to give of which nobody can tell what key they are about: none of them names it. */
    private int owed;

    /** Whether the answer to the key at hand is one of those. */
    private boolean unclear;

    private boolean late;
    private PortalAnswer answer;
    private int toldStep = -1;
    private boolean toldUnsaved;

    private Portal(Runnable met, Runnable answered, Supplier<String> nameless) {
        this.met = met;
        this.answered = answered;
        this.nameless = nameless;
    }

    /**
     * @param met runs when the portal has said who it is
     * @param answered runs when it has said what became of the key, or is {@link #isLate}
     * @param nameless what to call a page that has no host
     */
    public static Portal aroundThisPage(Runnable met, Runnable answered, Supplier<String> nameless) {
        Portal portal = new Portal(met, answered, nameless);
        Link.await(portal.page, portal::greeted);
        return portal;
    }

    private boolean greeted(JsMessage message, String origin, Link newLink) {
        String newNonce = HandOver.nonceOfInit(message, page);
        if (newNonce == null || newLink == null) {
            return false;
        }
        Fields fields = new Fields(message);
        PortalRules newRules = HandOver.rules(fields);
        if (newRules == null) {
            warn(fields.spoiled());
            return false;
        }
        host = Surroundings.host(origin);
        if (!serves(origin)) {
            stranger = true;
            met.run();
            return false;
        }
        stranger = false;
        link = newLink;
        nonce = newNonce;
        rules = newRules;
        link.listen(this::heard);
        Surroundings.watchHeight(height -> send(m -> HandOver.resize(m, nonce, height)));
        if (rules.closable()) {
            Surroundings.onEscape(() -> send(m -> HandOver.cancel(m, nonce)));
        }
        if (!rules.colorScheme().isEmpty()) {
            Surroundings.setColorScheme(rules.colorScheme());
        }
        met.run();
        return true;
    }

    /** Whoever writes the portal's page by hand sees nothing but a wizard without portal; once is enough for that. */
    private void warn(String spoiled) {
        if (!warned) {
            warned = true;
            Surroundings.warn("Dormouse passes the portal's init over. Not as docs/protocol.md has it: " + spoiled);
        }
    }

    private static boolean serves(String origin) {
        String served = Surroundings.servedPortals();
        return served.isEmpty() || (" " + served + " ").contains(" " + origin + " ");
    }

    private void heard(JsMessage message) {
        PortalAnswer heard = HandOver.answer(message, nonce);
        if (heard == null) {
            return;
        }
        // That a form is filled is said at once, and can be about no key before.
        if (owed > 0 && heard.outcome() != Outcome.FILLED) {
            owed--;
        } else if (handed != null && !isAdded()) { // Pressed twice, the button hands over a key that is there by then.
            answer = heard;
            if (isAdded() && !rules.knows(handed.sha256(), handed.md5())) {
                rules = rules.with(handed);
            }
            answered.run();
        }
    }

    private interface Writing {
        void into(Outgoing message);
    }

    private void send(Writing writing) {
        if (link != null) {
            JsMessage message = JsMessage.empty();
            writing.into(message);
            link.send(message);
        }
    }

    public boolean isConnected() {
        return link != null;
    }

    /** Whether a page shows this one that is not on the list of those that it serves. */
    public boolean isStranger() {
        return stranger;
    }

    public PortalRules rules() {
        return rules;
    }

    /** What the portal calls itself; the host it was loaded from where it gives no name. */
    public String getName() {
        return rules.portalName().isEmpty() ? getHost() : rules.portalName();
    }

    /** The host that the portal was loaded from, as the browser says it. */
    public String getHost() {
        return host.isEmpty() ? nameless.get() : host;
    }

    public boolean isWaiting() {
        return handed != null && answer == null;
    }

    /** Whether it is waited for so long that the user should know another way. */
    public boolean isLate() {
        return late && isWaiting();
    }

    /** Whether the portal has put the key into its fields and has said nothing more. */
    public boolean isFilled() {
        return is(Outcome.FILLED);
    }

    public boolean isAdded() {
        return is(Outcome.ADDED);
    }

    /** The name that the key was handed over with. */
    public String getAddedName() {
        return handed.name();
    }

    public boolean isRefused() {
        return answer != null && !isFilled() && !isAdded();
    }

    public boolean isNameTaken() {
        return is(Outcome.NAME_TAKEN);
    }

    public boolean isKeyThere() {
        return is(Outcome.KEY_EXISTS);
    }

    public boolean isTypeRefused() {
        return is(Outcome.TYPE_REFUSED);
    }

    private boolean is(Outcome outcome) {
        return answer != null && answer.outcome() == outcome;
    }

    /** What the portal said when it refused the key; may be empty. */
    public String getMessage() {
        return answer.message();
    }

    public boolean isMessageGiven() {
        return isRefused() && !answer.message().isEmpty();
    }

    /** Whether all that is known of the refusal, and of what to do, is what the portal said. */
    public boolean isMendable() {
        return isMessageGiven() && is(Outcome.REFUSED);
    }

    /** Hands the public key over. The caller has seen to it that its private key was saved. */
    public void add(HandedKey key) {
        handed = key;
        late = false;
        answer = null;
        unclear = owed > 0;
        if (unclear) {
            owed++;
        }
        send(m -> HandOver.publicKey(m, nonce, key));
        Window.setTimeout(() -> missAnswerTo(key), PATIENCE);
    }

    private void missAnswerTo(HandedKey key) {
        if (handed == key && isWaiting()) {
            late = true;
            answered.run();
        }
    }

    /**
     * Forgets what was handed over where the key at hand is another one; with another comment it is the same.
     *
     * @param sha256 of the key at hand
     */
    public void follow(String sha256) {
        if (handed != null && !handed.sha256().equals(sha256)) {
            reset();
        }
    }

    /**
     * Lets the portal know how far the user is, so that it can ask before it closes the wizard. While the mouse moves, the wizard
     * would say the same thing over and over.
     *
     * @param step from 1 (Choose) to 6 (Next); 0 at the side doors
     * @param unsaved whether closing now would lose a key
     */
    public void tellState(int step, boolean unsaved) {
        if (isConnected() && (step != toldStep || unsaved != toldUnsaved)) {
            toldStep = step;
            toldUnsaved = unsaved;
            send(m -> HandOver.state(m, nonce, step, unsaved));
        }
    }

    /** Forgets what was handed over, for another key. The answer that is due may come when that one is handed over. */
    public void reset() {
        if (isWaiting() && !unclear) {
            owed++;
        }
        handed = null;
        answer = null;
    }
}
