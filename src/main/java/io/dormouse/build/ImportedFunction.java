package io.dormouse.build;

import org.teavm.jso.JSBody;

/** Calls a function of the worker's script by its name, where the engine is JavaScript. */
final class ImportedFunction {
    private ImportedFunction() {}

    @JSBody(
            params = {"name", "argument"},
            script = "return dormouse[name](argument) | 0;")
    static native int call(String name, int argument);

    @JSBody(params = "name", script = "return dormouse[name]();")
    static native double number(String name);
}
