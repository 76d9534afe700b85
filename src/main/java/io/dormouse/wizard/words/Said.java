package io.dormouse.wizard.words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.teavm.flavour.templates.AbstractComponent;
import org.teavm.flavour.templates.BindAttribute;
import org.teavm.flavour.templates.BindElement;
import org.teavm.flavour.templates.BindElementName;
import org.teavm.flavour.templates.NodeHolder;
import org.teavm.flavour.templates.OptionalBinding;
import org.teavm.flavour.templates.Slot;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.xml.Element;
import org.teavm.jso.dom.xml.Node;

/** A text in a template: {@code <say:KEY/>}, or with what it needs, {@code <say:KEY with="name" and="host"/>}. */
@BindElement(name = "*")
public final class Said extends AbstractComponent {
    private String key;
    private Supplier<?> first = () -> "";
    private Supplier<?> second = () -> "";
    private List<Words.Piece> shown = List.of();
    private final List<NodeHolder> nodes = new ArrayList<>();

    public Said(Slot slot) {
        super(slot);
    }

    @BindElementName
    public void setKey(String key) {
        this.key = key;
    }

    @BindAttribute(name = "with")
    @OptionalBinding
    public void setFirst(Supplier<?> first) {
        this.first = first;
    }

    @BindAttribute(name = "and")
    @OptionalBinding
    public void setSecond(Supplier<?> second) {
        this.second = second;
    }

    @Override
    public void render() {
        List<Words.Piece> pieces = Words.pieces(key, first.get(), second.get());
        if (pieces.equals(shown)) {
            return;
        }
        shown = pieces;
        nodes.forEach(NodeHolder::delete);
        nodes.clear();
        for (Words.Piece piece : pieces) {
            NodeHolder node = new NodeHolder(node(piece));
            nodes.add(node);
            getSlot().append(node);
        }
    }

    private static Node node(Words.Piece piece) {
        HTMLDocument document = Window.current().getDocument();
        Node text = document.createTextNode(piece.text());
        if (piece.look() == Words.Look.PLAIN) {
            return text;
        }
        boolean strong = piece.look() == Words.Look.STRONG;
        Element element = document.createElement(strong ? "strong" : "bdi");
        if (!strong) {
            element.setAttribute("class", "mono");
            element.setAttribute("dir", "ltr");
        }
        element.appendChild(text);
        return element;
    }
}
