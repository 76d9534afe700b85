package io.dormouse.wizard.binding;

import java.util.Objects;
import java.util.function.Supplier;
import org.teavm.flavour.templates.BindAttributeComponent;
import org.teavm.flavour.templates.BindContent;
import org.teavm.flavour.templates.ModifierTarget;
import org.teavm.flavour.templates.Renderable;
import org.teavm.flavour.templates.ValueChangeListener;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.events.EventListener;
import org.teavm.jso.dom.html.HTMLElement;

/** Keeps a property and the value of an input, a text area or a selection the same, at every keystroke. */
@BindAttributeComponent(name = "value")
public final class FieldValue implements Renderable {
    private final HTMLElement element;
    private Supplier<String> value;
    private ValueChangeListener<String> listener;
    private EventListener<Event> bound;

    public FieldValue(ModifierTarget target) {
        this.element = target.getElement();
    }

    @BindContent
    public void setValue(Supplier<String> value) {
        this.value = value;
    }

    @BindContent
    public void setListener(ValueChangeListener<String> listener) {
        this.listener = listener;
    }

    @Override
    public void render() {
        String wanted = value.get();
        // Setting what is there already would move the cursor.
        if (!Objects.equals(wanted, valueOf(element))) {
            setValueOf(element, wanted);
        }
        if (bound == null) {
            bound = event -> listener.changed(valueOf(element));
            element.addEventListener("input", bound);
            element.addEventListener("change", bound);
        }
    }

    @Override
    public void destroy() {
        element.removeEventListener("input", bound);
        element.removeEventListener("change", bound);
    }

    @JSBody(params = "element", script = "return element.value;")
    private static native String valueOf(HTMLElement element);

    @JSBody(
            params = {"element", "value"},
            script = "element.value = value;")
    private static native void setValueOf(HTMLElement element, String value);
}
