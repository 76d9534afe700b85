// Speaks with one wizard, in a frame or in a window.

import { added, filled, fromWizard, init, isKeyHandedOver, readyPage } from "./protocol.js";

export class Conversation {
  #window;
  #origin;
  #greeting;
  #heard;
  #page;
  #port;
  #nonce;
  #refused = 0;
  #listener = (event) => this.#onWindowMessage(event);

  /**
   * @param {() => Window | null | undefined} wizard the window to speak with and no other
   * @param {string} origin of the page in it; "null" where it is opaque
   * @param {() => object} greeting the rules to begin with
   * @param {(message: object) => void} heard each good message; {kind: "ready"} where a wizard has come up
   */
  constructor(wizard, origin, greeting, heard) {
    this.#window = wizard;
    this.#origin = origin;
    this.#greeting = greeting;
    this.#heard = heard;
    addEventListener("message", this.#listener);
  }

  /** How many messages were dropped because they were not as they should be. */
  get refused() {
    return this.#refused;
  }

  get isOpen() {
    return this.#port !== undefined;
  }

  /** An opaque origin is told as "null", which every sandboxed frame of the page has: the source is what tells ours. */
  #onWindowMessage(event) {
    const wizard = this.#window();
    if (!wizard || event.source !== wizard) {
      return;
    }
    const page = event.origin === this.#origin ? readyPage(event.data) : undefined;
    if (!page) {
      this.#refused++;
    } else if (page !== this.#page) {
      this.#page = page;
      this.#begin(wizard);
    }
  }

  #begin(wizard) {
    this.#port?.close();
    const { port1, port2 } = new MessageChannel();
    const nonce = newNonce();
    this.#port = port1;
    this.#nonce = nonce;
    port1.onmessage = ({ data }) => this.#onPortMessage(data, nonce);
    // No target origin names an opaque one; what is said here is no secret, and the frame is ours.
    wizard.postMessage(init(this.#page, nonce, this.#greeting()), this.#origin === "null" ? "*" : this.#origin, [port2]);
    this.#heard({ kind: "ready" });
  }

  #onPortMessage(data, nonce) {
    const message = nonce === this.#nonce ? fromWizard(data, nonce) : undefined;
    if (message) {
      this.#heard(message);
    } else {
      this.#refused++;
      if (isKeyHandedOver(data, nonce)) {
        // The wizard would wait for an answer.
        this.sayAdded({ ok: false, code: "refused" });
      }
    }
  }

  sayFilled() {
    this.#port?.postMessage(filled(this.#nonce));
  }

  sayAdded(outcome) {
    this.#port?.postMessage(added(this.#nonce, outcome));
  }

  end() {
    removeEventListener("message", this.#listener);
    this.#port?.close();
    this.#port = undefined;
    this.#nonce = undefined;
  }
}

function newNonce() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
