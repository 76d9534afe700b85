package io.dormouse.wizard;

import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Int8Array;

/**
 * Where a file goes: the downloads, or the place that the user said, where the browser asks for one.
 *
 * <p>Of a download nobody hears whether it came to anything; of a place it is known when the file is there.
 */
final class Destination {
    static final Destination DOWNLOADS = new Destination(null);

    private final JSObject place;

    private Destination(JSObject place) {
        this.place = place;
    }

    /** Asks for a place; {@code chosen} does not hear of it where the user thinks better of it. */
    static void ask(String name, Consumer<Destination> chosen) {
        if (canAsk() && !Browser.isFramed()) { // A portal's frame has the picker, and is refused it.
            pick(name, place -> chosen.accept(new Destination(place)), () -> chosen.accept(DOWNLOADS));
        } else {
            chosen.accept(DOWNLOADS);
        }
    }

    void write(String name, byte[] content, Browser.Outcome outcome) {
        Int8Array bytes = Int8Array.copyFromJavaArray(content);
        if (place == null) {
            download(name, bytes);
            outcome.is(true);
        } else {
            write(place, bytes, outcome);
        }
    }

    /** The name under which the file stands there, where it is known. */
    String nameOf(String suggested) {
        String said = place == null ? "" : name(place);
        return said.isEmpty() ? suggested : said;
    }

    @JSBody(params = "place", script = "return place.name || '';")
    private static native String name(JSObject place);

    @JSFunctor
    private interface Picked extends JSObject {
        void is(JSObject place);
    }

    @JSFunctor
    private interface Refused extends JSObject {
        void now();
    }

    @JSBody(script = "return 'showSaveFilePicker' in window;")
    private static native boolean canAsk();

    @JSBody(
            params = {"name", "picked", "refused"},
            script =
                    """
                    window.showSaveFilePicker({suggestedName: name, startIn: 'downloads'}).then(picked, function(e) {
                      if (e.name !== 'AbortError') refused(); });
                    """)
    private static native void pick(String name, Picked picked, Refused refused);

    @JSBody(
            params = {"place", "content", "outcome"},
            script =
                    """
                    place.createWritable().then(function(file) {
                      return file.write(content).then(function() { return file.close(); });
                    }).then(function() { outcome(true); }, function() { outcome(false); });
                    """)
    private static native void write(JSObject place, Int8Array content, Browser.Outcome outcome);

    @JSBody(
            params = {"name", "content"},
            script =
                    """
                    var url = URL.createObjectURL(new Blob([content], {type: 'application/octet-stream'}));
                    var link = document.createElement('a');
                    link.href = url;
                    link.download = name;
                    document.body.appendChild(link);
                    link.click();
                    link.remove();
                    setTimeout(function() { URL.revokeObjectURL(url); }, 60000);
                    """)
    private static native void download(String name, Int8Array content);
}
