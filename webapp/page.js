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
