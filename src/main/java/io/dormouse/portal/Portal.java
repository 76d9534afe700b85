package io.dormouse.portal;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/**
 * The portal page that holds this page in a frame, if there is one.
 *
 * <p>The frame says {@code ready} until the page around it answers {@code init} with a nonce and a {@code MessagePort};
 * from then on only the port is listened to. A message is taken from the window around the frame and from no other, and
 * the origin it comes from is what the user is shown.
 */
public final class Portal {
    private enum State {
        NOTHING_HANDED,
        HANDED,
        FILLED,
        ADDED,
        REFUSED
    }

    private final Runnable changed;
    private JSObject link;
    private String name = "";
    private String host = "";
    private String message = "";
    private State state = State.NOTHING_HANDED;

    private Portal(Runnable changed) {
        this.changed = changed;
    }

    /** @param changed runs when the portal was found, and when it answered */
    public static Portal aroundThisPage(Runnable changed) {
        Portal portal = new Portal(changed);
        connect(portal::connected, portal::filled, portal::answered);
        return portal;
    }

    private void connected(JSObject newLink, String newName, String newHost) {
        link = newLink;
        host = newHost;
        name = newName.isEmpty() ? newHost : newName;
        changed.run();
    }

    private void filled() {
        state = State.FILLED;
        changed.run();
    }

    private void answered(boolean ok, String newMessage) {
        state = ok ? State.ADDED : State.REFUSED;
        message = newMessage;
        changed.run();
    }

    public boolean isConnected() {
        return link != null;
    }

    /** What the portal calls itself; the host it was loaded from where it gives no name. */
    public String getName() {
        return name;
    }

    /** The host that the portal was loaded from, as the browser says it. */
    public String getHost() {
        return host;
    }

    public boolean isWaiting() {
        return state == State.HANDED;
    }

    /** Whether the portal has put the key into its fields and has said nothing more. */
    public boolean isFilled() {
        return state == State.FILLED;
    }

    public boolean isAdded() {
        return state == State.ADDED;
    }

    public boolean isRefused() {
        return state == State.REFUSED;
    }

    /** What the portal said when it refused the key. */
    public String getMessage() {
        return message;
    }

    /**
     * Hands the public key over.
     *
     * @param keyName the name under which the portal should list it
     * @param line the one-line public key
     */
    public void add(String keyName, String line, String sha256, String md5) {
        state = State.HANDED;
        hand(link, keyName, line, sha256, md5);
    }

    /** Forgets what was handed over, for another key. */
    public void reset() {
        state = State.NOTHING_HANDED;
        message = "";
    }

    @JSFunctor
    private interface Connected extends JSObject {
        void to(JSObject link, String name, String host);
    }

    @JSFunctor
    private interface Filled extends JSObject {
        void now();
    }

    @JSFunctor
    private interface Answered extends JSObject {
        void with(boolean ok, String message);
    }

    @JSBody(
            params = {"connected", "filled", "answered"},
            script =
                    """
                    if (window.parent === window) return;
                    document.documentElement.classList.add('embedded');
                    var link = null;
                    function text(value, most) { return typeof value === 'string' ? value.slice(0, most) : ''; }
                    function ready() {
                      if (link === null) { parent.postMessage({dormouse: 1, type: 'ready'}, '*'); setTimeout(ready, 250); } }
                    addEventListener('message', function(e) {
                      var m = e.data;
                      if (link !== null || e.source !== window.parent || !m || m.dormouse !== 1 || m.type !== 'init'
                          || typeof m.nonce !== 'string' || e.ports.length !== 1) return;
                      link = {port: e.ports[0], nonce: m.nonce};
                      link.port.onmessage = function(a) {
                        if (!a.data) return;
                        if (a.data.type === 'filled') filled();
                        if (a.data.type === 'added' && typeof a.data.ok === 'boolean')
                          answered(a.data.ok, text(a.data.message, 500)); };
                      var host = e.origin === 'null' ? '' : new URL(e.origin).host;
                      connected(link, text(m.portalName, 80), host || 'the page around this frame');
                      new ResizeObserver(function() {
                        link.port.postMessage({type: 'resize', nonce: link.nonce,
                          height: Math.ceil(document.body.getBoundingClientRect().height)}); }).observe(document.body);
                    });
                    ready();
                    """)
    private static native void connect(Connected connected, Filled filled, Answered answered);

    @JSBody(
            params = {"link", "name", "key", "sha256", "md5"},
            script =
                    """
                    link.port.postMessage({type: 'publicKey', nonce: link.nonce,
                     name: name, key: key, sha256: sha256, md5: md5});
                    """)
    private static native void hand(JSObject link, String name, String key, String sha256, String md5);
}
