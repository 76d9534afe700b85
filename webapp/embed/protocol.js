// The messages between a portal's page and the wizard, version 1: docs/protocol.md says what they mean, and
// src/main/java/io/dormouse/portal/HandOver.java is this file seen from the other side.
//
// A message that is not exactly as it should be is dropped: a field too many is as bad as one of the wrong type. None has a field
// that could carry anything private.

const VERSION = 1;
const NAME = 255;
const PORTAL_NAME = 80;
const CHALLENGE = 1024;
const SENTENCE = 1000;
const KEYS = 1000;
const TYPES = 16;
const KEY = 16 * 1024;
const PROOF = 16 * 1024;
const MAX_BITS = 16_384;
const MAX_HEIGHT = 10_000;

// As src/main/java/io/dormouse/portal/Preset.java has them.
const PRESETS = ["generic", "triton", "github", "gitlab", "gitea", "openstack", "aws", "azure", "google", "cloudstack"];

const CONTROL = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;
const PRIVATE = /PRIVATE KEY|PuTTY-User-Key-File|b3BlbnNzaC1rZXktdjE/;
const LINE = /^([a-z][a-z0-9@.-]{0,63}) ([A-Za-z0-9+/]+={0,2})(?: .*)?$/u;
const SHA256 = /^SHA256:[A-Za-z0-9+/]{43}$/;
const MD5 = /^[0-9a-f]{2}(?::[0-9a-f]{2}){15}$/;
const SIGNATURE = /^-----BEGIN SSH SIGNATURE-----\n((?:[A-Za-z0-9+/=]{1,76}\n)+)-----END SSH SIGNATURE-----\n?$/;
const TYPE = /^[A-Za-z0-9@.-]+$/;
const ID = /^[0-9a-f]{32}$/;
const WORD = /^[A-Za-z0-9-]+$/;

// ---- from the wizard

/** The page that says that it can be spoken to, as it calls itself. This comes by the window; all the rest comes by the port. */
export function readyPage(data) {
  const good = hasOnly(data, ["dormouse", "kind", "page"]) && data.dormouse === VERSION && data.kind === "ready"
    && typeof data.page === "string" && ID.test(data.page);
  return good ? data.page : undefined;
}

const FROM_WIZARD = {
  resize: ["height"],
  state: ["step", "unsaved"],
  publicKey: ["name", "key", "type", "bits", "sha256", "md5"],
  cancel: [],
};

const isGood = {
  height: (height) => Number.isFinite(height) && height > 0 && height <= MAX_HEIGHT,
  step: (step) => isCount(step, 6),
  unsaved: (unsaved) => typeof unsaved === "boolean",
  name: (name) => isLine(name, NAME) && name.trim() !== "" && !PRIVATE.test(name),
  key: (key) => isLine(key, KEY) && isPublicLine(key) && !PRIVATE.test(key),
  type: (type) => isLine(type, 64),
  bits: (bits) => isCount(bits, MAX_BITS) && bits > 0,
  sha256: (print) => isLine(print, 50) && SHA256.test(print),
  md5: (print) => isLine(print, 47) && MD5.test(print),
  proof: (proof) => typeof proof === "string" && proof.length <= PROOF && isSignature(proof),
};

/** The message without its nonce, or undefined where it is not one of the wizard's with this nonce. */
export function fromWizard(data, nonce) {
  if (!isPlain(data) || data.nonce !== nonce || !Object.hasOwn(FROM_WIZARD, data.kind)) {
    return undefined;
  }
  const { nonce: _, kind, ...fields } = data;
  const wanted = FROM_WIZARD[kind].concat(kind === "publicKey" && Object.hasOwn(data, "proof") ? "proof" : []);
  const good = hasOnly(fields, wanted) && wanted.every((field) => Object.hasOwn(fields, field) && isGood[field](fields[field]))
    && (kind !== "publicKey" || fields.key.startsWith(`${fields.type} `));
  return good ? { kind, ...fields } : undefined;
}

/** Whether the wizard meant to hand a key over, whatever is in it. */
export function isKeyHandedOver(data, nonce) {
  return isPlain(data) && data.nonce === nonce && data.kind === "publicKey";
}

// ---- to the wizard

const list = (most, isGoodOne) => ({ most, isGoodOne });

