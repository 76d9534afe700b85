package io.dormouse.wizard;

import io.dormouse.wizard.words.Language;
import io.dormouse.wizard.words.Words;
import org.teavm.jso.JSBody;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;

/** The selection of languages at the top of the page, each under its own name. */
final class LanguageMenu {
    private LanguageMenu() {}

    /** @param changed runs when another language is spoken */
    static void fill(HTMLElement select, Runnable changed) {
        for (Language language : Language.values()) {
            HTMLElement option = Window.current().getDocument().createElement("option");
            option.setAttribute("value", language.tag());
            option.setAttribute("lang", language.tag());
            option.setTextContent(language.ownName());
            select.appendChild(option);
        }
        follow(select);
        select.addEventListener(
                "change", event -> Browser.afterNextFrame(Browser.element("main"), () -> speakChosen(select, changed)));
    }

    private static void speakChosen(HTMLElement select, Runnable changed) {
        Language wanted = Language.values()[chosen(select)];
        Words.speak(wanted, () -> {
            if (Words.language() != wanted) { // Else the user may have chosen another one meanwhile.
                follow(select);
            }
            changed.run();
        });
    }

    /** Selects the language that is spoken now. */
    static void follow(HTMLElement select) {
        choose(select, Words.language().ordinal());
    }

    @JSBody(
            params = {"select", "index"},
            script = "select.selectedIndex = index;")
    private static native void choose(HTMLElement select, int index);

    @JSBody(params = "select", script = "return select.selectedIndex;")
    private static native int chosen(HTMLElement select);
}
