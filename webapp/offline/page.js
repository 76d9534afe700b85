// Keeps the wizard in this browser, or removes it again, when the user says so. The wizard itself never asks for it: its policy
// lets it start nothing that could send, and a page that stores nothing does not store itself.

self.trustedTypes?.createPolicy("default", {
  createScriptURL: (url) => {
    if (url !== "offline.js") {
      throw new TypeError("not the worker of this page");
    }
    return url;
  },
});

const words = wordsIn(navigator.language);
const language = Object.keys(TEXTS).find((tag) => TEXTS[tag] === words);
const [state, keepButton, removeButton] = ["state", "keep", "remove"].map((id) => document.getElementById(id));

/** What is on the screen: which of the two buttons, and what there is to tell. */
function show(kept, sentence) {
  keepButton.hidden = kept !== false;
  removeButton.hidden = kept !== true;
  state.hidden = !sentence;
  state.textContent = sentence ?? "";
}

async function keep() {
  keepButton.disabled = true;
  try {
    const registration = await navigator.serviceWorker.register("offline.js", { updateViaCache: "none" });
    await settled(registration.installing ?? registration.waiting ?? registration.active);
    show(true, words.kept);
    removeButton.focus();
  } catch {
    show(false, words.failed);
  }
  keepButton.disabled = false;
}

/** A worker that has the page: where an older one still answers for an open page, it waits, and has it all the same. */
function settled(worker) {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (worker.state === "installed" || worker.state === "activated") {
        resolve();
      } else if (worker.state === "redundant") {
        reject(new Error("the worker did not get the page"));
      }
    };
    worker.addEventListener("statechange", look);
    look();
  });
}

async function remove() {
  const registration = await navigator.serviceWorker.getRegistration();
  await registration?.unregister();
  for (const name of await caches.keys()) {
    if (name.startsWith("dormouse-")) {
      await caches.delete(name);
    }
  }
  show(false, words.removed);
  keepButton.focus();
}

document.documentElement.lang = language;
document.documentElement.dir = language === "ar" || language === "he" ? "rtl" : "ltr";
document.title = `${words.title} - Dormouse`;
for (const element of document.querySelectorAll("[data-say]")) {
  element.textContent = words[element.dataset.say];
}
keepButton.addEventListener("click", keep);
removeButton.addEventListener("click", remove);
// From disk and over plain http there is none, or it refuses.
Promise.resolve(navigator.serviceWorker).then((container) => container.getRegistration()).then(
  (registration) => (registration?.active ? show(true, words.kept) : show(false)),
  () => show(null, words.unable));
