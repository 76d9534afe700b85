package io.dormouse.wizard;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.typedarrays.ArrayBuffer;
import org.teavm.jso.typedarrays.Int8Array;

/** The few things that screens ask of the browser and that TeaVM's own bindings do not have. */
final class Browser {
    private Browser() {}

    /** Hears whether something worked. */
    @JSFunctor
    interface Outcome extends JSObject {
        void is(boolean good);
    }

    static byte[] bytes(ArrayBuffer buffer) {
        return new Int8Array(buffer).copyToJavaArray();
    }

    static HTMLElement element(String id) {
        return Window.current().getDocument().getElementById(id);
    }

    @JSBody(script = "return /Win/.test(navigator.platform);")
    static native boolean isWindows();

    /** Whether the page stands in another one. */
    @JSBody(script = "return window.parent !== window;")
    static native boolean isFramed();

    /** Whether there is a finger and no mouse. */
    @JSBody(script = "return matchMedia('(hover: none) and (pointer: coarse)').matches;")
    static native boolean isTouched();

    /** Today by the user's own calendar, as YYYYMMDD. */
    @JSBody(
            script =
                    """
                    var d = new Date();
                    return String(d.getFullYear() * 10000 + (d.getMonth() + 1) * 100 + d.getDate());
                    """)
    static native String today();

    /** Time from any beginning. */
    @JSBody(script = "return performance.now();")
    static native double milliseconds();

    /** Copies text: by the clipboard API, else by the selection and the browser's own command, which takes the focus for it. */
    @JSBody(
            params = {"text", "outcome"},
            script =
                    """
                    function bySelection() {
                      var focused = document.activeElement;
                      var area = document.createElement('textarea');
                      area.value = text; area.setAttribute('readonly', ''); area.className = 'visually-hidden';
                      document.body.appendChild(area); area.select();
                      var good = false; try { good = document.execCommand('copy'); } catch (e) { good = false; }
                      area.remove(); if (focused) focused.focus({preventScroll: true}); outcome(good);
                    }
                    if (navigator.clipboard) {
                      navigator.clipboard.writeText(text).then(function() { outcome(true); }, bySelection);
                    } else { bySelection(); }
                    """)
    static native void copy(String text, Outcome outcome);

    /** Asks before the page is left, while the outcome of the question is true. */
    @JSBody(
            params = "unsaved",
            script =
                    """
                    addEventListener('beforeunload', function(e) {
                      if (unsaved()) { e.preventDefault(); e.returnValue = ''; } });
                    """)
    static native void warnBeforeLeaving(Question unsaved);

    /**
     * Many people click everything twice. The second click counts for what the first one hit, and for nothing that the first
     * one has moved into its place.
     */
    @JSBody(
            script =
                    """
                    var first = null;
                    document.addEventListener('click', function(e) {
                      var hit = e.target.closest('button, a, summary, label, input, select') || e.target;
                      if (e.detail < 2) { first = hit; }
                      else if (hit !== first) { e.preventDefault(); e.stopPropagation(); }
                    }, true);
                    """)
    static native void dropStraySecondClicks();

    /** A question that the browser puts at a time of its own. */
    @JSFunctor
    interface Question extends JSObject {
        boolean ask();
    }

    /** What is done a little later. */
    @JSFunctor
    interface Later extends JSObject {
        void run();
    }

    /**
     * Does something when the browser has drawn what is there; meanwhile nothing in the element can be pressed. Where it draws
     * nothing, behind another tab or out of sight, it does not wait for it.
     */
    @JSBody(
            params = {"element", "later"},
            script =
                    """
                    var done = false;
                    function run() { if (!done) { done = true; element.inert = false; later(); } }
                    element.inert = true;
                    requestAnimationFrame(function() { setTimeout(run); });
                    setTimeout(run, 100);
                    """)
    static native void afterNextFrame(HTMLElement element, Later later);

    /** Hears that somebody uses the page. */
    @JSBody(
            params = "later",
            script =
                    """
                    document.addEventListener('pointerdown', later, true);
                    document.addEventListener('keydown', later, true);
                    """)
    static native void onUse(Later later);

    /** Whether anything in the page has the focus. */
    @JSBody(script = "return !!document.activeElement && document.activeElement !== document.body;")
    static native boolean hasFocus();

    /** Whether the engine of this page runs here: a module with one type that needs garbage collection is good. */
    @JSBody(
            script =
                    """
                    var engine = document.getElementById('engine');
                    if (engine && !engine.textContent) { return true; }
                    try {
                      return WebAssembly.validate(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 95, 1, 120, 0]));
                    } catch (e) { return false; }
                    """)
    static native boolean runsEngine();

    static void focus(String id) {
        HTMLElement element = element(id);
        if (element != null) {
            element.focus();
        }
    }

    /** Leads to a field: what hides it opens, and it has the focus. */
    static void goTo(String id) {
        HTMLElement element = element(id);
        if (element != null) {
            reveal(element);
            element.focus();
        }
    }

    @JSBody(
            params = "element",
            script =
                    """
                    for (var e = element.closest('details'); e; e = e.parentElement.closest('details')) e.open = true;
                    """)
    private static native void reveal(HTMLElement element);

    /** Hears by the keys pressed that caps lock is on now, or off again. */
    @JSBody(
            params = "outcome",
            script =
                    """
                    var was = false;
                    function look(e) {
                      var on = e.getModifierState && e.getModifierState('CapsLock');
                      if (on !== was && e.key !== undefined) { was = on; outcome(on); }
                    }
                    document.addEventListener('keydown', look);
                    document.addEventListener('keyup', look);
                    """)
    static native void onCapsLock(Outcome outcome);

    /** The click that gives the focus to a field of the form marks all of its text, as the Tab key does. */
    @JSBody(
            params = "form",
            script =
                    """
                    var fresh = false;
                    form.addEventListener('pointerdown', function(e) { fresh = e.target !== document.activeElement; });
                    form.addEventListener('click', function(e) { if (fresh && e.target.select) e.target.select(); });
                    """)
    static native void selectWhenClicked(HTMLElement form);

    @JSBody(params = "element", script = "element.select();")
    static native void selectAll(HTMLElement element);
}
