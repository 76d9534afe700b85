// The end of the worker's script in the compatibility edition: the engine is there already, as JavaScript. What the loader
// above does with a WebAssembly module it does here with nothing: these functions take the place of its own.
const engineInJavaScript = (() => {
{{engine}}
return { start, startSearcher, receive, heard, ordered, work };
})();

function unpacked() {
    return null;
}

function compiled() {
    return true;
}

function instance() {
    return engineInJavaScript;
}
