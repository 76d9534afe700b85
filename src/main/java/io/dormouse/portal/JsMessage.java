package io.dormouse.portal;

import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** A message as the browser carries it: a JavaScript object. */
final class JsMessage implements Incoming, Outgoing {
    private final JSObject object;

    JsMessage(JSObject object) {
        this.object = object;
    }

    static JsMessage empty() {
        return new JsMessage(newObject());
    }

    JSObject object() {
        return object;
    }

    @Override
    public boolean hasOnly(List<String> fields) {
        int count = fieldCount(object);
        int known = 0;
        for (String field : fields) {
            known += has(field) ? 1 : 0;
        }
        return count == known;
    }

    @Override
    public boolean has(String field) {
        return hasOwn(object, field);
    }

    @Override
    public String text(String field) {
        return is(object, field, "string") ? textOf(object, field) : null;
    }

    @Override
    public double number(String field) {
        return is(object, field, "number") ? numberOf(object, field) : Double.NaN;
    }

    @Override
    public boolean isTruth(String field) {
        return is(object, field, "boolean");
    }

    @Override
    public boolean truth(String field) {
        return truthOf(object, field);
    }

    @Override
    public List<String> texts(String field, int most) {
        int count = textCount(object, field);
        if (count < 0 || count > most) {
            return null;
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(textAt(object, field, i));
        }
        return texts;
    }

    @Override
    public void put(String field, String text) {
        putText(object, field, text);
    }

    @Override
    public void put(String field, double number) {
        putNumber(object, field, number);
    }

    @Override
    public void put(String field, boolean truth) {
        putTruth(object, field, truth);
    }

    @JSBody(script = "return {};")
    private static native JSObject newObject();

    /** -1 where it is no plain object: those of other classes can have fields that nobody lists. */
    @JSBody(
            params = "o",
            script = "return typeof o === 'object' && o !== null && Object.getPrototypeOf(o) === Object.prototype ?"
                    + " Object.keys(o).length : -1;")
    private static native int fieldCount(JSObject o);

    @JSBody(
            params = {"o", "f"},
            script = "return typeof o === 'object' && o !== null && Object.prototype.hasOwnProperty.call(o, f);")
    private static native boolean hasOwn(JSObject o, String f);

    @JSBody(
            params = {"o", "f", "type"},
            script = "return typeof o === 'object' && o !== null && Object.prototype.hasOwnProperty.call(o, f)"
                    + " && typeof o[f] === type;")
    private static native boolean is(JSObject o, String f, String type);

    @JSBody(
            params = {"o", "f"},
            script = "return o[f];")
    private static native String textOf(JSObject o, String f);

    @JSBody(
            params = {"o", "f"},
            script = "return o[f];")
    private static native double numberOf(JSObject o, String f);

    @JSBody(
            params = {"o", "f"},
            script = "return o[f];")
    private static native boolean truthOf(JSObject o, String f);

    @JSBody(
            params = {"o", "f"},
            script = "return Array.isArray(o[f]) && o[f].length <= 100000"
                    + " && o[f].every(function(t) { return typeof t === 'string'; }) ? o[f].length : -1;")
    private static native int textCount(JSObject o, String f);

    @JSBody(
            params = {"o", "f", "i"},
            script = "return String(o[f][i]);")
    private static native String textAt(JSObject o, String f, int i);

    @JSBody(
            params = {"o", "f", "text"},
            script = "o[f] = text;")
    private static native void putText(JSObject o, String f, String text);

    @JSBody(
            params = {"o", "f", "number"},
            script = "o[f] = number;")
    private static native void putNumber(JSObject o, String f, double number);

    @JSBody(
            params = {"o", "f", "truth"},
            script = "o[f] = truth;")
    private static native void putTruth(JSObject o, String f, boolean truth);
}
