"use strict";
// Keeps the page with this SHA-256, and answers with it for the page's own address and for nothing else. Who changes index.html
// (its list of portals) writes the new file's hash here.
const HASH = "{{hash}}";

const KEPT = `dormouse-${HASH}`;
const SCOPE = new URL("./", location).href;
const PAGE = `${SCOPE}index.html`;

addEventListener("install", (event) => event.waitUntil(keep()));
addEventListener("activate", (event) => event.waitUntil(forgetOthers()));
addEventListener("fetch", (event) => {
  const address = event.request.url.replace(/[?#].*/s, "");
  if (event.request.mode === "navigate" && (address === SCOPE || address === PAGE)) {
    event.respondWith(answer(event.request));
  }
});

/** Another page than the one of that hash is not kept: the worker is not installed then, and an older one goes on. */
async function keep() {
  const sent = await fetch(PAGE, { cache: "no-store" });
  const page = await sent.arrayBuffer();
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", page));
  if (Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("") !== HASH) {
    throw new Error("The host sent another page");
  }
  // Made anew: a browser takes no answer for a page that came by way of a redirection, as some hosts have it.
  const headers = new Headers(sent.headers);
  headers.delete("Content-Encoding");
  headers.delete("Content-Length");
  const kept = await caches.open(KEPT);
  await kept.put(PAGE, new Response(page, { headers }));
}

async function forgetOthers() {
  for (const name of await caches.keys()) {
    if (name.startsWith("dormouse-") && name !== KEPT) {
      await caches.delete(name);
    }
  }
}

async function answer(request) {
  return (await caches.match(PAGE, { cacheName: KEPT })) ?? fetch(request);
}
