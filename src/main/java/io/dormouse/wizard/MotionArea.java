package io.dormouse.wizard;

import io.dormouse.protocol.Gesture;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * Listens to mouse, pen, touch and keys over one element and hands them on in batches, one for each frame at most.
 *
 * <p>Only what the browser vouches for ({@code isTrusted}) counts. Between two frames a mouse reports more positions
 * than events ({@code getCoalescedEvents}); all of them are taken.
 */
final class MotionArea {
    private final Consumer<List<Gesture>> listener;
    private List<Gesture> batch = new ArrayList<>();

    MotionArea(HTMLElement area, HTMLElement canvas, Consumer<List<Gesture>> listener) {
        this.listener = listener;
        listen(area, canvas, (kind, x, y, time) -> {
            if (batch.isEmpty()) {
                Window.requestAnimationFrame(now -> flush());
            }
            batch.add(new Gesture(Gesture.Kind.values()[kind], x, y, time));
        });
    }

    private void flush() {
        List<Gesture> full = batch;
        batch = new ArrayList<>();
        listener.accept(full);
    }

    @JSFunctor
    private interface Happening extends JSObject {
        void is(int kind, double x, double y, double time);
    }

    /** Tab and Escape stay the browser's, so that the keyboard can leave the area again. */
    @JSBody(
            params = {"area", "canvas", "happening"},
            script =
                    """
                    var still = matchMedia('(prefers-reduced-motion: reduce)').matches;
                    var pen = null, last = null;
                    function trace(e) {
                      // Only now: the first context of a page waits for the graphics card.
                      pen = pen || canvas.getContext('2d');
                      var box = canvas.getBoundingClientRect();
                      if (canvas.width !== Math.round(box.width)) {
                        canvas.width = Math.round(box.width); canvas.height = Math.round(box.height); }
                      var x = e.clientX - box.left, y = e.clientY - box.top;
                      if (last) { pen.strokeStyle = getComputedStyle(canvas).color; pen.lineWidth = 2;
                        pen.lineCap = 'round'; pen.beginPath(); pen.moveTo(last[0], last[1]);
                        pen.lineTo(x, y); pen.stroke(); }
                      last = [x, y];
                    }
                    area.addEventListener('pointermove', function(e) {
                      if (!e.isTrusted) return;
                      var all = e.getCoalescedEvents ? e.getCoalescedEvents() : [];
                      if (all.length === 0) all = [e];
                      for (var i = 0; i < all.length; i++) {
                        happening(e.pointerType === 'touch' ? 1 : 0, all[i].clientX, all[i].clientY, all[i].timeStamp);
                        if (!still) trace(all[i]);
                      }
                    });
                    area.addEventListener('pointerleave', function() { last = null; });
                    area.addEventListener('pointerdown', function(e) { last = null;
                      if (e.isTrusted) happening(e.pointerType === 'touch' ? 1 : 0, e.clientX, e.clientY, e.timeStamp); });
                    area.addEventListener('keydown', function(e) {
                      if (!e.isTrusted || e.key === 'Tab' || e.key === 'Escape' || e.ctrlKey || e.metaKey || e.altKey) return;
                      var code = 0, name = e.code || e.key;
                      for (var i = 0; i < name.length; i++) code = (code * 31 + name.charCodeAt(i)) % 1000003;
                      e.preventDefault(); happening(2, code, 0, e.timeStamp); });
                    """)
    private static native void listen(HTMLElement area, HTMLElement canvas, Happening happening);
}
