// The few words that the element itself says, in the languages of the wizard. The build puts them in front of this file: they
// are the lines "embed." in src/main/resources/words; for offline.html, which chooses its language by this file too, "offline.".

/** @param {string | undefined} lang a language tag; another country's variety is closer than English */
export function wordsIn(lang) {
  const tag = (lang ?? "").toLowerCase();
  const primary = tag.split("-")[0];
  const traditional = /hant|-(?:tw|hk|mo)$/.test(tag) && !tag.includes("hans");
  const known = new Map([["iw", "he"], ["pt", "pt-BR"], ["zh", traditional ? "zh-Hant" : "zh-Hans"]]).get(primary) ?? primary;
  return TEXTS[Object.hasOwn(TEXTS, known) ? known : "en"];
}
