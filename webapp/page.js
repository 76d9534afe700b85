// The first thing that runs in the page.
"use strict";

// Where the browser asks for trusted types, nothing but a blob becomes a script, and no text becomes markup.
self.trustedTypes?.createPolicy("default", {
    createScriptURL: url => {
        if (!url.startsWith("blob:")) {
            throw new TypeError("not a blob");
        }
        return url;
    },
});

// The text of this page as it was sent, byte for byte: nothing has changed it yet, and the shell is written the way in which
// a browser writes it. No request is needed, and none is allowed. Two thirds of the page, the translations and the engine,
// stand behind this script, so that the first screen is there before them; nothing changes those.
const END = "</body></html>";
const ownScript = document.currentScript;
let sent = "<!DOCTYPE html>\n" + document.documentElement.outerHTML.slice(0, -END.length);
let whole = false;

const copy = document.getElementById("copy");
copy.addEventListener("click", event => {
    if (!whole) {
        event.preventDefault();
        return;
    }
    copy.href = URL.createObjectURL(new Blob([sent], { type: "text/html" }));
    setTimeout(() => URL.revokeObjectURL(copy.href), 60000);
});

/** The copy has its hash in its name. Browsers hash where the page came safely: over plain http it would say nothing. */
async function nameCopy() {
    const version = document.querySelector("[name=version]").content;
    copy.download = `dormouse-${version}.html`;
    if (self.crypto?.subtle) {
        const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(sent)));
        const hex = Array.from(hash, byte => byte.toString(16).padStart(2, "0")).join("");
        copy.download = `dormouse-${version}-${hex}.html`;
        document.getElementById("hash").textContent = `SHA-256 ${hex}`;
    }
}

// In a task of its own: the engine starts first, and a slow processor has something between the two.
document.addEventListener("DOMContentLoaded", () => setTimeout(complete));

function complete() {
    for (let part = ownScript.nextSibling; part; part = part.nextSibling) {
        sent += part.outerHTML ?? part.data;
    }
    sent += END;
    whole = true;
    nameCopy();
    tellNetwork();
}

/** With and without a network the page is the same, once it is whole; hosted, the browser can keep it at its address, too. */
function tellNetwork() {
    const hosted = location.protocol.startsWith("http") && self === self.top && "serviceWorker" in navigator;
    document.getElementById("online").hidden = !whole || !navigator.onLine;
    document.getElementById("offline").hidden = navigator.onLine;
    const keep = document.getElementById("keep");
    const keeper = document.querySelector("[name=dormouse-offline]").content;
    keep.href = keeper;
    keep.hidden = !keeper || !hosted || !navigator.onLine || !document.getElementById("engine")?.firstChild;
}
addEventListener("online", tellNetwork);
addEventListener("offline", tellNetwork);
tellNetwork();
