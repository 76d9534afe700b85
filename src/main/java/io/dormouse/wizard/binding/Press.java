package io.dormouse.wizard.binding;

import java.util.function.Consumer;
import org.teavm.flavour.templates.BindAttributeComponent;
import org.teavm.flavour.templates.BindContent;
import org.teavm.flavour.templates.ModifierTarget;
import org.teavm.flavour.templates.Renderable;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.events.EventListener;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * What a link does in place of leading somewhere: the browser's own step to {@code #field} would be one more place in its
 * history, at which the next Back ends.
 */
@BindAttributeComponent(name = "press")
public final class Press implements Renderable {
    private final HTMLElement link;
    private Consumer<Event> handler;
    private EventListener<Event> bound;

    public Press(ModifierTarget target) {
        this.link = target.getElement();
    }

    @BindContent
    public void setHandler(Consumer<Event> handler) {
        this.handler = handler;
    }

    @Override
    public void render() {
        if (bound == null) {
            bound = event -> {
                event.preventDefault();
                handler.accept(event);
            };
            link.addEventListener("click", bound);
        }
    }

    @Override
    public void destroy() {
        link.removeEventListener("click", bound);
    }
}
