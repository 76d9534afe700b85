// Defines <dormouse-key>: the wizard inside a portal's own page, where the portal's scripts cannot look into it.
// README.md, "Embed it", and docs/protocol.md say how to use it; embed.d.ts has its types.

import { Conversation } from "./conversation.js";
import { fieldFor, fill } from "./fields.js";
import { isForbidden, wizardAddress, wizardFrame } from "./frame.js";
import { partsIn } from "./parts.js";
import { understood } from "./protocol.js";
import { languageOf, refusal, rulesOf, unusable, withKey } from "./rules.js";
import { wordsIn } from "./words.js";

const MIN_HEIGHT = 200;
const START_TIMEOUT = 20_000;
const WINDOW_LOOK = 500;
const FRAME_FAREWELL = 500;
const FIRST_STEP = 1;

class DormouseKey extends HTMLElement {
  static formAssociated = true;

  #internals = this.attachInternals();
  #words = wordsIn();
  #parts;
  #iframe;
  #window;
  #conversation;
  #placed = false;
  #rules = {};
  #handed;
  #added = [];
  #unsaved = false;
  #step = FIRST_STEP;
  #startTimer;
  #windowTimer;
  #value = "";
  #blocked = (event) => this.#onBlocked(event);

  constructor() {
    super();
    this.#parts = partsIn(this.attachShadow({ mode: "open", delegatesFocus: true }), {
      open: () => this.open(),
      openWindow: () => this.#openWindow(),
      stay: () => this.#stay(),
      lose: () => {
        this.#letGo();
        this.#iframe?.focus();
      },
      close: () => this.requestClose(),
      keydown: (event) => this.#onKeydown(event),
    });
  }

  /** Only in its place does the element know in which language the page around it is. */
  #label() {
    const words = wordsIn(languageOf(this));
    const parts = this.#parts;
    this.#words = words;
    for (const part of ["create", "openWindow", "unsaved", "stay", "lose", "title", "close"]) {
      parts[part].textContent = words[part];
    }
    parts.note.textContent = words.inWindow;
    parts.result.setAttribute("aria-label", words.handedOver);
  }

  connectedCallback() {
    this.#placed = true;
    this.#label();
    document.addEventListener("securitypolicyviolation", this.#blocked);
    this.#parts.create.hidden = this.#mode !== "button";
    this.#parts.openWindow.hidden = this.#mode !== "window";
    this.#validate();
    this.#startInPage();
  }

  /** Put back into the page, the element begins anew. */
  disconnectedCallback() {
    this.#placed = false;
    document.removeEventListener("securitypolicyviolation", this.#blocked);
    this.#end();
    this.#unsaved = false;
    this.#parts.question.hidden = true;
    this.#parts.dialog.close();
    this.#tell("");
  }

  // With this the browser's moveBefore keeps the frame, and the unsaved key in it, alive.
  connectedMoveCallback() {}

  get #mode() {
    const mode = this.getAttribute("mode");
    return mode === "button" || mode === "window" ? mode : "inline";
  }

  // ---- what the portal's page can do

  /** Opens the wizard, as the button does. */
  open() {
    if (this.#mode === "window" || !this.#parts.openWindow.hidden) {
      this.#openWindow();
    } else if (this.#mode === "button") {
      if (!this.#iframe) {
        this.#startFrame(this.#parts.dialog);
      }
      if (this.#iframe && !this.#parts.dialog.open) {
        this.#parts.dialog.showModal();
        this.#iframe.focus();
      }
    }
  }

  /**
   * Closes the wizard and says so with "dormouse-cancel"; asks the user first where a private key would be lost. In the page itself
   * it says so even where no wizard has come up: a portal with a button of its own to close it waits for that.
   */
  requestClose() {
    if (!this.#iframe && !this.#window && this.#mode !== "inline") {
      return;
    }
    if (this.#unsaved) {
      this.#parts.dialog.open ? this.#parts.dialog.firstElementChild.after(this.#parts.question)
        : this.shadowRoot.prepend(this.#parts.question);
      this.#parts.question.hidden = false;
      this.#parts.stay.focus();
    } else {
      this.#letGo();
    }
  }

  /**
   * Tells the wizard what became of the key that it handed over.
   *
   * @returns {boolean} false where no wizard is there to hear it
   */
  added(outcome) {
    if (outcome.ok === true && this.#handed) {
      // Remembered for later wizards, also where this one was closed before the portal answered.
      this.#added.push(this.#handed);
      this.#rules = withKey(this.#rules, this.#handed);
      this.#handed = undefined;
    }
    if (!this.#conversation?.isOpen) {
      return false;
    }
    this.#conversation.sayAdded(outcome);
    return true;
  }

  /** How many messages of the wizard's frame or window were dropped because they were not as they should be. */
  get refusedMessages() {
    return this.#conversation?.refused ?? 0;
  }

  // ---- a field of a form

  get form() { return this.#internals.form; }
  get name() { return this.getAttribute("name") ?? ""; }
  // React and Vue set a property where there is one of the attribute's name.
  set name(name) { this.setAttribute("name", name); }
  get type() { return "dormouse-key"; }
  get value() { return this.#value; }
  get validity() { return this.#internals.validity; }
  get validationMessage() { return this.#internals.validationMessage; }
  get willValidate() { return this.#internals.willValidate; }
  checkValidity() { return this.#internals.checkValidity(); }
  reportValidity() { return this.#internals.reportValidity(); }

  static observedAttributes = ["required", "mode", "src", "lang"];

  /** The others are read when the wizard starts. One that is past its first screen goes on as it is, for the sake of the key. */
  attributeChangedCallback(attribute, before, now) {
    if (before === now) {
      return; // A framework that renders again sets what was there.
    }
    if (attribute === "required") {
      this.#validate();
    } else if (this.#placed && !this.#window && this.#step === FIRST_STEP) {
      const { open } = this.#parts.dialog;
      this.disconnectedCallback();
      this.connectedCallback();
      if (open) {
        this.open();
      }
    }
  }

  formResetCallback() {
    this.#setValue("");
  }

  formDisabledCallback(disabled) {
    this.#parts.create.disabled = disabled;
    this.#parts.openWindow.disabled = disabled;
  }

  formStateRestoreCallback(state) {
    this.#setValue(typeof state === "string" ? state : "");
  }

  #setValue(line) {
    this.#value = line;
    this.#internals.setFormValue(line === "" ? null : line);
    this.#parts.result.value = line;
    // A field of the form shows what the form sends; where the portal takes the key by itself, nothing is left for the user to do.
    this.#parts.result.hidden = line === "" || this.name === "" || fieldFor(this, "for-key") !== null;
    this.#validate();
  }

  #validate() {
    const missing = this.hasAttribute("required") && this.#value === "";
    const anchor = [this.#parts.create, this.#parts.openWindow].find((part) => !part.hidden) ?? this.#iframe;
    this.#internals.setValidity(missing ? { valueMissing: true } : {}, missing ? this.#words.missing : "", anchor);
  }

  // ---- the frame

  #startInPage() {
    if (this.#placed && this.#mode === "inline" && !this.#iframe) {
      this.#startFrame(this.shadowRoot);
    }
  }

  #startFrame(place) {
    const address = wizardAddress(this);
    if (!address) {
      this.#fail("bad-address", this.#words.badAddress);
      return;
    }
    if (!this.#areRulesUsable()) {
      return;
    }
    const iframe = wizardFrame(address, this.#words.title);
    this.#iframe = iframe;
    this.#tell("");
    this.#converse(() => iframe.contentWindow, "null");
    this.#startTimer = setTimeout(() => this.#giveUpFrame("not-started"), START_TIMEOUT);
    place.append(iframe);
  }

  /** The page's policy, or the wizard's host, may forbid frames. A window is another way to the same wizard. */
  #onBlocked(event) {
    if (this.#iframe && isForbidden(this.#iframe, event)) {
      this.#giveUpFrame("blocked");
    }
  }

  #giveUpFrame(code) {
    const { dialog, openWindow, create } = this.#parts;
    this.#end();
    openWindow.hidden = false;
    create.hidden = true;
    if (dialog.open) {
      // What is said, and the way out, stand behind it.
      dialog.close();
      openWindow.focus();
    }
    if (code === "not-started") {
      console.warn("<dormouse-key>: no wizard answers at its address. Where the page is there, its host may forbid others to frame it:"
        + ` the policy that the host sends then needs "frame-ancestors 'self' ${location.origin}".`);
    }
    this.#validate();
    this.#fail(code, this.#words.notStarted);
  }

  /** Without the rules that say which keys the portal takes, a key would be made in vain. */
  #areRulesUsable() {
    const given = rulesOf(this);
    const attributes = unusable(given, understood(given, () => {}));
    if (attributes.length > 0) {
      console.warn(`<dormouse-key>: nothing is understood of ${attributes.join(", ")}.`);
      this.#fail("bad-rules", this.#words.badRules);
    }
    return attributes.length === 0;
  }

  // ---- the window

  #openWindow() {
    const address = wizardAddress(this);
    if (!address) {
      this.#fail("bad-address", this.#words.badAddress);
      return;
    }
    if (address.origin === location.origin) {
      // Scripts of this page could read the private key in it.
      this.#fail("same-origin", this.#words.sameOrigin);
      return;
    }
    if (this.#window && !this.#window.closed) {
      this.#window.focus();
      return;
    }
    if (!this.#areRulesUsable()) {
      return;
    }
    this.#end();
    address.hash = "#portal";
    const opened = open(address.href, "", "popup,width=800,height=900");
    if (!opened) {
      this.#fail("no-window", this.#words.noWindow);
      return;
    }
    this.#window = opened;
    this.#tell("");
    this.#parts.note.hidden = false;
    this.#converse(() => opened, address.origin);
    this.#windowTimer = setInterval(() => {
      if (opened.closed) {
        this.#conversation.isOpen ? this.#close() : this.#missWindow();
      }
    }, WINDOW_LOOK);
  }

  /** A policy of the page can part it from the window: it then looks closed, while the wizard in it has no portal. */
  #missWindow() {
    console.warn("<dormouse-key>: the window was closed, or taken from this page, before the wizard in it said anything. A page with the"
      + " header Cross-Origin-Opener-Policy: same-origin cannot speak with its windows; with same-origin-allow-popups it can.");
    this.#end();
    this.#fail("not-started", this.#words.notStarted);
  }

  // ---- the conversation

  #converse(wizard, origin) {
    this.#conversation = new Conversation(wizard, origin, () => this.#greeting(), (message) => this.#heard(message));
  }

  #greeting() {
    const rules = this.#added.reduce(withKey, { ...rulesOf(this), closable: this.#parts.dialog.open });
    this.#rules = understood(rules, (field, value) => {
      console.warn(`<dormouse-key>: of ${field} this is left out, as it is not as it should be: ${JSON.stringify(value)}`);
    });
    return this.#rules;
  }

  #heard(message) {
    switch (message.kind) {
      case "ready":
        clearTimeout(this.#startTimer);
        this.#unsaved = false;
        this.#step = FIRST_STEP;
        this.#parts.question.hidden = true;
        this.#handed = undefined;
        this.#tell("");
        if (this.#parts.dialog.open) {
          this.#iframe?.focus();
        }
        break;
      case "resize":
        if (this.#iframe) {
          this.#iframe.style.height = `${Math.max(Math.ceil(message.height), MIN_HEIGHT)}px`;
        }
        break;
      case "state":
        this.#unsaved = message.unsaved;
        this.#step = message.step;
        this.#parts.question.hidden ||= !message.unsaved;
        break;
      case "cancel":
        this.requestClose();
        break;
      case "publicKey": {
        const { kind, ...key } = message;
        this.#handOver(Object.freeze(key));
      }
    }
  }

  #handOver(key) {
    const code = refusal(this.#rules, key);
    if (code) {
      this.#conversation.sayAdded({ ok: false, code });
      return;
    }
    this.#handed = key;
    const filled = fill(this, "for-key", key.key);
    fill(this, "for-name", key.name);
    this.#setValue(key.key);
    // A portal that only has its form filled never calls added(): the wizard should not wait for it.
    if (filled || this.name !== "") {
      this.#conversation.sayFilled();
    }
    this.#dispatch("dormouse-key", key);
  }

  // ---- closing

  #onKeydown(event) {
    if (event.key === "Escape") {
      event.preventDefault();
      this.#parts.question.hidden ? this.requestClose() : this.#stay();
    }
  }

  #stay() {
    this.#parts.question.hidden = true;
    (this.#window ?? this.#iframe)?.focus();
  }

  #letGo() {
    this.#parts.question.hidden = true;
    if (this.#conversation?.isOpen && this.#window) {
      // The browser may ask once more, in the window itself, and the user stay there: the timer notices when it has gone.
      this.#window.close();
    } else {
      this.#window?.close();
      this.#close();
    }
  }

  #close() {
    const anew = this.#iframe !== undefined;
    this.#end();
    this.#unsaved = false;
    this.#parts.question.hidden = true;
    if (this.#parts.dialog.open) {
      this.#parts.dialog.close();
      this.#parts.create.focus();
    }
    this.#dispatch("dormouse-cancel");
    // In the page itself the wizard has no place to close: without the key that was given up it begins anew.
    if (anew) {
      this.#startInPage();
    }
  }

  #end() {
    clearTimeout(this.#startTimer);
    clearInterval(this.#windowTimer);
    this.#conversation?.end();
    this.#conversation = undefined;
    if (this.#iframe) {
      // The key that closes the dialog may still be on its way through the frame: removed now, it would take the key along.
      const old = this.#iframe;
      old.hidden = true;
      setTimeout(() => old.remove(), FRAME_FAREWELL);
      this.#iframe = undefined;
    }
    this.#window = undefined;
    this.#step = FIRST_STEP;
    this.#parts.note.hidden = true;
  }

  #fail(code, message) {
    this.#tell(message);
    this.#dispatch("dormouse-error", { code, message });
  }

  #tell(problem) {
    this.#parts.problem.textContent = problem;
    this.#parts.problem.hidden = problem === "";
  }

  #dispatch(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }
}

if (!customElements.get("dormouse-key")) {
  customElements.define("dormouse-key", DormouseKey);
}
