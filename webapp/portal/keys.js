/** The portal's API: Triton CloudAPI's ListKeys, CreateKey and DeleteKey. Each failure is a Problem. */

const KEYS = "/my/keys";

/**
 * What went wrong, as a sentence for the user, and the field that it is about: "key", "name" or undefined. Where the portal could
 * read the key all the same, mended is the line that it would take.
 */
export class Problem extends Error {
  constructor(sentence, field, mended = "") {
    super(sentence);
    this.field = field;
    this.mended = mended;
  }
}

export async function listKeys() {
  return (await request("GET", KEYS)).json();
}

/** Adds a key; where the name is empty the portal chooses one. Returns the key as it is stored: {name, fingerprint, key}. */
export async function addKey(key, name) {
  return (await request("POST", KEYS, name ? { key, name } : { key })).json();
}

export async function deleteKey(fingerprint) {
  await request("DELETE", `${KEYS}/${encodeURIComponent(fingerprint)}`);
}

async function request(method, path, body) {
  let response;
  try {
    response = await fetch(path, {
      method,
      headers: body ? { "Content-Type": "application/json" } : {},
      body: body && JSON.stringify(body),
      cache: "no-store",
    });
  } catch {
    throw new Problem("The portal did not answer. Is its server still running? Nothing that you typed is lost.");
  }
  if (!response.ok) {
    const answer = await response.json().catch(() => ({}));
    throw problem(answer, response.status);
  }
  return response;
}

// CloudAPI's messages are for programs; where a sentence for people follows its words after a colon, it is enough.
function problem({ message, mended }, status) {
  if (typeof message !== "string" || message === "") {
    return new Problem(`The portal answered with error ${status}. Try again.`);
  }
  const [, words, told] = /^([a-z][a-z ]*): (.+)$/su.exec(message) ?? [];
  const aboutName = words?.startsWith("name ") || /^Another key already has the name/.test(told);
  return new Problem(told ?? `The portal says: ${message}.`, aboutName ? "name" : "key", typeof mended === "string" ? mended : "");
}

/** What kind of key a public line holds, for people: "RSA, 3072 bits". */
export function keyType(line) {
  const [algorithm, base64] = line.split(" ");
  switch (algorithm) {
    case "ssh-ed25519":
      return "Ed25519";
    case "ssh-rsa":
      return `RSA, ${rsaBits(base64)} bits`;
    default:
      return algorithm.startsWith("ecdsa-sha2-") ? `ECDSA, ${algorithm.slice("ecdsa-sha2-".length)}` : algorithm;
  }
}

/** The bits of the modulus, the third field of the encoding: RFC 4253, section 6.6. */
function rsaBits(base64) {
  const blob = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  const view = new DataView(blob.buffer);
  let at = 0;
  for (let field = 0; field < 2; field++) {
    at += 4 + view.getUint32(at);
  }
  const leadingZeros = blob[at + 4] === 0 ? 8 + Math.clz32(blob[at + 5]) - 24 : Math.clz32(blob[at + 4]) - 24;
  return view.getUint32(at) * 8 - leadingZeros;
}
