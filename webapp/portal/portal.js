import { Problem, addKey, deleteKey, keyType, listKeys } from "./keys.js";

const PRIVATE_KEY = /BEGIN [A-Z0-9 ]*PRIVATE KEY|PuTTY-User-Key-File-|SSH PRIVATE KEY FILE FORMAT|b3BlbnNzaC1rZXktdjE/;

const element = (id) => document.getElementById(id);
const keyField = element("key");
const nameField = element("name");
const addButton = element("add");
const createButton = element("create");
const wizardPlace = element("wizard-place");
const confirmDialog = element("confirm");

// The key that the wizard handed over last, {key, added}: it waits to hear what became of it, and its fields stay filled while it
// is open.
let handedOver;

// What the list shows: the wizard keeps clear of these names and keys.
let known = [];

function tell(place, message) {
  place.textContent = message;
  place.hidden = message === "";
}

const say = (message) => {
  element("status").textContent = message;
};

// ---- the list

async function showKeys() {
  let keys;
  try {
    keys = await listKeys();
  } catch (error) {
    tell(element("list-error"), error.message);
    return;
  }
  known = keys;
  tell(element("list-error"), "");
  element("keys").replaceChildren(...keys.map(row));
  element("table").hidden = keys.length === 0;
  element("empty").hidden = keys.length > 0;
}

function row(key) {
  const fragment = element("row").content.cloneNode(true);
  const [name, type, fingerprint] = fragment.querySelectorAll("bdi, td[data-label=Type], code");
  name.textContent = key.name;
  type.textContent = keyType(key.key);
  fingerprint.textContent = key.fingerprint;
  const button = fragment.querySelector("button");
  button.setAttribute("aria-label", `Delete ${key.name}`);
  button.addEventListener("click", () => askToDelete(key, button));
  return fragment;
}

function askToDelete(key, button) {
  element("confirm-text").textContent = `“${key.name}” will no longer open your instances.`;
  tell(element("confirm-error"), "");
  element("confirm-delete").onclick = async () => {
    try {
      await deleteKey(key.fingerprint);
    } catch (error) {
      tell(element("confirm-error"), error.message);
      return;
    }
    confirmDialog.close();
    await showKeys();
    say(`The key “${key.name}” was deleted.`);
    element("list-title").focus();
  };
  confirmDialog.onclose = () => button.isConnected && button.focus();
  confirmDialog.showModal();
}

element("confirm-cancel").addEventListener("click", () => confirmDialog.close());

// ---- the form

/** Adds what stands in the fields. Says next to them what went wrong, and returns it; undefined where all went well. */
async function addFromFields() {
  say("");
  addButton.disabled = true;
  let problem;
  try {
    refuseBeforeSending(keyField.value);
    const added = await addKey(keyField.value, nameField.value.trim());
    await showKeys();
    say(`The key “${added.name}” was added.`);
  } catch (error) {
    problem = error;
  }
  addButton.disabled = false;
  showProblem(problem);
  return problem;
}

function showProblem(problem) {
  tell(element("form-error"), problem?.message ?? "");
  element("mended").textContent = problem?.mended ?? "";
  element("mend").hidden = !problem?.mended;
  mark(keyField, "key-hint", problem?.field === "key");
  mark(nameField, "name-hint", problem?.field === "name");
}

element("use-mended").addEventListener("click", () => {
  keyField.value = element("mended").textContent;
  showProblem();
  say("The key now stands in the field in one line.");
  addButton.focus();
});

// A private key must not even reach the portal.
function refuseBeforeSending(key) {
  if (key.trim() === "") {
    throw new Problem("Paste the public key first, or create one.", "key");
  }
  if (PRIVATE_KEY.test(key)) {
    throw privateKey();
  }
}

function privateKey() {
  return new Problem("This is a private key. It was not sent, and was taken out of the field: keep it to yourself. Paste the"
    + " public key, the one line that starts with ssh-rsa, ssh-ed25519 or ecdsa-sha2-…", "key");
}

// Nor should it stand on the screen until somebody presses the button.
keyField.addEventListener("input", () => {
  if (PRIVATE_KEY.test(keyField.value)) {
    keyField.value = "";
    showProblem(privateKey());
  }
});

function mark(field, hint, wrong) {
  field.setAttribute("aria-invalid", String(wrong));
  field.setAttribute("aria-describedby", wrong ? `${hint} form-error` : hint);
}

element("form").addEventListener("submit", async (event) => {
  event.preventDefault();
  if (addButton.disabled) {
    return;
  }
  const key = keyField.value;
  const problem = await addFromFields();
  if (problem) {
    (problem.field === "name" ? nameField : keyField).focus();
    return;
  }
  if (key === handedOver?.key) {
    handedOver.added = true;
    wizard()?.added({ ok: true });
  } else {
    event.target.reset();
    element("status").scrollIntoView({ block: "nearest" });
  }
});

// ---- the wizard

const wizard = () => wizardPlace.querySelector("dormouse-key");

function openWizard() {
  const frame = document.createElement("dormouse-key");
  frame.setAttribute("for-key", "#key");
  frame.setAttribute("for-name", "#name");
  frame.setAttribute("portal-name", "Meridian Cloud");
  frame.setAttribute("preset", "triton");
  const latest = known.slice(-1000);
  frame.setAttribute("existing-names", JSON.stringify(latest.map((key) => key.name)));
  frame.setAttribute("existing-fingerprints", latest.map((key) => key.fingerprint).join(" "));
  wizardPlace.replaceChildren(frame);
  showWizard(true);
  element("wizard-title").focus();
}

function closeWizard() {
  wizardPlace.replaceChildren();
  showWizard(false);
  if (handedOver?.added && keyField.value === handedOver.key) {
    element("form").reset();
  }
  handedOver = undefined;
  createButton.focus();
}

function showWizard(open) {
  element("wizard").hidden = !open;
  createButton.hidden = open;
}

createButton.addEventListener("click", openWizard);
element("close").addEventListener("click", () => wizard().requestClose());
wizardPlace.addEventListener("dormouse-cancel", closeWizard);

wizardPlace.addEventListener("dormouse-key", async (event) => {
  const frame = event.target;
  const { key } = event.detail;
  if (handedOver?.added && handedOver.key === key) {
    frame.added({ ok: true });
    return;
  }
  const handingOver = { key, added: false };
  handedOver = handingOver;
  const problem = await addFromFields();
  handingOver.added = !problem;
  const code = problem?.field === "name" ? "name-taken" : "refused";
  frame.added(problem ? { ok: false, code, message: problem.message } : { ok: true });
});

showKeys();
