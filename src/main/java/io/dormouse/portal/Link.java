package io.dormouse.portal;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/**
 * The way to the page that shows this one: the window around the frame, or the one that opened this window by an address that ends in
 * {@code #portal}.
 *
 * <p>It is told {@code ready} until it answers with {@code init} and a port, and then is spoken with by the port alone. Only that
 * window is listened to; which page stands in it, is what the browser says.
 */
final class Link {
    private final JSObject port;

    private Link(JSObject port) {
        this.port = port;
    }

    interface Greeted {

        /**
         * Hears each message of the portal's window, until it takes one.
         *
         * @param origin of the page that sent it; {@code null} as text where it is opaque
         * @param link null where the message brings no port, or several
         * @return whether this is the portal to speak with
         */
        boolean by(JsMessage message, String origin, Link link);
    }

    interface Heard {
        void message(JsMessage message);
    }

    /** Does nothing where this page stands alone. */
    static void await(String page, Greeted greeted) {
        JsMessage ready = JsMessage.empty();
        HandOver.ready(ready, page);
        await(
                ready.object(),
                (message, origin, port) ->
                        greeted.by(new JsMessage(message), origin, port == null ? null : new Link(port)));
    }

    void listen(Heard heard) {
        listen(port, message -> heard.message(new JsMessage(message)));
    }

    void send(JsMessage message) {
        post(port, message.object());
    }

    @JSFunctor
    private interface OnGreeting extends JSObject {
        boolean by(JSObject message, String origin, JSObject port);
    }

    @JSFunctor
    private interface OnMessage extends JSObject {
        void message(JSObject message);
    }

    // A portal that has not answered after a minute never will. What it gets to hear till then says nothing.
    @JSBody(
            params = {"ready", "greeted"},
            script =
                    """
                    var framed = parent !== window;
                    var other = framed ? parent : location.hash === '#portal' ? opener : null;
                    if (!other) return;
                    if (framed) document.documentElement.classList.add('embedded');
                    var tries = 0, found = false;
                    addEventListener('message', function(e) {
                      if (!found && e.source === other)
                        found = greeted(e.data, e.origin, e.ports.length === 1 ? e.ports[0] : null); });
                    function again() {
                      if (!found && tries++ < 240) { other.postMessage(ready, '*'); setTimeout(again, 250); } }
                    again();
                    """)
    private static native void await(JSObject ready, OnGreeting greeted);

    @JSBody(
            params = {"port", "heard"},
            script = "port.onmessage = function(e) { heard(e.data); };")
    private static native void listen(JSObject port, OnMessage heard);

    @JSBody(
            params = {"port", "message"},
            script = "port.postMessage(message);")
    private static native void post(JSObject port, JSObject message);
}
