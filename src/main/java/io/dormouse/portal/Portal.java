package io.dormouse.portal;

import io.dormouse.portal.PortalAnswer.Outcome;

/** The portal page that shows this page in a frame or a window, if there is one, and what became of the key it was handed. */
public final class Portal {
    private final Runnable met;
    private final Runnable answered;
    private final String page = Surroundings.newPageId();
    private Link link;
    private String nonce = "";
    private PortalRules rules = PortalRules.NONE;
    private String host = "";
    private boolean stranger;
    private boolean handed;
    private PortalAnswer answer;

    private Portal(Runnable met, Runnable answered) {
        this.met = met;
        this.answered = answered;
    }

    /**
     * @param met runs when the portal has said who it is
     * @param answered runs when it has said what became of the key
     */
    public static Portal aroundThisPage(Runnable met, Runnable answered) {
        Portal portal = new Portal(met, answered);
        Link.await(portal.page, portal::greeted);
        return portal;
    }

    private boolean greeted(JsMessage message, String origin, Link newLink) {
        String newNonce = HandOver.nonceOfInit(message, page);
        PortalRules newRules = newNonce == null || newLink == null ? null : HandOver.rules(message);
        if (newRules == null) {
            return false;
        }
        String newHost = Surroundings.host(origin);
        host = newHost.isEmpty() ? "the page around this frame" : newHost;
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

    private static boolean serves(String origin) {
        String served = Surroundings.servedPortals();
        return served.isEmpty() || (" " + served + " ").contains(" " + origin + " ");
    }

    private void heard(JsMessage message) {
        PortalAnswer heard = handed ? HandOver.answer(message, nonce) : null;
        if (heard != null) {
            answer = heard;
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
        return rules.portalName().isEmpty() ? host : rules.portalName();
    }

    /** The host that the portal was loaded from, as the browser says it. */
    public String getHost() {
        return host;
    }

    public boolean isWaiting() {
        return handed && answer == null;
    }

    /** Whether the portal has put the key into its fields and has said nothing more. */
    public boolean isFilled() {
        return is(Outcome.FILLED);
    }

    public boolean isAdded() {
        return is(Outcome.ADDED);
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

    /** Hands the public key over. The caller has seen to it that its private key was saved. */
    public void add(HandedKey key) {
        handed = true;
        answer = null;
        send(m -> HandOver.publicKey(m, nonce, key));
    }

    /**
     * Lets the portal know how far the user is, so that it can ask before it closes the wizard.
     *
     * @param step from 1 (Choose) to 6 (Next); 0 at the side doors
     * @param unsaved whether closing now would lose a key
     */
    public void tellState(int step, boolean unsaved) {
        send(m -> HandOver.state(m, nonce, step, unsaved));
    }

    /** Forgets what was handed over, for another key. */
    public void reset() {
        handed = false;
        answer = null;
    }
}
