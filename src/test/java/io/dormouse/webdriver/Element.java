package io.dormouse.webdriver;

import com.fasterxml.jackson.databind.node.TextNode;

/**
 * How to find an element of a page; it need not be there yet.
 *
 * @param expression JavaScript whose value is the element, or null or undefined while it is not there
 */
public record Element(String expression) {

    public Element {
        expression = "(" + expression + ")"; // So that more can be said after it.
    }

    public static Element css(String selector) {
        return new Element("document.querySelector(" + quoted(selector) + ")");
    }

    /** The first visible button, link, tab or summary that says just this. */
    public static Element button(String name) {
        return withText("button, a, summary, [role=button], [role=tab]", name);
    }

    public static Element heading(String text) {
        return withText("h1, h2, h3", text);
    }

    /** The field, box or list that this label belongs to. */
    public static Element labelled(String label) {
        return new Element(withText("label", label).expression() + "?.control");
    }

    private static Element withText(String selector, String text) {
        return new Element("[...document.querySelectorAll(" + quoted(selector) + ")].find(each =>"
                + " (each.innerText || each.textContent).trim() === " + quoted(text)
                + " && each.getClientRects().length > 0)");
    }

    private static String quoted(String text) {
        return TextNode.valueOf(text).toString();
    }
}
