package io.dormouse.wizard;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.typedarrays.ArrayBuffer;

/** A file that the user gives to the page: its beginning, which is all of it where it can be a key. */
final class GivenFile {
    private GivenFile() {}

    /** Hears the name and the bytes of the file. */
    @JSFunctor
    interface Reader extends JSObject {
        void read(String name, ArrayBuffer content);
    }

    /** Hears that the browser cannot read it: it is a folder, or it is gone by now. */
    @JSFunctor
    interface Unreadable extends JSObject {
        void file();
    }

    /** Reads the file chosen in an input and empties it, so that the same file can be chosen again. */
    @JSBody(
            params = {"input", "reader", "unreadable"},
            script =
                    """
                    var file = input.files[0];
                    if (file) { file.slice(0, 400000).arrayBuffer().then(function(content) {
                      input.value = ''; reader(file.name, content); }, function() { input.value = ''; unreadable(); }); }
                    """)
    static native void chosenIn(HTMLElement input, Reader reader, Unreadable unreadable);

    /** Reads the first file that is dropped onto an element. */
    @JSBody(
            params = {"element", "reader", "unreadable"},
            script =
                    """
                    element.addEventListener('dragover', function(e) {
                      e.preventDefault(); element.classList.add('drop-over'); });
                    element.addEventListener('dragleave', function() { element.classList.remove('drop-over'); });
                    element.addEventListener('drop', function(e) {
                      e.preventDefault(); element.classList.remove('drop-over');
                      var file = e.dataTransfer.files[0];
                      if (file) { file.slice(0, 400000).arrayBuffer().then(function(content) {
                        reader(file.name, content); }, unreadable); } });
                    """)
    static native void droppedOn(HTMLElement element, Reader reader, Unreadable unreadable);
}
