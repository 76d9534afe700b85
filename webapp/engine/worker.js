// Runs the engine (WebAssembly, compiled from io.dormouse.engine) in a worker.
//
// TeaVM's own loader makes its import functions with `new Function`, which the page's Content-Security-Policy forbids,
// as it should. The engine speaks to this worker by the few functions of `dormouse` below; of what TeaVM's runtime
// imports besides, only what such a module really calls is here. Anything else fails by its name.
const NO_ENGINE = "This browser cannot run Dormouse's engine (WebAssembly with garbage collection). "
    + "Update it, or use Chrome or Edge 119, Firefox 120, Safari 18.2 or later.";
const STOPPED = "The engine stopped unexpectedly, so this key is lost. Start again: nothing was sent anywhere, "
    + "and a file that you already saved is still good.";

const UNREADABLE = "unreadable";

let engine = null;
let request = new Uint8Array(0);
let answer = [];
let digits = "";
const numbers = [];
const waiting = [];

// In the worker of the engine that holds the key: the way to each of the workers that search for primes. In one of those:
// the way to the engine. The page is not on it.
let searchers = [];
let port = null;

const dormouse = {
    requestLength: () => request.length,
    requestByte: index => request[index],
    answerByte: value => { answer.push(value); },
    answerEnd: () => post(port ?? self),
    orderEnd: searcher => post(searchers[searcher]),
    searcherCount: () => searchers.length,
    clock: () => performance.now(),
    numberWord: value => { digits += (value >>> 0).toString(16).padStart(8, "0"); },
    numberEnd: () => { numbers.push(BigInt("0x" + digits)); digits = ""; },
    power: () => { inPlaceOfRequest(bytesOf(power(...numbers.splice(0)))); },
    fermat: () => fermat(...numbers.splice(0)),
    hasLanes: () => lanes !== null,
    fermatByLanes: () => fermatByLanes(...numbers.splice(0)),
    // The engine takes 1 for "there is none" and says what that means.
    randomBytes: length => {
        const random = new Uint8Array(length);
        try {
            crypto.getRandomValues(random);
        } catch (e) {
            return 1;
        }
        inPlaceOfRequest(random);
        return 0;
    },
};

/** The engine has read the request by the time that it asks for anything. */
function inPlaceOfRequest(bytes) {
    request.fill(0);
    request = bytes;
}

function bytesOf(number) {
    const hex = number.toString(16);
    const even = hex.length % 2 ? "0" + hex : hex;
    return Uint8Array.from({ length: even.length / 2 }, (_, i) => parseInt(even.substr(2 * i, 2), 16));
}

const teavm = {
    takeStackTrace: () => ({ getStack: () => [] }),
    decorateException: () => {},
    createWeakRef: value => new WeakRef(value),
    deref: reference => reference.deref() ?? null,
};
const teavmJso = {
    createClass: () => function () {},
    defineFunction: f => f,
    defineStaticMethod: () => {},
    // WebKitGTK 2.50 has none, and the engine makes strings so rarely that the slow way will do for all.
    stringBuiltinsSupported: () => false,
};
const teavmDate = { currentTimeMillis: () => Date.now() };

// TeaVM's class library makes a few functions from text when it starts. The engine calls one of them, whenever it throws:
// the exception's name becomes a JavaScript string on its way to takeStackTrace. The others are made from nothing and fail
// if that is ever wrong.
const written = { "return str;": text => text };
for (let arity = 0; arity < 8; arity++) {
    teavmJso["createFunction" + arity] = (...source) =>
        written[source.at(-1)] ?? (() => { throw new Error(`the engine calls ${source.at(-1)}`); });
}
teavmJso.callFunction1 = (f, argument) => f(argument);

function named(module, functions) {
    return new Proxy(functions, {
        get: (target, name) => target[name] ?? (() => { throw new Error(`the engine asks for ${module}.${name}`); }),
    });
}

// The module says in a section of its own how much linear memory it wants, and where its constants in it end.
function memoryFor(module) {
    const [section] = WebAssembly.Module.customSections(module, "teavm.memoryRequirements");
    const { min, dataSize } = JSON.parse(new TextDecoder().decode(section));
    const fixed = value => new WebAssembly.Global({ value: "i32", mutable: false }, value);
    return {
        env: { memory: new WebAssembly.Memory({ initial: min, maximum: min }) },
        teavmMemory: {
            notifyHeapResized: () => {},
            heapOffset: fixed((dataSize + 7) & ~7),
            maxSize: fixed(min << 16),
        },
    };
}

