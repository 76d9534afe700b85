package io.dormouse.wizard.binding;

import java.util.function.Consumer;
import org.teavm.flavour.templates.BindAttributeComponent;
import org.teavm.flavour.templates.BindContent;
import org.teavm.flavour.templates.ModifierTarget;
import org.teavm.flavour.templates.Renderable;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.events.EventListener;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * What a form does when its button is pressed, or Enter in one of its fields.
 *
 * <p>In a sandboxed frame without {@code allow-forms} a form never gets as far as its {@code submit} event, so the press
 * itself is heard, and the browser's own submission never begins.
 */
@BindAttributeComponent(name = "submit")
public final class Submit implements Renderable {
    private final HTMLElement form;
    private Consumer<Event> handler;
    private EventListener<Event> bound;

    public Submit(ModifierTarget target) {
        this.form = target.getElement();
    }

    @BindContent
    public void setHandler(Consumer<Event> handler) {
        this.handler = handler;
    }

    @Override
    public void render() {
        if (bound == null) {
            bound = event -> {
                if (submits(event)) {
                    event.preventDefault();
                    handler.accept(event);
                }
            };
            form.addEventListener("click", bound);
            form.addEventListener("keydown", bound);
        }
    }

    @Override
    public void destroy() {
        form.removeEventListener("click", bound);
        form.removeEventListener("keydown", bound);
    }

    @JSBody(
            params = "event",
            script =
                    """
                    if (event.type === 'click') return event.target.closest('button[type=submit]') !== null;
                    return event.key === 'Enter' && !event.isComposing && event.target.tagName === 'INPUT';
                    """)
    private static native boolean submits(Event event);
}
