package io.dormouse.portal;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** What an embedded page takes from, and gives to, the page around it besides keys: its height, its colours, Escape. */
final class Surroundings {
    private Surroundings() {}

    @JSFunctor
    interface Height extends JSObject {
        void is(int pixels);
    }

    @JSFunctor
    interface Pressed extends JSObject {
        void now();
    }

    /** 32 hexadecimal digits. The engine says what it means where the browser has no random numbers. */
    @JSBody(
            script =
                    """
                    try {
                      return Array.from(crypto.getRandomValues(new Uint8Array(16)), function(b) {
                        return (b + 256).toString(16).slice(1); }).join('');
                    } catch (e) { return '0'.repeat(32); }
                    """)
    static native String newPageId();

    /** The origins that the page's own {@code <meta name="dormouse-portals">} lists, with spaces between; empty: any. */
    @JSBody(
            script =
                    """
                    var meta = document.querySelector('meta[name="dormouse-portals"]');
                    return meta ? meta.content.trim() : '';
                    """)
    static native String servedPortals();

    /** The host of an origin as the address bar shows it; empty where the origin is opaque. */
    @JSBody(params = "origin", script = "return origin === 'null' ? '' : new URL(origin).host;")
    static native String host(String origin);

    /** Says something to whoever develops the page around this one. */
    @JSBody(params = "text", script = "console.warn(text);")
    static native void warn(String text);

    @JSBody(
            params = "height",
            script =
                    """
                    new ResizeObserver(function() {
                      height(Math.ceil(document.body.getBoundingClientRect().height)); }).observe(document.body);
                    """)
    static native void watchHeight(Height height);

    /** Escape that nothing inside the page took for itself. */
    @JSBody(
            params = "pressed",
            script =
                    """
                    addEventListener('keydown', function(e) {
                      if (e.key === 'Escape' && !e.defaultPrevented && !e.isComposing) pressed(); });
                    """)
    static native void onEscape(Pressed pressed);

    /** Settles the style sheet's question for light or dark, whatever the browser would answer. */
    @JSBody(
            params = "scheme",
            script =
                    """
                    document.documentElement.style.colorScheme = scheme;
                    Array.from(document.styleSheets).forEach(function(sheet) {
                      Array.from(sheet.cssRules).forEach(function(rule) {
                        if (rule.media && rule.media.mediaText.indexOf('prefers-color-scheme: dark') >= 0)
                          rule.media.mediaText = scheme === 'dark' ? 'all' : 'not all'; }); });
                    """)
    static native void setColorScheme(String scheme);
}