const imports = {
    dormouse,
    teavm: named("teavm", teavm),
    teavmDate: named("teavmDate", teavmDate),
    teavmJso: named("teavmJso", teavmJso),
    teavmMath: Math,
    "wasm:js-string": named("wasm:js-string", {
        fromCharCode: code => String.fromCharCode(code),
        concat: (first, second) => first + second,
        charCodeAt: (string, index) => string.charCodeAt(index),
        length: string => string.length,
        substring: (string, start, end) => string.substring(start, end),
    }),
};

function post(to) {
    const { buffer } = Uint8Array.from(answer);
    answer.fill(0);
    answer = [];
    to.postMessage(buffer, [buffer]);
}

/** The message that io.dormouse.protocol.Message reads as Answer.Broken. */
function broken(sentence) {
    const text = new TextEncoder().encode(sentence);
    const message = new Uint8Array(8 + text.length);
    new DataView(message.buffer).setInt32(0, "B".charCodeAt(0));
    new DataView(message.buffer).setInt32(4, text.length);
    message.set(text, 8);
    postMessage(message.buffer);
    searchers.forEach(searcher => searcher.postMessage("close"));
    close();
}

async function unpacked(base64) {
    const packed = Uint8Array.from(atob(base64), c => c.charCodeAt(0));
    // Not by a Blob: of a page from a file WebKit cannot read one.
    const stream = new Response(packed).body.pipeThrough(new DecompressionStream("gzip"));
    return new Response(stream).arrayBuffer();
}

function compiled(bytes) {
    return WebAssembly.compile(bytes);
}

async function instance(module) {
    return (await WebAssembly.instantiate(module, { ...imports, ...memoryFor(module) })).exports;
}

/** Calls the engine with a message in the place of the request, and then lets it work. */
function call(name, message) {
    inPlaceOfRequest(new Uint8Array(message));
    guarded(() => engine[name]());
    request.fill(0);
    keepWorking();
}

// What escapes the engine's own catch is a trap: an engine that trapped is not asked again. A worker that only searches
// leaves without a word; the others go on.
function guarded(action) {
    try {
        return action();
    } catch (e) {
        console.error(e);
        if (port === null) {
            broken(STOPPED);
        } else {
            close();
        }
        return 0;
    }
}

// The engine works in small steps, and hears messages between them.
const turns = new MessageChannel();
let working = false;

function keepWorking() {
    if (!working) {
        working = true;
        turns.port2.postMessage(null);
    }
}

turns.port1.onmessage = () => {
    working = false;
    const more = guarded(() => engine.work());
    request.fill(0);
    if (more) {
        keepWorking();
    }
};

/** The engine that holds the key. It compiles the module once for all, where the browser lets modules travel. */
async function start(base64) {
    const bytes = await unpacked(base64);
    const module = await compiled(bytes);
    engine = await instance(module);
    engine.start();
    for (const searcher of searchers) {
        searcher.onmessage = ({ data }) => {
            if (data === UNREADABLE) {
                searcher.postMessage({ bytes });
            } else {
                call("heard", data);
            }
        };
        searcher.postMessage({ module });
    }
    waiting.splice(0).forEach(message => call("receive", message));
    keepWorking();
}

/** A worker that only searches for primes. */
async function startSearcher({ module, bytes }) {
    engine = await instance(module ?? await compiled(bytes));
    engine.startSearcher();
    waiting.splice(0).forEach(message => call("ordered", message));
    keepWorking();
}

onmessage = event => {
    const { data } = event;
    if (typeof data === "string") {
        start(data).catch(e => { console.error(e); broken(NO_ENGINE); });
    } else if (data.searchers) {
        searchers = data.searchers;
    } else if (data.port) {
        port = data.port;
        port.onmessage = ordered;
        // To Chromium each worker of a page from a file is a stranger, and strangers cannot read each other's modules.
        port.onmessageerror = () => port.postMessage(UNREADABLE);
    } else if (engine === null) {
        waiting.push(data);
    } else {
        call("receive", data);
    }
};

function ordered({ data }) {
    if (data === "close") {
        close();
    } else if (data.module || data.bytes) {
        startSearcher(data).catch(e => { console.error(e); close(); });
    } else if (engine === null) {
        waiting.push(data);
    } else {
        call("ordered", data);
    }
}
