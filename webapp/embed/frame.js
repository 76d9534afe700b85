// Where the wizard is to be found, and the frame that keeps it apart from the portal's scripts.

/** The wizard's address as the element has it, index.html beside this script where it has none; undefined where it is no page's. */
export function wizardAddress(element) {
  const wanted = element.getAttribute("src");
  try {
    const url = wanted === null ? new URL("index.html", import.meta.url) : new URL(wanted, document.baseURI);
    return ["http:", "https:", "file:"].includes(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}

export function wizardFrame(address, title) {
  const iframe = document.createElement("iframe");
  iframe.title = title;
  // Modals are for one thing: the browser's question before a key that was not saved is left.
  iframe.setAttribute("sandbox", "allow-scripts allow-downloads allow-modals");
  iframe.allow = "clipboard-write";
  iframe.referrerPolicy = "no-referrer";
  iframe.src = address.href;
  return iframe;
}

/** Whether this violation of the page's policy is that the frame was forbidden. */
export function isForbidden(iframe, event) {
  return event.disposition === "enforce" && ["frame-src", "child-src", "default-src"].includes(event.effectiveDirective)
    && new URL(iframe.src).href.startsWith(event.blockedURI);
}
