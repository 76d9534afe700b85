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
// a browser writes it. No request is needed, and none is allowed.
const sent = "<!DOCTYPE html>\n" + document.documentElement.outerHTML;

const copy = document.getElementById("copy");
copy.addEventListener("click", () => {
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
nameCopy();

const tellOffline = () => { document.getElementById("offline").hidden = navigator.onLine; };
addEventListener("online", tellOffline);
addEventListener("offline", tellOffline);
tellOffline();
