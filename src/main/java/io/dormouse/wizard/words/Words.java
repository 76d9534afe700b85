package io.dormouse.wizard.words;

import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSString;

/** The wizard's texts in the language that is spoken now. */
public final class Words {
    private static final JSArray<JSString> ENGLISH = english();

    private static Language language = Language.ENGLISH;

    /** English, then each other language in the order of {@link Language}; null until one was wanted. */
    private static JSArray<JSString> translations;

    private Words() {}

    /** A stretch of a text that is shown in one way. */
    record Piece(Look look, String text) {}

    enum Look {
        PLAIN,
        STRONG,
        MACHINE
    }

    public static Language language() {
        return language;
    }

    /** Whether the user speaks the engine's own language, and needs no sentence of ours before its own. */
    public static boolean isEngines() {
        return language == Language.ENGLISH;
    }

    /**
     * A text as a plain line, for titles, attributes and sentences that a screen puts together.
     *
     * @param key as in {@code words/en.properties}, and written out: the build puts numbers in the place of keys
     * @param arguments what stands for {@code {0}}, {@code {1}}
     */
    public static String of(String key, Object... arguments) {
        StringBuilder line = new StringBuilder();
        for (Piece piece : pieces(key, arguments)) {
            line.append(piece.text());
        }
        return line.toString();
    }

    /** The same with its marks, {@code *strong*} and {@code `machine`}; there are none in arguments. */
    static List<Piece> pieces(String key, Object... arguments) {
        String text = text(Integer.parseInt(key, 36));
        List<Piece> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        Look look = Look.PLAIN;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            Look marked = c == '*' ? Look.STRONG : c == '`' ? Look.MACHINE : null;
            if (marked != null) {
                pieces.add(new Piece(look, piece.toString()));
                piece.setLength(0);
                look = look == marked ? Look.PLAIN : marked;
            } else if (c == '{') {
                piece.append(arguments[text.charAt(i + 1) - '0']);
                i += 2;
            } else {
                piece.append(c);
            }
        }
        pieces.add(new Piece(look, piece.toString()));
        return pieces;
    }

    private static String text(int index) {
        if (translations != null && language != Language.ENGLISH) {
            int others = language.ordinal() - 1;
            String text = translations.get(others * ENGLISH.getLength() + index).stringValue();
            if (!text.isEmpty()) {
                return text;
            }
        }
        return ENGLISH.get(index).stringValue();
    }

    /** Changes the language; {@code then} runs when its texts are there. An older browser cannot unpack them, and has English. */
    public static void speak(Language next, Runnable then) {
        if (next == Language.ENGLISH || translations != null) {
            spoken(next, then);
        } else {
            unpack(
                    texts -> {
                        translations = texts;
                        spoken(next, then);
                    },
                    () -> spoken(Language.ENGLISH, then));
        }
    }

    private static void spoken(Language next, Runnable then) {
        language = next;
        tell(next.tag(), next.isRightToLeft() ? "rtl" : "ltr", key -> of(key));
        then.run();
    }

    /** What the user's browser prefers, as {@link Language#firstOf} reads it. */
    @JSBody(script = "return (navigator.languages || [navigator.language || '']).join(',');")
    public static native String wantedByTheBrowser();

    @JSFunctor
    private interface Unpacked extends JSObject {
        void are(JSArray<JSString> texts);
    }

    @JSFunctor
    private interface Packed extends JSObject {
        void stay();
    }

    @JSFunctor
    private interface Lookup extends JSObject {
        String of(String key);
    }

    @JSBody(script = "return document.getElementById('english').textContent.split('\\n');")
    private static native JSArray<JSString> english();

    /** The translations have all arrived when what stands behind them in the page has begun to. */
    @JSBody(
            params = {"unpacked", "packed"},
            script =
                    """
                    function unpack() {
                      var bytes = Uint8Array.from(atob(document.getElementById('translations').textContent),
                        function(c) { return c.charCodeAt(0); });
                      try {
                        new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text()
                          .then(function(text) { unpacked(text.split('\\n')); }, packed);
                      } catch (e) { packed(); }
                    }
                    function behind() { return document.getElementById('engine'); }
                    if (behind()) unpack();
                    else new MutationObserver(function(changes, observer) {
                      if (behind()) { observer.disconnect(); unpack(); } }).observe(document.body, {childList: true});
                    """)
    private static native void unpack(Unpacked unpacked, Packed packed);

    /** Tells the page around the wizard: its language, its direction, its own few texts. */
    @JSBody(
            params = {"tag", "direction", "lookup"},
            script =
                    """
                    document.documentElement.lang = tag;
                    document.documentElement.dir = direction;
                    document.querySelectorAll('[data-say]').forEach(function(e) {
                      e.textContent = lookup(e.dataset.say); });
                    """)
    private static native void tell(String tag, String direction, Lookup lookup);
}
