package io.dormouse.wizard.words;

import java.util.function.Supplier;
import org.teavm.flavour.templates.BindAttributeComponent;
import org.teavm.flavour.templates.BindContent;
import org.teavm.flavour.templates.BindElementName;
import org.teavm.flavour.templates.ModifierTarget;
import org.teavm.flavour.templates.Renderable;
import org.teavm.jso.dom.html.HTMLElement;

/** An attribute that people hear or read: {@code say:aria-label="'KEY'"}. */
@BindAttributeComponent(name = "*")
public final class SaidAttribute implements Renderable {
    private final HTMLElement element;
    private String name;
    private Supplier<String> key;
    private String shown = "";

    public SaidAttribute(ModifierTarget target) {
        this.element = target.getElement();
    }

    @BindElementName
    public void setName(String name) {
        this.name = name;
    }

    @BindContent
    public void setKey(Supplier<String> key) {
        this.key = key;
    }

    @Override
    public void render() {
        String text = Words.of(key.get());
        if (!text.equals(shown)) {
            shown = text;
            element.setAttribute(name, text);
        }
    }

    @Override
    public void destroy() {
        element.removeAttribute(name);
    }
}
