// What a portal wants of a key: the element's attributes as the protocol carries them.

const SHORT = {
  rsa: ["ssh-rsa"],
  ed25519: ["ssh-ed25519"],
  ecdsa: ["ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521"],
};

const MADE = Object.values(SHORT).flat();

/** @returns {object} a field for each thing that the portal says, and none for what it does not */
export function rulesOf(element) {
  const rules = {
    portalName: (element.getAttribute("portal-name") ?? "").trim() || location.host,
    allowedTypes: words(element, "allowed-types")?.flatMap((type) => SHORT[type.toLowerCase()] ?? [type]),
    minRsaBits: number(element, "min-rsa-bits"),
    preferredType: words(element, "preferred-type")?.map((type) => SHORT[type.toLowerCase()]?.[0] ?? type)[0],
    suggestedName: said(element, "suggested-name"),
    existingNames: names(element, "existing-names"),
    existingFingerprints: words(element, "existing-fingerprints")?.map(plainFingerprint),
    // To the byte as it stands there: the portal compares the proof with it.
    challenge: element.getAttribute("challenge") || undefined,
    preset: said(element, "preset"),
    host: said(element, "host"),
    user: said(element, "user"),
    lang: languageOf(element),
    colorScheme: colorScheme(element),
  };
  return Object.fromEntries(Object.entries(rules).filter(([, value]) => value !== undefined));
}

const RESTRICTING = { allowedTypes: "allowed-types", minRsaBits: "min-rsa-bits", preset: "preset" };

/** The attributes that say which keys the portal takes, and say it so that nothing of it is understood, or can be made. */
export function unusable(given, understood) {
  const fields = Object.keys(RESTRICTING).filter((field) => field in given && !(field in understood)
    || field === "allowedTypes" && understood[field]?.length > 0 && !understood[field].some((type) => MADE.includes(type)));
  return fields.map((field) => RESTRICTING[field]);
}

/** The language of the page around the element, as the page says it. */
export function languageOf(element) {
  return element.closest("[lang]")?.lang || document.documentElement.lang || undefined;
}

/** The same rules where the portal has this key, too: at their beginning, as what is too much is cut off at the end. */
export function withKey(rules, key) {
  return {
    ...rules,
    existingNames: [key.name, ...(rules.existingNames ?? [])],
    existingFingerprints: [key.sha256, key.md5, ...(rules.existingFingerprints ?? [])],
  };
}

/** Why the portal would refuse this key, as it has said beforehand; undefined where it would not. */
export function refusal(rules, key) {
  const { allowedTypes = [], minRsaBits = 0, existingNames = [], existingFingerprints = [] } = rules;
  if (allowedTypes.length > 0 && !allowedTypes.includes(key.type) || key.type === "ssh-rsa" && key.bits < minRsaBits) {
    return "type-refused";
  }
  if (existingFingerprints.includes(key.sha256) || existingFingerprints.includes(key.md5)) {
    return "key-exists";
  }
  return existingNames.some((name) => name.toLowerCase() === key.name.toLowerCase()) ? "name-taken" : undefined;
}

function said(element, attribute) {
  return element.getAttribute(attribute)?.trim() || undefined;
}

function number(element, attribute) {
  const digits = said(element, attribute);
  return digits === undefined ? undefined : Number(digits);
}

function words(element, attribute) {
  return said(element, attribute)?.split(/[\s,]+/).filter((word) => word !== "");
}

/**
 * Names can hold spaces: commas or line ends stand between them. Where a name has a comma, the attribute is a JSON array of
 * texts; what only looks like one is a list of names all the same.
 */
function names(element, attribute) {
  const all = said(element, attribute);
  return all && (textsInJson(all) ?? all.split(/[,\r\n]+/).map((name) => name.trim()).filter((name) => name !== ""));
}

function textsInJson(all) {
  try {
    const texts = JSON.parse(all);
    return Array.isArray(texts) && texts.every((text) => typeof text === "string") ? texts : undefined;
  } catch {
    return undefined;
  }
}

function plainFingerprint(print) {
  return print.startsWith("SHA256:") ? print.replace(/=+$/, "") : print.replace(/^MD5:/i, "").toLowerCase();
}

/** What the page around the element looks like, which says more than what the browser would like it to look like. */
function colorScheme(element) {
  const schemes = getComputedStyle(element).colorScheme.split(" ");
  const dark = schemes.includes("dark")
    && (!schemes.includes("light") || matchMedia("(prefers-color-scheme: dark)").matches);
  return dark ? "dark" : "light";
}