// A list is taken without the entries that are not as they should be.
const RULES = {
  portalName: (name) => isLine(name, PORTAL_NAME),
  allowedTypes: list(TYPES, isType),
  minRsaBits: (bits) => isCount(bits, MAX_BITS),
  preferredType: isType,
  suggestedName: (name) => isLine(name, NAME),
  existingNames: list(KEYS, (name) => isLine(name, NAME)),
  existingFingerprints: list(KEYS, (print) => typeof print === "string" && (SHA256.test(print) || MD5.test(print))),
  challenge: (challenge) => isLine(challenge, CHALLENGE),
  preset: (preset) => PRESETS.includes(preset),
  lang: (lang) => isWord(lang) && lang.length <= 35,
  colorScheme: (scheme) => scheme === "light" || scheme === "dark",
  host: (host) => isLine(host, 255) && /^[A-Za-z0-9._:][A-Za-z0-9._:-]*$/.test(host),
  user: (user) => isLine(user, 64) && /^[A-Za-z0-9._][A-Za-z0-9._-]*$/.test(user),
  closable: (closable) => typeof closable === "boolean",
};

/**
 * What the wizard would understand of these rules: one value that it would not spoils the whole message.
 *
 * @param {object} rules what is known of the fields in RULES
 * @param {(field: string, value: unknown) => void} leftOut hears of each value, and of each entry of a list, that is not in it
 */
export function understood(rules, leftOut) {
  const good = {};
  for (const [field, value] of Object.entries(rules)) {
    const known = typeof RULES[field] === "function" ? (RULES[field](value) ? value : undefined)
      : goodOnes(value, RULES[field], (one) => leftOut(field, one));
    if (known === undefined) {
      leftOut(field, value);
    } else {
      good[field] = known;
    }
  }
  return good;
}

function goodOnes(values, { most, isGoodOne }, leftOut) {
  const good = values.filter(isGoodOne);
  values.filter((value) => !isGoodOne(value)).forEach(leftOut);
  if (good.length > most) {
    leftOut(`${good.length - most} more than ${most}`);
  }
  return good.length > 0 || values.length === 0 ? good.slice(0, most) : undefined;
}

/**
 * The first and only message that goes by the window; a port goes with it.
 *
 * @param {string} page that said it is ready
 * @param {string} nonce 32 hexadecimal digits; every later message of both sides repeats it
 * @param {object} rules that are understood
 */
export function init(page, nonce, rules) {
  return { ...rules, dormouse: VERSION, kind: "init", page, nonce };
}

export function filled(nonce) {
  return { kind: "filled", nonce };
}

export function added(nonce, outcome) {
  if (outcome.ok === true) {
    return { kind: "added", nonce, ok: true };
  }
  const code = ["name-taken", "key-exists", "type-refused"].includes(outcome.code) ? outcome.code : "refused";
  const message = String(outcome.message ?? "").replace(new RegExp(CONTROL, "gu"), " ").slice(0, SENTENCE);
  // Cutting may have left half a character at the end.
  return { kind: "added", nonce, ok: false, code, message: message.replace(/\p{Cs}/gu, "") };
}

// ---- fields

/** Whether the text is one public key in one line, its encoding beginning with the same type: RFC 4253, section 6.6. */
function isPublicLine(text) {
  const [, type, base64] = LINE.exec(text) ?? [];
  if (!type) {
    return false;
  }
  try {
    return atob(base64).startsWith(`\0\0\0${String.fromCharCode(type.length)}${type}`);
  } catch {
    return false;
  }
}

/** Whether the text is an armored SSHSIG. The armor alone does not tell: a private key's file can be put into the same. */
function isSignature(text) {
  const [, base64] = SIGNATURE.exec(text) ?? [];
  try {
    return base64 !== undefined && !PRIVATE.test(text) && atob(base64.replaceAll("\n", "")).startsWith("SSHSIG");
  } catch {
    return false;
  }
}

function isLine(value, most) {
  return typeof value === "string" && value.length <= most && !CONTROL.test(value);
}

function isWord(value) {
  return isLine(value, 64) && WORD.test(value);
}

function isType(value) {
  return isLine(value, 64) && TYPE.test(value);
}

function isCount(value, most) {
  return Number.isInteger(value) && value >= 0 && value <= most;
}

function hasOnly(value, fields) {
  return isPlain(value) && Object.keys(value).every((field) => fields.includes(field));
}

function isPlain(value) {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
