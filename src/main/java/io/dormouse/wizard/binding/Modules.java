package io.dormouse.wizard.binding;

import java.util.function.Supplier;
import org.teavm.flavour.templates.BindAttributeComponent;
import org.teavm.flavour.templates.BindContent;
import org.teavm.flavour.templates.ModifierTarget;
import org.teavm.flavour.templates.Renderable;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;

/** Draws the modules of a QR code onto a canvas, with the margin that scanners want. */
@BindAttributeComponent(name = "modules")
public final class Modules implements Renderable {
    private final HTMLElement canvas;
    private Supplier<String> value;

    public Modules(ModifierTarget target) {
        this.canvas = target.getElement();
    }

    @BindContent
    public void setValue(Supplier<String> value) {
        this.value = value;
    }

    @Override
    public void render() {
        draw(canvas, value.get());
    }

    @Override
    public void destroy() {
        draw(canvas, "");
    }

    /** In dots enough for a printer. */
    @JSBody(
            params = {"canvas", "modules"},
            script =
                    """
                    var side = Math.sqrt(modules.length), margin = 4, dots = 8;
                    canvas.width = canvas.height = (side + 2 * margin) * dots;
                    var pen = canvas.getContext('2d');
                    pen.fillStyle = '#fff'; pen.fillRect(0, 0, canvas.width, canvas.height);
                    pen.fillStyle = '#000';
                    for (var i = 0; i < modules.length; i++) if (modules[i] === '1') {
                      pen.fillRect((i % side + margin) * dots, (Math.floor(i / side) + margin) * dots, dots, dots); }
                    """)
    private static native void draw(HTMLElement canvas, String modules);
}
