package io.dormouse.wizard.binding;

import java.util.function.Supplier;
import org.teavm.flavour.templates.BindAttributeComponent;
import org.teavm.flavour.templates.BindContent;
import org.teavm.flavour.templates.ModifierTarget;
import org.teavm.flavour.templates.Renderable;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;

/** Lets a control be used only while a property is true. */
@BindAttributeComponent(name = "enabled")
public final class Enabled implements Renderable {
    private final HTMLElement element;
    private Supplier<Boolean> value;

    public Enabled(ModifierTarget target) {
        this.element = target.getElement();
    }

    @BindContent
    public void setValue(Supplier<Boolean> value) {
        this.value = value;
    }

    @Override
    public void render() {
        setDisabled(element, !value.get());
    }

    @Override
    public void destroy() {
        setDisabled(element, false);
    }

    @JSBody(
            params = {"element", "disabled"},
            script = "element.disabled = disabled;")
    private static native void setDisabled(HTMLElement element, boolean disabled);
}
