/**
 * Defines <dormouse-key>: the wizard inside a portal's own page, where the portal's scripts cannot look into it.
 *
 *   <dormouse-key for-key="#key" for-name="#name" portal-name="Meridian Cloud"></dormouse-key>
 *
 * Attributes:
 *   for-key, for-name  CSS selectors of the fields to fill with the public key and its name
 *   portal-name        what the wizard's button calls the portal; the page's host where it is missing
 *   src                address of the wizard, relative to the page; index.html next to this file where it is missing
 *
 * Events (they bubble, and leave shadow trees):
 *   dormouse-key       the user hands over a key; detail is {name, key, sha256, md5}. The portal stores it and answers with
 *                      element.added({ok: true}) or element.added({ok: false, message: "…"})
 *   dormouse-cancel    the user does not want a key now
 *
 * The wizard stands in a sandboxed frame without allow-same-origin: its origin is opaque, so no script of this page can read the
 * private key or the passphrase, and no message below has a field that could carry them.
 *
 * The hand-over, version 1. The frame posts {dormouse: 1, type: "ready"} until it is answered, once, with
 * {dormouse: 1, type: "init", nonce, portalName} and a MessagePort. Over the port then go, from the frame:
 *   {type: "resize", nonce, height}                       height in CSS pixels
 *   {type: "publicKey", nonce, name, key, sha256, md5}    key in one line, fingerprints as ssh-keygen and PuTTYgen show them
 *   {type: "cancel", nonce}
 * and from the portal:
 *   {type: "filled"}                                      the fields are filled; the user may have to press a button there
 *   {type: "added", ok: true} or {type: "added", ok: false, message}
 */

const VERSION = 1;
const MAX_KEY = 16 * 1024;
const MAX_NAME = 255;
const MAX_MESSAGE = 1000;
const MIN_HEIGHT = 200;
const MAX_HEIGHT = 10_000;
const READY_TIMEOUT = 20_000;

const CONTROL = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u;
const KEY = /^(ssh-rsa|ssh-ed25519|ecdsa-sha2-nistp(?:256|384|521)) ([A-Za-z0-9+/]+={0,2})(?: .*)?$/u;
const SHA256 = /^SHA256:[A-Za-z0-9+/]{43}$/;
const MD5 = /^[0-9a-f]{2}(?::[0-9a-f]{2}){15}$/;

// The style of the element itself cannot come from a <style> or a style attribute: a strict CSP forbids both.
const styles = new CSSStyleSheet();
styles.replaceSync(`
  :host { display: block; }
  :host([hidden]) { display: none; }
  iframe { display: block; box-sizing: border-box; width: 100%; height: 32rem; border: 0; }
  p { margin: 0; padding: 1rem; }
  [hidden] { display: none; }
`);

class DormouseKey extends HTMLElement {
  #iframe;
  #problem;
  #port;
  #nonce;
  #loaded;
  #timeout;
  #listener = (event) => this.#onMessage(event);

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [styles];
    this.#problem = document.createElement("p");
    this.#problem.setAttribute("role", "alert");
    this.#problem.hidden = true;
    root.append(this.#problem);
  }

  connectedCallback() {
    const iframe = document.createElement("iframe");
    iframe.title = "Create an SSH key";
    // Modals are for one thing: the browser's question before a key that was not saved is left.
    iframe.setAttribute("sandbox", "allow-scripts allow-downloads allow-modals");
    iframe.allow = "clipboard-write";
    iframe.referrerPolicy = "no-referrer";
    iframe.addEventListener("load", () => this.#onLoad());
    this.#iframe = iframe;
    this.#loaded = false;
    this.#tell("");
    window.addEventListener("message", this.#listener);
    this.#timeout = setTimeout(() => this.#tell("The key wizard did not start. Reload the page to try again."), READY_TIMEOUT);
    const source = this.#source();
    if (source) {
      iframe.src = source;
    } else {
      this.#tell("The address of the key wizard is not valid.");
    }
    this.shadowRoot.prepend(iframe);
  }

  disconnectedCallback() {
    window.removeEventListener("message", this.#listener);
    clearTimeout(this.#timeout);
    this.#endSession();
    this.#iframe.remove();
    this.#iframe = undefined;
  }

  // With this the browser's moveBefore keeps the frame, and the unsaved key in it, alive.
  connectedMoveCallback() {}

  /**
   * Tells the wizard what became of the key that it handed over.
   *
   * @param {{ok: true} | {ok: false, message: string}} outcome message is a sentence for the user: what is wrong, what to do
   * @returns {boolean} false where no wizard is there to hear it
   */
  added(outcome) {
    if (!this.#port) {
      return false;
    }
    if (outcome.ok === true) {
      this.#port.postMessage({ type: "added", ok: true });
    } else {
      const message = String(outcome.message ?? "The portal did not take the key.").slice(0, MAX_MESSAGE);
      this.#port.postMessage({ type: "added", ok: false, message });
    }
    return true;
  }

  #source() {
    const wanted = this.getAttribute("src");
    try {
      const url = wanted === null ? new URL("index.html", import.meta.url) : new URL(wanted, document.baseURI);
      return ["http:", "https:", "file:"].includes(url.protocol) ? url.href : undefined;
    } catch {
      return undefined;
    }
  }

  // A document says "ready" before or after its load event. Hence the first load event belongs to the document that has, or has
  // not yet, been answered; each later one to a new document, whose "ready" is then answered with a new port.
  #onLoad() {
    if (this.#loaded) {
      this.#endSession();
    }
    this.#loaded = true;
  }

  #onMessage(event) {
    // An opaque origin is told as "null", which every sandboxed frame of the page has: the source is what tells ours.
    if (!this.#iframe || event.source !== this.#iframe.contentWindow || event.origin !== "null") {
      return;
    }
    if (hasExactly(event.data, ["dormouse", "type"]) && event.data.dormouse === VERSION && event.data.type === "ready") {
      this.#startSession();
    }
  }

  #startSession() {
    if (this.#port) {
      return;
    }
    clearTimeout(this.#timeout);
    this.#tell("");
    const channel = new MessageChannel();
    const nonce = newNonce();
    this.#nonce = nonce;
    this.#port = channel.port1;
    this.#port.onmessage = (event) => this.#onPortMessage(event.data, nonce);
    // No target origin names an opaque one; the message holds nothing secret, and the frame is ours.
    this.#iframe.contentWindow.postMessage(
      { dormouse: VERSION, type: "init", nonce, portalName: this.#portalName() }, "*", [channel.port2]);
  }

  #endSession() {
    this.#port?.close();
    this.#port = undefined;
    this.#nonce = undefined;
  }

  #portalName() {
    const name = (this.getAttribute("portal-name") ?? "").trim() || location.host || "this page";
    return name.slice(0, MAX_NAME);
  }

