// Types of embed.js: the element <dormouse-key> and its events.

/** The public key that the user hands over. The private key never leaves the wizard but as a file that the user saves. */
export interface DormousePublicKey {
  /** Under which the portal should list the key: one line, 1 to 255 characters. */
  readonly name: string;
  /** The key in one line, as in authorized_keys. */
  readonly key: string;
  /** As in front of the line: "ssh-ed25519". */
  readonly type: string;
  /** Its size as ssh-keygen tells it. */
  readonly bits: number;
  /** "SHA256:…", without padding. */
  readonly sha256: string;
  /** Hexadecimal with colons. */
  readonly md5: string;
  /** The challenge, signed with the private key: an armored SSHSIG that `ssh-keygen -Y verify` reads. */
  readonly proof?: string;
}

export type DormouseOutcome =
  | { ok: true }
  | {
      ok: false;
      code?: "name-taken" | "key-exists" | "type-refused" | "refused";
      /** A sentence for the user: what is wrong, what to do. */
      message?: string;
    };

export interface DormouseProblem {
  /**
   * "not-started": nothing answers at the wizard's address; also where its host's frame-ancestors does not name this page, which
   * no page is told, and where this page's Cross-Origin-Opener-Policy parts it from its window, or the user closes that at once.
   * "blocked": this page's own policy. "bad-rules": nothing is understood of allowed-types, min-rsa-bits or preset, or none of the
   * allowed-types can be made.
   */
  readonly code: "bad-address" | "bad-rules" | "not-started" | "blocked" | "same-origin" | "no-window";
  readonly message: string;
}

export interface DormouseKeyElement extends HTMLElement {
  /** The public line that was handed over last; empty before, and after the form was reset. */
  readonly value: string;
  /** The attribute, which names the field in its form. */
  name: string;
  readonly type: "dormouse-key";
  readonly form: HTMLFormElement | null;
  readonly validity: ValidityState;
  readonly validationMessage: string;
  readonly willValidate: boolean;
  checkValidity(): boolean;
  reportValidity(): boolean;
  /** How many messages of the wizard were dropped because they were not as they should be. */
  readonly refusedMessages: number;
  /** Opens the dialog or the window, as the element's button does. */
  open(): void;
  /**
   * Closes the wizard, where one is open, and dispatches "dormouse-cancel"; asks the user first where a private key would be lost. In
   * the page itself the wizard begins anew.
   */
  requestClose(): void;
  /** Tells the wizard what became of the key; false where no wizard is open. */
  added(outcome: DormouseOutcome): boolean;
}

declare global {
  interface HTMLElementTagNameMap {
    "dormouse-key": DormouseKeyElement;
  }
  // The events bubble: an element around this one, the document and the window hear them, too.
  interface GlobalEventHandlersEventMap {
    "dormouse-key": CustomEvent<DormousePublicKey>;
    "dormouse-cancel": CustomEvent<null>;
    "dormouse-error": CustomEvent<DormouseProblem>;
  }
}
