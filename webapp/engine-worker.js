// Runs the engine (WebAssembly, compiled from io.dormouse.engine) in a worker.
//
// TeaVM's own loader makes its import functions with `new Function`, which the page's Content-Security-Policy forbids,
// as it should. The engine speaks to this worker by the few functions of `dormouse` below; of what TeaVM's runtime
// imports besides, only what such a module really calls is here. Anything else fails by its name.
"use strict";

const NO_ENGINE = "This browser cannot run Dormouse's engine (WebAssembly with garbage collection). "
    + "Update it, or use Chrome or Edge 119, Firefox 120, Safari 18.2 or later.";
const STOPPED = "The engine stopped unexpectedly, so this key is lost. Start again: nothing was sent anywhere, "
    + "and a file that you already saved is still good.";

let engine = null;
let request = new Uint8Array(0);
let answer = [];
const waiting = [];

const dormouse = {
    requestLength: () => request.length,
    requestByte: index => request[index],
    answerByte: value => { answer.push(value); },
    answerEnd: () => { post(Uint8Array.from(answer)); answer = []; },
    // The engine takes 1 for "there is none" and says what that means.
    randomBytes: length => {
        const random = new Uint8Array(length);
        try {
            crypto.getRandomValues(random);
        } catch (e) {
            return 1;
        }
        request = random;
        return 0;
    },
};

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
    stringBuiltinsSupported: () => true,
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

function post(bytes) {
    postMessage(bytes.buffer, [bytes.buffer]);
}

/** The message that io.dormouse.protocol.Message reads as Answer.Broken. */
function broken(sentence) {
    const text = new TextEncoder().encode(sentence);
    const message = new Uint8Array(5 + text.length);
    message[0] = "B".charCodeAt(0);
    new DataView(message.buffer).setInt32(1, text.length);
    message.set(text, 5);
    post(message);
    close();
}

async function start(base64) {
    const packed = Uint8Array.from(atob(base64), c => c.charCodeAt(0));
    const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
    const bytes = await new Response(unpacked).arrayBuffer();
    const module = await WebAssembly.compile(bytes, { builtins: ["js-string"] });
    const instance = await WebAssembly.instantiate(module, { ...imports, ...memoryFor(module) });
    engine = instance.exports;
    engine.start();
    waiting.splice(0).forEach(receive);
}

function receive(message) {
    request = new Uint8Array(message);
    // What escapes the engine's own catch is a trap: an engine that trapped is not asked again.
    try {
        engine.receive();
    } catch (e) {
        console.error(e);
        broken(STOPPED);
    }
}

onmessage = event => {
    if (typeof event.data === "string") {
        start(event.data).catch(e => { console.error(e); broken(NO_ENGINE); });
    } else if (engine === null) {
        waiting.push(event.data);
    } else {
        receive(event.data);
    }
};