  #onPortMessage(data, nonce) {
    if (nonce !== this.#nonce || typeof data !== "object" || data === null || data.nonce !== nonce) {
      return;
    }
    if (isResize(data)) {
      this.#iframe.style.height = `${Math.min(Math.max(Math.ceil(data.height), MIN_HEIGHT), MAX_HEIGHT)}px`;
    } else if (isPublicKey(data)) {
      this.#handOver({ name: data.name, key: data.key, sha256: data.sha256, md5: data.md5 });
    } else if (hasExactly(data, ["type", "nonce"]) && data.type === "cancel") {
      this.dispatchEvent(new CustomEvent("dormouse-cancel", { bubbles: true, composed: true }));
    }
  }

  #handOver(detail) {
    this.#fill("for-key", detail.key);
    this.#fill("for-name", detail.name);
    // A portal that only has its fields filled never calls added(): the wizard should not wait for it.
    this.#port.postMessage({ type: "filled" });
    this.dispatchEvent(new CustomEvent("dormouse-key", { bubbles: true, composed: true, detail: Object.freeze(detail) }));
  }

  #fill(attribute, text) {
    const selector = this.getAttribute(attribute);
    if (!selector) {
      return;
    }
    const field = this.getRootNode().querySelector(selector);
    const type = [HTMLTextAreaElement, HTMLInputElement].find((known) => field instanceof known);
    if (!type) {
      console.warn(`<dormouse-key ${attribute}="${selector}"> names no text field.`);
      return;
    }
    // React puts a value property of its own on the field and takes no notice of what goes through it; the class's does.
    Object.getOwnPropertyDescriptor(type.prototype, "value").set.call(field, text);
    field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }

  #tell(problem) {
    this.#problem.textContent = problem;
    this.#problem.hidden = problem === "";
  }
}

function newNonce() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function isResize(data) {
  return hasExactly(data, ["type", "nonce", "height"]) && data.type === "resize"
    && Number.isFinite(data.height) && data.height > 0;
}

function isPublicKey(data) {
  return hasExactly(data, ["type", "nonce", "name", "key", "sha256", "md5"]) && data.type === "publicKey"
    && isLine(data.name, MAX_NAME) && isLine(data.key, MAX_KEY) && isPublicLine(data.key)
    && isLine(data.sha256, 64) && SHA256.test(data.sha256)
    && isLine(data.md5, 64) && MD5.test(data.md5);
}

/** Whether the text is one public key in one line, its encoding beginning with the same algorithm: RFC 4253, section 6.6. */
function isPublicLine(text) {
  const [, algorithm, base64] = KEY.exec(text) ?? [];
  if (!algorithm) {
    return false;
  }
  try {
    const blob = atob(base64);
    return blob.startsWith(`\0\0\0${String.fromCharCode(algorithm.length)}${algorithm}`);
  } catch {
    return false;
  }
}

function isLine(value, maxLength) {
  return typeof value === "string" && value.length <= maxLength && !CONTROL.test(value);
}

/** Whether it is a plain object with these fields and no other: a field that is not known must not travel along. */
function hasExactly(value, fields) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return false;
  }
  const own = Object.keys(value);
  return own.length === fields.length && fields.every((field) => Object.hasOwn(value, field));
}

if (!customElements.get("dormouse-key")) {
  customElements.define("dormouse-key", DormouseKey);
}
